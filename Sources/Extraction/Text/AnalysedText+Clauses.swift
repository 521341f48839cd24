import Reports

/// What a name of a place belongs to in its sentence.
extension AnalysedText {
    /// What the words right before a name say of it.
    package enum Governor: Hashable, Sendable {
        /// A word of violence: "shot dead in Riverton".
        case violence
        /// Another verb: "stationed at Riverton", "was tried in Springfield".
        case otherVerb
    }

    /// Words between a name and what it belongs to, at most.
    private static let longestReach = 8

    /// The nearest verb or word of violence before a name, in its clause.
    package func governor(of name: Range<Int>, in span: Range<Int>) -> Governor? {
        for k in stride(
            from: name.lowerBound - 1, through: max(span.lowerBound, name.lowerBound - Self.longestReach), by: -1)
        {
            if isViolent(k) { return .violence }
            guard tokens[k].kind != .punctuation, !annotations.has(.subordinator, at: k) else { return nil }
            if isOtherVerb(k) { return .otherVerb }
        }
        return nil
    }

    /// Marks between clauses from one range of tokens to another: commas, semicolons, and words that open a clause.
    package func clauseMarks(between a: Range<Int>, and b: Range<Int>) -> Int {
        let gap =
            a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : Range(from: b.upperBound, to: a.lowerBound)
        var marks = 0
        for k in gap {
            let isMark =
                [",", ";", ":", "–", "—"].contains(tokens[k].folded) || annotations.has(.subordinator, at: k)
                || annotations.has(.relativePronoun, at: k)
            // ", which" is one.
            let isSecond = isMark && k > gap.lowerBound && tokens[k - 1].kind == .punctuation
            if isMark, !isSecond { marks += 1 }
        }
        return marks
    }

    private func isViolent(_ i: Int) -> Bool {
        [.event, .eventByEffect, .effectAfter, .effectBefore, .firing, .striking, .capture]
            .contains { annotations.has($0, at: i) }
    }

    private func isOtherVerb(_ i: Int) -> Bool {
        guard tokens[i].kind == .word, !tokens[i].isCapitalised else { return false }
        return annotations.has(.otherVerb, at: i) || tokens[i].folded.count > 4 && ends(i, as: .verb)
    }
}

import Reports

/// Words of violence in a figurative or other sense: a film that was shot, a match that was lost, a tax that was fought.
extension EventRecogniser {
    /// "lost 3–0", "beat them 2-1": a sentence about a match, of which no word is meant.
    func isOfMatch(_ span: Range<Int>) -> Bool {
        span.contains { annotations.has(.matchResult, at: $0) } && span.contains { isScore(at: $0, span) }
    }

    /// "3–0", "3-0", "3 – 0": two small numbers and a dash, and no range of people or days ("2-3 soldiers").
    private func isScore(at i: Int, _ span: Range<Int>) -> Bool {
        guard i + 2 < span.upperBound, isGoals(i), ["-", "–"].contains(text.tokens[i + 1].folded), isGoals(i + 2)
        else { return false }
        guard i + 3 < span.upperBound else { return true }
        let next = text.tokens[i + 3]
        return next.kind != .word || annotations.has(.scene, at: i + 3) || annotations.has(.conjunction, at: i + 3)
            || annotations.has(.determiner, at: i + 3)
    }

    private func isGoals(_ i: Int) -> Bool {
        let word = text.tokens[i].folded
        return word.utf8.count <= 2 && !word.isEmpty && word.allSatisfy(\.isWholeNumber)
    }

    /// "The film was shot in", "footage shot by": with a camera.
    func isFilmed(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        var k = tokens.lowerBound - 1
        while k >= span.lowerBound,
            annotations.has(.passiveAuxiliary, at: k) || annotations.has(.perfectAuxiliary, at: k)
        {
            k -= 1
        }
        return k >= span.lowerBound && annotations.has(.filmed, at: k)
    }

    /// "the looted palace", "the besieged town": says how a thing is, and tells of no event by itself.
    func describesThing(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        let (before, after) = (tokens.lowerBound - 1, tokens.upperBound)
        guard tokens.count == 1, before >= span.lowerBound, after < span.upperBound,
            text.ends(tokens.lowerBound, as: .past), !annotations.has(.eventNoun, at: tokens.lowerBound),
            annotations.has(.definite, at: before) || annotations.has(.article, at: before)
        else { return false }
        let next = text.tokens[after]
        return next.kind == .word && !annotations.has(.scene, at: after) && !annotations.has(.by, at: after)
            && !annotations.has(.conjunction, at: after) && !annotations.has(.definite, at: after)
            && !annotations.has(.article, at: after) && !annotations.has(.genitive, at: after)
    }

    /// Words after a verb of fighting in which its object stands.
    private static let longestObject = 4

    /// "fighting the tax in court", "attacked the plan", "hit out at critics": against a thing of words, and no people.
    func isForCause(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        guard tokens.upperBound < span.upperBound, !annotations.has(.article, at: tokens.lowerBound - 1),
            annotations.has(.definite, at: tokens.upperBound) || annotations.has(.article, at: tokens.upperBound)
        else { return false }
        let object = Range(
            from: tokens.upperBound + 1, to: min(span.upperBound, tokens.upperBound + 1 + Self.longestObject)
        ).prefix { !annotations.has(.scene, at: $0) && text.tokens[$0].kind != .punctuation }
        let isOfWords = object.contains { annotations.has(.abstractObject, at: $0) }
        guard isOfWords || annotations.has(.fight, at: tokens.lowerBound) else { return false }
        return !object.contains { k in
            text.tokens[k].isCapitalised
                || [
                    .actor, .group, .victim, .demonym, .personTitle, .organisation, .stateArm, .facility,
                    .actorAdjective,
                ]
                .contains { annotations.has($0, at: k) }
        }
    }
}

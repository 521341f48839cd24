import Reports

/// Cuts a block's tokens into sentences.
///
/// A full stop ends a sentence unless it follows an abbreviation or initial, or the next word starts in lower case; an
/// exclamation or question mark ends it; closing quotation marks belong to the sentence they close.
struct SentenceSplitter {
    let lexicon: Lexicon

    func sentences(of tokens: [Token], in span: Range<Int>, block: Int) -> [Sentence] {
        var result: [Sentence] = []
        var start = span.lowerBound
        var i = span.lowerBound
        while i < span.upperBound {
            guard isEnd(tokens, i, span, start) || i - start >= Self.longest else {
                i += 1
                continue
            }
            var end = i + 1
            while end < span.upperBound, Self.closers.contains(tokens[end].folded) { end += 1 }
            result.append(sentence(tokens, start..<end, block))
            start = end
            i = end
        }
        if start < span.upperBound { result.append(sentence(tokens, start..<span.upperBound, block)) }
        return result
    }

    /// Tokens after which a sentence is cut: no prose goes on so long, and what reads sentences may then look at all
    /// pairs of their words.
    static let longest = 300

    private static let closers: Set<String> = ["”", "\"", "»", ")", "]", "'"]

    private func sentence(_ tokens: [Token], _ span: Range<Int>, _ block: Int) -> Sentence {
        Sentence(
            range: tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound,
            tokens: span, block: block)
    }

    private func isEnd(_ tokens: [Token], _ i: Int, _ span: Range<Int>, _ start: Int) -> Bool {
        switch tokens[i].folded {
        case "!", "?", "…": return true
        case ".":
            guard i > span.lowerBound else { return false }
            // "...": the last stop ends the sentence.
            if i + 1 < span.upperBound, tokens[i + 1].folded == ".",
                tokens[i + 1].range.lowerBound == tokens[i].range.upperBound
            {
                return false
            }
            let previous = tokens[i - 1]
            let touches = previous.range.upperBound == tokens[i].range.lowerBound
            if touches, previous.kind == .word {
                if previous.folded.utf8.count == 1, previous.isCapitalised { return false }
                if lexicon.isAbbreviation(previous.folded) { return endsAfterAbbreviation(tokens, i, span) }
            }
            if isDateAlone(tokens, start..<i), i + 1 < span.upperBound { return false }
            guard let next = nextWord(tokens, i, span) else { return true }
            return next.isCapitalised || next.kind == .number
        default: return false
        }
    }

    /// "Jan. 6. Three days later": the stop after a number ends the sentence, the one after "Jan" does not.
    private func endsAfterAbbreviation(_ tokens: [Token], _ i: Int, _ span: Range<Int>) -> Bool {
        i + 1 >= span.upperBound
    }

    /// "5 January. Gunmen attacked …": a day that opens a note is the day of what follows.
    private func isDateAlone(_ tokens: [Token], _ span: Range<Int>) -> Bool {
        guard span.count > 1, span.count <= 8 else { return false }
        var (hasNumber, hasMonth) = (false, false)
        for token in tokens[span] {
            switch token.kind {
            case .number: hasNumber = true
            case .punctuation: if !["-", ",", "/"].contains(token.folded) { return false }
            case .word:
                if lexicon.value(of: token.folded, .month) != nil {
                    hasMonth = true
                } else if lexicon.value(of: token.folded, .weekday) == nil {
                    return false
                }
            }
        }
        return hasNumber && hasMonth
    }

    private func nextWord(_ tokens: [Token], _ i: Int, _ span: Range<Int>) -> Token? {
        var k = i + 1
        while k < span.upperBound {
            if tokens[k].kind != .punctuation { return tokens[k] }
            k += 1
        }
        return nil
    }
}

/// Runs of words with capitals, of which names are made.
extension ToponymRecogniser {
    /// Words with a capital from `i` on, with the small words that join them ("Bobo de la Costa").
    func capitalRun(at i: Int, _ span: Range<Int>) -> Range<Int> {
        var end = i + 1
        while end < span.upperBound {
            let token = tokens[end]
            if token.kind == .word, token.isCapitalised, token.folded != "'s" {
                end += 1
            } else if let next = afterConnectors(end, span) {
                end = next + 1
            } else {
                break
            }
        }
        return i..<end
    }

    /// The capitalised word after one or two small words from `i` on.
    private func afterConnectors(_ i: Int, _ span: Range<Int>) -> Int? {
        var k = i
        while k < span.upperBound, k - i < 2, annotations.has(.nameJoiner, at: k), !tokens[k].isCapitalised {
            k += 1
        }
        guard k > i, k < span.upperBound, tokens[k].kind == .word, tokens[k].isCapitalised else { return nil }
        return k
    }

    /// Whether all words begin with capitals, as in a headline: then capitals mark no names.
    func isTitleCase(_ span: Range<Int>) -> Bool {
        let words = span.filter { tokens[$0].kind == .word && tokens[$0].folded.utf8.count > 3 }
        guard words.count >= 3 else { return false }
        return words.filter { tokens[$0].isCapitalised }.count * 10 >= words.count * 8
    }

    func isPerson(_ run: Range<Int>, _ span: Range<Int>) -> Bool {
        if run.contains(where: { annotations.has(.kinParticle, at: $0) }), run.count > 1 { return true }
        guard let title = annotations.hit(.personTitle, endingAt: run.lowerBound, floor: span.lowerBound) else {
            return false
        }
        return title.start >= span.lowerBound && run.count > 1
    }
}

import Reports

/// How the parts of a text open.
extension AnalysedText {
    /// Tokens of a place and what holds it, at the head of an item.
    private static let longestItemHead = 9

    /// The dash of "RIVERTON, Ohio –" at the head of a sentence; nil when it opens otherwise.
    package func itemDash(in span: Range<Int>) -> Int? {
        guard let first = span.first, tokens[first].kind == .word, tokens[first].isAllCaps,
            tokens[first].folded.utf8.count > 2
        else { return nil }
        return Range(from: first + 1, to: min(first + Self.longestItemHead, span.upperBound)).first {
            ["–", "—", "-"].contains(tokens[$0].folded)
        }
    }

    /// The token after "Location:", "Lieu :"; nil when no such label stands at token `i`.
    package func placeLabel(at i: Int) -> Int? {
        guard let hit = annotations.hit(.placeLabel, at: i), i + hit.length < tokens.count,
            tokens[i + hit.length].folded == ":"
        else { return nil }
        return i + hit.length + 1
    }
}

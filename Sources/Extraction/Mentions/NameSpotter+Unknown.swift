/// Names that the gazetteer does not know, and the words around announce.
extension NameSpotter {
    /// "the village of Bumbacari", "Mukuru slums", "Lujhu, Taiwan".
    func unknown(from start: Int, _ span: Range<Int>) -> Candidate? {
        var end = start
        while end < span.upperBound, end - start < 3, tokens[end].kind == .word, tokens[end].isCapitalised,
            tokens[end].folded != "'s", !annotations.has(.placeSuffix, at: end),
            !annotations.has(.organisation, at: end)
        {
            end += 1
        }
        let name = start..<end
        guard !name.isEmpty, !name.contains(where: isCommonWord), start > span.lowerBound else { return nil }
        var points = -0.4 + min(0.8, before(name, NameKnowledge.unknown, span))
        if annotations.hit(.placeCue, endingAt: start, floor: span.lowerBound).map({ $0.hit.length > 1 }) == true {
            points += 1.5
        }
        if end < span.upperBound, let cue = suffixCue(end, span), cue != .settlement || !tokens[end].isCapitalised {
            points += 0.8
        }
        if end < span.upperBound, isContainer(after: end, span) { points += 1.2 }
        if name.count == 1, people.contains(tokens[start].folded) || annotations.has(.givenName, at: start) {
            points -= 2
        }
        return Candidate(name: name, knowledge: nil, points: points)
    }

    func isCommonWord(_ i: Int) -> Bool {
        annotations.hit(.notPlace, at: i)?.length == 1 || annotations.has(.demonym, at: i)
            || annotations.has(.organisation, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i) || annotations.has(.group, at: i)
            || annotations.has(.personTitle, at: i) || tokens[i].isAllCaps
    }
}

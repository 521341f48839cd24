/// Names that are parts of longer ones, of people, bodies and features.
extension ToponymRecogniser {
    /// "Modibo Keita", "Bamako University": other capitals beside the name that no word of place explains.
    func isPartOfLongerName(_ name: Range<Int>, _ standing: Standing) -> Bool {
        let run = standing.run
        if name.lowerBound > standing.span.lowerBound {
            let before = name.lowerBound - 1
            let token = tokens[before]
            let startsSentence = before == standing.span.lowerBound
            if token.kind == .word, token.isCapitalised, !startsSentence, token.folded != "'s", !isNeutral(before) {
                return true
            }
        }
        if isOfMore(name, standing) { return true }
        guard name.upperBound < run.upperBound else { return false }
        let after = name.upperBound
        if annotations.has(.organisation, at: after), !annotations.has(.facility, at: after) { return true }
        if isNeutral(after) { return false }
        // "Paris Texas"
        return (dictionary.knowledge(of: text.words(after..<after + 1))?.level ?? .unknown) > .region
    }

    /// "the Line of Control", "the Bay of Bengal": one name.
    private func isOfMore(_ name: Range<Int>, _ standing: Standing) -> Bool {
        let (before, link) = (name.lowerBound - 1, name.upperBound)
        guard name.count == 1, before >= standing.span.lowerBound, annotations.has(.definite, at: before),
            link + 1 < standing.span.upperBound, annotations.has(.genitive, at: link)
        else { return false }
        return tokens[link + 1].isCapitalised && tokens[link + 1].kind == .word
    }

    private func isNeutral(_ i: Int) -> Bool {
        annotations.has(.placeSuffix, at: i) || annotations.has(.facility, at: i) || annotations.has(.direction, at: i)
            || annotations.has(.demonym, at: i) || annotations.has(.placeCue, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i) || annotations.has(.group, at: i) || annotations.has(.event, at: i)
            || isPartOfGroup(endingAt: i)
    }

    private func isPartOfGroup(endingAt i: Int) -> Bool {
        annotations.hit(.group, endingAt: i + 1, floor: max(0, i - 8)) != nil
    }
}

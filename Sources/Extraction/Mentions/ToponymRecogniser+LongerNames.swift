import Reports

/// Names that are parts of longer ones, of people, bodies and features.
extension ToponymRecogniser {
    /// "Modibo Keita", "Bamako University": other capitals beside the name that no word of place explains.
    func isPartOfLongerName(_ name: Range<Int>, _ standing: Standing) -> Bool {
        if isAfterName(name, standing) || isOfMore(name, standing) { return true }
        guard name.upperBound < standing.run.upperBound else { return false }
        let after = name.upperBound
        if annotations.has(.street, at: after) { return true }
        if annotations.has(.organisation, at: after), !annotations.has(.facility, at: after) { return true }
        if isNeutral(after) { return false }
        // "Paris Texas"
        return (dictionary.knowledge(of: text.words(after..<after + 1))?.level ?? .unknown) > .region
    }

    /// "Modibo Keita", "John F. Kennedy", "Radio France": another word with a capital stands right before.
    func isAfterName(_ name: Range<Int>, _ standing: Standing) -> Bool {
        guard name.lowerBound > standing.span.lowerBound else { return false }
        let before = name.lowerBound - 1
        if tokens[before].folded == ".", before > standing.span.lowerBound, tokens[before - 1].folded.utf8.count == 1,
            tokens[before - 1].isCapitalised, before - 1 > standing.span.lowerBound, tokens[before - 2].folded != "."
        {
            return true
        }
        // "Kenya Garissa County", "Shot In Riverton".
        if annotations.has(.scene, at: before) { return false }
        if dictionary.knowledge(of: text.words(before..<before + 1))?.level == .country { return false }
        return tokens[before].kind == .word && tokens[before].isCapitalised && before != standing.span.lowerBound
            && tokens[before].folded != "'s" && !isNeutral(before)
    }

    /// "Radio France": a word that no place is called stands right before.
    func isAfterUnknownName(_ name: Range<Int>, _ standing: Standing) -> Bool {
        guard isAfterName(name, standing) else { return false }
        let before = name.lowerBound - 1
        return dictionary.knowledge(of: text.words(before..<before + 1)) == nil && tokens[before].folded != "."
    }

    /// "Riverton University", "the Riverton Electricity Company": a word for a body stands in the run of capitals.
    func isBeforeBody(_ name: Range<Int>, _ standing: Standing) -> Bool {
        Range(from: name.upperBound, to: min(standing.run.upperBound, name.upperBound + 4)).contains {
            annotations.has(.organisation, at: $0) || annotations.has(.body, at: $0)
        }
    }

    /// "the Riverton Times".
    func isOfPress(_ name: Range<Int>) -> Bool {
        annotations.has(.pressTitle, at: name.upperBound) && tokens[name.upperBound].isCapitalised
    }

    /// "the Line of Control", "the Bay of Bengal": one name.
    private func isOfMore(_ name: Range<Int>, _ standing: Standing) -> Bool {
        let (before, link) = (name.lowerBound - 1, name.upperBound)
        guard name.count == 1, before >= standing.span.lowerBound, annotations.has(.definite, at: before),
            link + 1 < standing.span.upperBound, annotations.has(.genitive, at: link)
        else { return false }
        return tokens[link + 1].isCapitalised && tokens[link + 1].kind == .word
    }

    /// "Pereira was shot", where "Manuel Pereira" stands elsewhere in the text: a person, unless a word of place comes first.
    func isSurname(_ name: Range<Int>, _ toponym: Toponym, _ span: Range<Int>) -> Bool {
        guard name.count == 1, toponym.cue == nil, people.contains(tokens[name.lowerBound].folded) else { return false }
        let before = name.lowerBound - 1
        return before < span.lowerBound
            || ![.scene, .origin, .destination, .placeCue, .vague].contains { annotations.has($0, at: before) }
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

    /// Words of the longest name of a country or division that what its people are called opens.
    private static let longestCoarseName = 4

    /// "Saudi Arabia", "Czech Republic": a word for people opens the name of a country or division.
    func opensCoarseName(at i: Int, _ span: Range<Int>) -> Bool {
        var end = i + 1
        while end < min(span.upperBound, i + Self.longestCoarseName), text.tokens[end].isCapitalised {
            end += 1
            if dictionary.knowledge(of: text.words(i..<end))?.isCoarse == true { return true }
        }
        return false
    }
}

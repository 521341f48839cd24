import Reports

/// What speaks for a run of words being the name of a place, in points.
extension NameSpotter {
    func points(_ name: Range<Int>, _ knowledge: NameKnowledge, _ span: Range<Int>) -> Double {
        var points = Self.points(of: knowledge)
        if name.count > 1 { points += 0.7 }
        points += before(name, knowledge, span)
        points += after(name, knowledge, span)
        if name.count == 1, name.lowerBound == span.lowerBound { points -= knowledge.population >= 100_000 ? 0.2 : 0.4 }
        if !knowledge.isCoarse, name.count == 1 {
            let word = tokens[name.lowerBound].folded
            let isPlaced =
                name.lowerBound > span.lowerBound && (preposition(at: name.lowerBound - 1) ?? 0) >= 0.7
            if people.contains(word) { points -= isPlaced ? 1 : 2 }
            if annotations.has(.givenName, at: name.lowerBound) {
                points -= isPlaced || knowledge.population >= 500_000 ? 0.4 : 0.9
            }
            if annotations.has(.commonWord, at: name.lowerBound) { points -= 1.2 }
            if annotations.has(.organisation, at: name.lowerBound) { points -= 2 }
        }
        return points
    }

    static func points(of knowledge: NameKnowledge) -> Double {
        if knowledge.isCoarse { return 2.8 }
        if knowledge.level == .region { return 2.2 }
        switch knowledge.population {
        case 500_000...: return 2.1
        case 100_000...: return 1.8
        case 15_000...: return 1
        default: return knowledge.isProminent ? 1.6 : 0.5
        }
    }

    /// What the words before say.
    func before(_ name: Range<Int>, _ knowledge: NameKnowledge, _ span: Range<Int>) -> Double {
        let i = name.lowerBound
        guard i > span.lowerBound else { return 0 }
        var points = 0.0
        if annotations.hit(.placeCue, endingAt: i, floor: span.lowerBound).map({ $0.hit.length > 1 }) == true {
            points += 1.5
        }
        if annotations.hit(.personTitle, endingAt: i, floor: span.lowerBound) != nil {
            points -= knowledge.isCoarse ? 0.5 : 2.5
        }
        let previous = tokens[i - 1]
        if let weight = preposition(at: i - 1) { points += weight }
        if annotations.has(.bodyLink, at: i - 1), isOrganisation(i - 2, span) { points -= knowledge.isCoarse ? 0 : 2 }
        if previous.kind == .word, previous.isCapitalised, previous.folded != "'s", !isNeutral(i - 1),
            !isOrdinary(i - 1, isFirst: i - 1 == span.lowerBound)
        {
            points -= knowledge.isCoarse ? 0.3 : knowledge.level == .region ? 1 : 1.6
        }
        return points
    }

    /// How much a preposition of place at token `i` speaks for a name after it, in points; nil when there is none.
    func preposition(at i: Int) -> Double? { annotations.hit(.placePreposition, at: i).flatMap { Double($0.value) } }

    func isOrganisation(_ i: Int, _ span: Range<Int>) -> Bool {
        i >= span.lowerBound && (annotations.has(.organisation, at: i) || annotations.has(.body, at: i))
    }

    /// What the words after say.
    func after(_ name: Range<Int>, _ knowledge: NameKnowledge, _ span: Range<Int>) -> Double {
        let i = name.upperBound
        guard i < span.upperBound else { return 0 }
        var points = 0.0
        if annotations.has(.placeSuffix, at: i),
            annotations.hit(.placeSuffix, at: i).flatMap({ ToponymCue(rawValue: $0.value) }) != nil,
            !tokens[i].isCapitalised
        {
            points += 1
        }
        if isContainer(after: i, span) { points += 1.8 }
        if annotations.has(.inhabitants, at: i) { points += 0.7 }
        if name.lowerBound == span.lowerBound, ["—", "–", "--"].contains(tokens[i].folded) { points += 1.5 }
        if annotations.has(.noPlaceAfter, at: i) { points -= 3 }
        if name.count == 1, PersonNames.opens(at: name.lowerBound, span, text, dictionary) { points -= 3 }
        let next = tokens[i]
        if next.kind == .word, next.isCapitalised, next.folded != "'s" {
            if annotations.has(.pressTitle, at: i) || annotations.has(.street, at: i) { return points - 4 }
            if name.count == 1, people.contains(next.folded),
                name.upperBound + 1 >= span.upperBound || !tokens[i + 1].isCapitalised
            {
                points -= 2.5
            }
            if isOrganisation(i, span), !annotations.has(.facility, at: i) {
                points -= knowledge.isCoarse ? 0 : knowledge.level == .region ? 0.6 : 1.8
            } else if !isNeutral(i), !annotations.has(.personTitle, at: i),
                dictionary.knowledge(of: text.words(i..<i + 1))?.isCoarse != true
            {
                points -= knowledge.isCoarse ? 0.2 : knowledge.level == .region ? 0.6 : 1.6
            }
        } else if annotations.has(.reporting, at: i), !knowledge.isCoarse {
            points -= 1
        }
        return points
    }

    /// "Hammond, Louisiana"; "Ames (Iowa)"; "Kogelo in Nyanza".
    func isContainer(after i: Int, _ span: Range<Int>) -> Bool {
        guard opensContainer(i) else { return false }
        var start = i + 1
        while start < span.upperBound, annotations.has(.containerFiller, at: start) { start += 1 }
        guard start < span.upperBound, tokens[start].kind == .word, tokens[start].isCapitalised else { return false }
        for end in possibleEnds(of: start, span).reversed() {
            if let knowledge = dictionary.knowledge(of: text.words(start..<end)), isFitting(start..<end, knowledge) {
                return knowledge.isCoarse || knowledge.level == .region || knowledge.isAbbreviation
            }
        }
        return false
    }

    func isNeutral(_ i: Int) -> Bool {
        annotations.has(.placeSuffix, at: i) || annotations.has(.facility, at: i) || annotations.has(.direction, at: i)
            || annotations.has(.demonym, at: i) || annotations.has(.placeCue, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i) || annotations.has(.event, at: i) || tokens[i].isAllCaps
    }

    /// A word of grammar, or one that may have its capital from beginning the sentence.
    func isOrdinary(_ i: Int, isFirst: Bool) -> Bool {
        annotations.has(.article, at: i) || annotations.has(.definite, at: i)
            || annotations.has(.placePreposition, at: i)
            || isFirst && (annotations.has(.notPlace, at: i) || dictionary.knowledge(of: text.words(i..<i + 1)) == nil)
    }

    func suffixCue(_ i: Int, _ span: Range<Int>) -> ToponymCue? {
        guard i < span.upperBound, let hit = annotations.hit(.placeSuffix, at: i) else { return nil }
        return ToponymCue(rawValue: hit.value)
    }
}

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
                name.lowerBound > span.lowerBound && (prepositions[tokens[name.lowerBound - 1].folded] ?? 0) >= 0.7
            if people.contains(word) { points -= isPlaced ? 1 : 2 }
            if annotations.has(.givenName, at: name.lowerBound) {
                points -= isPlaced || knowledge.population >= 500_000 ? 0.4 : 0.9
            }
            if Self.commonWords.contains(word) { points -= 1.2 }
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

    /// Words that are names of places somewhere, and begin sentences or names of something else oftener.
    static let commonWords: Set<String> = [
        "coast", "plateau", "spring", "summer", "royal", "federal", "pan", "hall", "villages", "egg", "health",
        "college",
        "county", "council", "agriculture", "environment", "justice", "conservation", "drug", "simian", "soon", "soul",
        "rapid", "tell", "toy", "princess", "lady", "lord", "sir", "saint", "liberty", "independence", "hope",
        "trinity",
        "enterprise", "progress", "commerce", "industry", "energy", "reading", "nature", "science", "sun", "star",
        "rock",
        "eagle", "bear", "wolf", "lincoln", "washington's", "ford", "mobile", "orange", "paradise", "heaven", "eden",
        "bath", "bend", "deal", "sandwich", "wells", "ware", "march", "welcome", "friendship", "home", "social",
        "eight",
        "sunday", "normal", "union", "concord", "buffalo", "phoenix", "columbia", "mercury", "jersey", "surprise",
        "tea",
        "apple", "page", "hail", "post", "lead", "bell", "ball", "battle", "bishop", "price", "power", "moody",
        "champion",
    ]

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
        if let weight = prepositions[previous.folded] { points += weight }
        if previous.folded == "of", isOrganisation(i - 2, span) { points -= knowledge.isCoarse ? 0 : 2 }
        if previous.kind == .word, previous.isCapitalised, previous.folded != "'s", !isNeutral(i - 1),
            !isOrdinary(i - 1, isFirst: i - 1 == span.lowerBound)
        {
            points -= knowledge.isCoarse ? 0.3 : knowledge.level == .region ? 1 : 1.6
        }
        return points
    }

    /// Points of the prepositions before names of places, by language.
    var prepositions: [String: Double] {
        text.document.language == .french ? Self.frenchPrepositions : Self.englishPrepositions
    }

    private static let englishPrepositions: [String: Double] = [
        "in": 1.2, "near": 1.2, "at": 0.8, "from": 0.7, "across": 0.7, "outside": 0.8, "around": 0.6, "of": 0.2,
        "to": 0.5, "between": 0.6, "throughout": 0.8, "via": 0.5, "through": 0.4, "into": 0.6, "towards": 0.5,
        "toward": 0.5,
    ]

    private static let frenchPrepositions: [String: Double] = [
        "a": 1.2, "en": 1, "au": 0.8, "aux": 0.6, "dans": 0.7, "vers": 0.7, "depuis": 0.6, "pres": 1, "entre": 0.6,
        "de": 0.4, "d'": 0.4, "du": 0.4, "sur": 0.3, "par": 0.2, "via": 0.5,
    ]

    func isOrganisation(_ i: Int, _ span: Range<Int>) -> Bool {
        i >= span.lowerBound && (annotations.has(.organisation, at: i) || Self.bodies.contains(tokens[i].folded))
    }

    static let bodies: Set<String> = [
        "department", "ministry", "university", "college", "board", "bureau", "institute", "bank", "church", "bishop",
        "archbishop", "duke", "school", "society", "diocese",
    ]

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
        if Self.inhabitants.contains(tokens[i].folded) { points += 0.7 }
        if name.lowerBound == span.lowerBound, ["—", "–", "--"].contains(tokens[i].folded) { points += 1.5 }
        if annotations.has(.noPlaceAfter, at: i) { points -= 3 }
        let next = tokens[i]
        if next.kind == .word, next.isCapitalised, next.folded != "'s" {
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
        guard [",", "(", "in"].contains(tokens[i].folded) else { return false }
        var start = i + 1
        while start < span.upperBound, ["in", "the"].contains(tokens[start].folded) { start += 1 }
        guard start < span.upperBound, tokens[start].kind == .word, tokens[start].isCapitalised else { return false }
        for end in possibleEnds(of: start, span).reversed() {
            if let knowledge = dictionary.knowledge(of: text.words(start..<end)), isFitting(start..<end, knowledge) {
                return knowledge.isCoarse || knowledge.level == .region || knowledge.isAbbreviation
            }
        }
        return false
    }

    /// What follows the name of a town it belongs to.
    static let inhabitants: Set<String> = [
        "police", "officials", "residents", "resident", "council", "firefighters", "schools", "hospital", "authorities",
        "area", "native", "mayor", "councilman", "woman", "man", "couple", "teenager", "suburb", "suburbs",
        "neighborhood",
        "neighbourhood", "voters", "commissioners", "businessman", "laboratory", "camp", "camps", "slum", "slums",
    ]

    func isNeutral(_ i: Int) -> Bool {
        annotations.has(.placeSuffix, at: i) || annotations.has(.facility, at: i) || annotations.has(.direction, at: i)
            || annotations.has(.demonym, at: i) || annotations.has(.placeCue, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i) || annotations.has(.event, at: i) || tokens[i].isAllCaps
    }

    /// A word of grammar, or one that may have its capital from beginning the sentence.
    func isOrdinary(_ i: Int, isFirst: Bool) -> Bool {
        annotations.has(.article, at: i) || annotations.has(.definite, at: i)
            || prepositions[tokens[i].folded] != nil
            || isFirst && (annotations.has(.notPlace, at: i) || dictionary.knowledge(of: text.words(i..<i + 1)) == nil)
    }

    func suffixCue(_ i: Int, _ span: Range<Int>) -> ToponymCue? {
        guard i < span.upperBound, let hit = annotations.hit(.placeSuffix, at: i) else { return nil }
        return ToponymCue(rawValue: hit.value)
    }
}

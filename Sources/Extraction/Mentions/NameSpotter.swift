import Reports

/// Finds the names of places in a text of any kind: what the gazetteer knows, weighed by the words around it.
///
/// `ToponymRecogniser` finds scenes for incidents and passes over whatever could spoil one. Here every name counts, the
/// state in a list and the continent included. Each name gets points for what the gazetteer knows (a country more than
/// a village), for a preposition or word of place before it, for a container after it, for its neighbours in a list;
/// it loses them where it looks like a part of the name of a person, an organisation or a virus.
struct NameSpotter {
    let text: AnalysedText
    let dictionary: any ToponymDictionary
    private let people: Set<String>

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    init(text: AnalysedText, dictionary: any ToponymDictionary) {
        self.text = text
        self.dictionary = dictionary
        people = PersonNames(text: text, dictionary: dictionary).surnames
    }

    /// Points from which on a name is a place's.
    private static let threshold = 1.6
    private static let repetition = 1.0
    private static let regional = 0.7
    private static let longestName = 6

    func toponyms() -> [Toponym] {
        let bare = text.sentences.map { names(in: $0.tokens) }
        var sentences = bare
        for i in sentences.indices { support(&sentences[i]) }
        // A name that is a place's once is likely one again, and one of a region that the text is about likelier still.
        let sure = sentences.joined().filter { $0.points >= Self.threshold }
        let known = Set(sure.map { text.words($0.name) })
        let regions = Self.leadingRegions(sure)
        sentences = bare
        for i in sentences.indices {
            for k in sentences[i].indices {
                if known.contains(text.words(sentences[i][k].name)) { sentences[i][k].points += Self.repetition }
                if sentences[i][k].knowledge.map({ !regions.isDisjoint(with: $0.regions) }) == true {
                    sentences[i][k].points += Self.regional
                }
            }
            support(&sentences[i])
        }
        return zip(text.sentences.indices, sentences).flatMap { index, candidates in
            candidates.filter { $0.points >= Self.threshold }.map {
                toponym($0, text.sentences[index].tokens, index)
            }
        }
    }

    /// Regions in which several of the names may lie, a name with many homonyms counting little for each.
    private static func leadingRegions(_ names: [Candidate]) -> Set<String> {
        var counts: [String: Double] = [:]
        var seen: Set<NameKnowledge> = []
        for name in names {
            guard let knowledge = name.knowledge, !knowledge.regions.isEmpty, seen.insert(knowledge).inserted else {
                continue
            }
            for region in knowledge.regions {
                counts[region, default: 0] += 1 / Double(min(4, knowledge.regions.count))
            }
        }
        return Set(counts.filter { $0.value >= 1 }.keys)
    }

    /// A run of words that may be a place's name.
    struct Candidate {
        var name: Range<Int>
        var knowledge: NameKnowledge?
        var points: Double
        /// Bytes at the end of the last token that are no part of the name: "-based" in "Sydney-based".
        var tail = 0
    }

    private func toponym(_ candidate: Candidate, _ span: Range<Int>, _ sentence: Int) -> Toponym {
        let bytes = text.byteRange(candidate.name)
        let range = bytes.lowerBound..<bytes.upperBound - candidate.tail
        var toponym = Toponym(
            tokens: candidate.name, range: range, name: text.document.quote(range),
            level: candidate.knowledge?.level ?? .unknown,
            role: .mention, offset: .at, cue: suffixCue(candidate.name.upperBound, span), containers: [],
            sentence: sentence)
        if toponym.cue == nil { toponym.cue = ToponymCue(office: text, after: candidate.name.upperBound) }
        ToponymRoles(text: text).assign(&toponym, span: span, previous: nil)
        return toponym
    }

    // MARK: Names

    private func names(in span: Range<Int>) -> [Candidate] {
        var found: [Candidate] = []
        var i = span.lowerBound
        while i < span.upperBound {
            guard tokens[i].kind == .word, startsName(i) else {
                i += 1
                continue
            }
            if let group = annotations.hit(.group, at: i) {
                i += max(1, group.length)
                continue
            }
            if let candidate = longestKnown(from: i, span) ?? compound(i, span) ?? unknown(from: i, span) {
                found.append(candidate)
                i = candidate.name.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    private func startsName(_ i: Int) -> Bool {
        tokens[i].isCapitalised && tokens[i].folded != "'s"
            && !annotations.has(.definite, at: i) && !annotations.has(.article, at: i)
    }

    private func longestKnown(from start: Int, _ span: Range<Int>) -> Candidate? {
        let ends = possibleEnds(of: start, span)
        for end in ends.reversed() {
            if end == start + 1, isNoName(start) || annotations.has(.demonym, at: start) { continue }
            if isQualified(start..<end, span) { continue }
            let name = start..<end
            guard let knowledge = dictionary.knowledge(of: text.words(name)), isFitting(name, knowledge) else {
                continue
            }
            return Candidate(name: name, knowledge: knowledge, points: points(name, knowledge, span))
        }
        return nil
    }

    /// "California Department of Health", "Michigan State University": the last word belongs to what follows.
    private func isQualified(_ name: Range<Int>, _ span: Range<Int>) -> Bool {
        guard name.count > 1, name.upperBound < span.upperBound else { return false }
        let (last, next) = (tokens[name.upperBound - 1].folded, tokens[name.upperBound])
        if last == "department" || last == "district" { return next.folded == "of" || next.isCapitalised }
        return last == "state" && next.isCapitalised
    }

    /// "Sydney-based", "UK-led".
    private func compound(_ i: Int, _ span: Range<Int>) -> Candidate? {
        let bytes = text.document.text[tokens[i].range]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen > bytes.startIndex,
            Self.compounds.contains(String(decoding: bytes[(hyphen + 1)...], as: UTF8.self)),
            let knowledge = dictionary.knowledge(of: String(decoding: bytes[..<hyphen], as: UTF8.self)),
            knowledge.isCoarse || knowledge.level == .region || knowledge.population >= 50_000
        else { return nil }
        return Candidate(
            name: i..<i + 1, knowledge: knowledge, points: 1 + Self.points(of: knowledge), tail: bytes.endIndex - hyphen
        )
    }

    private static let compounds: Set<String> = [
        "based", "led", "born", "bound", "backed", "run", "wide", "area", "administered", "controlled", "held", "owned",
        "style", "trained", "registered", "funded", "made", "occupied", "sponsored",
    ]

    /// Where a name that begins at `start` may end: after a word with a capital, or the full stop of an abbreviation.
    private func possibleEnds(of start: Int, _ span: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var i = start
        while i < min(span.upperBound, start + Self.longestName + 2) {
            let token = tokens[i]
            if token.kind == .word, token.isCapitalised || hasInnerCapital(i), token.folded != "'s" {
                ends.append(i + 1)
            } else if token.folded == ".", i > start, touches(i), tokens[i - 1].folded != ".", isShortened(i - 1) {
                ends.append(i + 1)
            } else if !Self.joiners.contains(token.folded) {
                break
            }
            i += 1
        }
        return ends
    }

    /// One letter of initials, or a short word: "Pa.", "St.".
    private func isShortened(_ i: Int) -> Bool {
        let length = tokens[i].folded.utf8.count
        return length == 1 || length <= 6 && !tokens[i].isAllCaps
    }

    private static let joiners: Set<String> = [
        "of", "the", "de", "du", "la", "le", "el", "al", "sur", "'s", "and", "es", "do",
    ]

    /// "Côte d'Ivoire".
    private func hasInnerCapital(_ i: Int) -> Bool {
        text.document.text[tokens[i].range].dropFirst().contains { (0x41...0x5A).contains($0) }
    }

    private func touches(_ i: Int) -> Bool { tokens[i - 1].range.upperBound == tokens[i].range.lowerBound }

    /// Whether letter case and full stops allow the reading: "US" is a country, "us" and "Us" are not; "WHO" is no town.
    private func isFitting(_ name: Range<Int>, _ knowledge: NameKnowledge) -> Bool {
        let first = tokens[name.lowerBound]
        let isDotted = tokens[name.upperBound - 1].folded == "."
        if isDotted { return knowledge.isAbbreviation || (knowledge.isCoarse && isInitials(name)) }
        if name.count > 1 {
            // "U.S" without the last stop; "China and Japan" is no name that could be known by chance.
            let isInitials = tokens[name.lowerBound + 1].folded == "." && first.folded.utf8.count == 1
            return !isInitials || knowledge.isCoarse
        }
        // "US$ 5 million".
        if name.upperBound < tokens.count, tokens[name.upperBound].folded == "$" { return false }
        let length = first.folded.utf8.count
        if knowledge.isAbbreviation, length <= 3 {
            return first.isAllCaps && isAfterComma(name) || length == 3 && first.isAllCaps
        }
        if first.isAllCaps, length <= 5 { return knowledge.isCoarse && knowledge.level != .region }
        return length > 2
    }

    private func isInitials(_ name: Range<Int>) -> Bool {
        name.count >= 4 && name.allSatisfy { tokens[$0].folded == "." || tokens[$0].folded.utf8.count == 1 }
    }

    private func isAfterComma(_ name: Range<Int>) -> Bool {
        name.lowerBound > 0 && [",", "(", "in"].contains(tokens[name.lowerBound - 1].folded)
    }

    private func isNoName(_ i: Int) -> Bool {
        if annotations.has(.month, at: i) || annotations.has(.weekday, at: i) { return true }
        if annotations.hit(.direction, at: i)?.length == 1 { return true }
        guard annotations.hit(.notPlace, at: i)?.length == 1 else { return false }
        return dictionary.knowledge(of: text.words(i..<i + 1))?.isCoarse != true
    }

    // MARK: Points

    private func points(_ name: Range<Int>, _ knowledge: NameKnowledge, _ span: Range<Int>) -> Double {
        var points = Self.points(of: knowledge)
        if name.count > 1 { points += 0.7 }
        points += before(name, knowledge, span)
        points += after(name, knowledge, span)
        if name.count == 1, name.lowerBound == span.lowerBound { points -= knowledge.population >= 100_000 ? 0.2 : 0.4 }
        if !knowledge.isCoarse, name.count == 1 {
            let word = tokens[name.lowerBound].folded
            let isPlaced =
                name.lowerBound > span.lowerBound && (Self.prepositions[tokens[name.lowerBound - 1].folded] ?? 0) >= 0.7
            if people.contains(word) { points -= isPlaced ? 1 : 2 }
            if annotations.has(.givenName, at: name.lowerBound) {
                points -= isPlaced || knowledge.population >= 500_000 ? 0.4 : 0.9
            }
            if Self.commonWords.contains(word) { points -= 1.2 }
            if annotations.has(.organisation, at: name.lowerBound) { points -= 2 }
        }
        return points
    }

    private static func points(of knowledge: NameKnowledge) -> Double {
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
    private static let commonWords: Set<String> = [
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
    private func before(_ name: Range<Int>, _ knowledge: NameKnowledge, _ span: Range<Int>) -> Double {
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
        if let weight = Self.prepositions[previous.folded] { points += weight }
        if previous.folded == "of", isOrganisation(i - 2, span) { points -= knowledge.isCoarse ? 0 : 2 }
        if previous.kind == .word, previous.isCapitalised, previous.folded != "'s", !isNeutral(i - 1),
            !isOrdinary(i - 1, isFirst: i - 1 == span.lowerBound)
        {
            points -= knowledge.isCoarse ? 0.3 : knowledge.level == .region ? 1 : 1.6
        }
        return points
    }

    private static let prepositions: [String: Double] = [
        "in": 1.2, "near": 1.2, "at": 0.8, "from": 0.7, "across": 0.7, "outside": 0.8, "around": 0.6, "of": 0.2,
        "to": 0.5,
        "between": 0.6, "throughout": 0.8, "via": 0.5, "through": 0.4, "into": 0.6, "towards": 0.5, "toward": 0.5,
    ]

    private func isOrganisation(_ i: Int, _ span: Range<Int>) -> Bool {
        i >= span.lowerBound && (annotations.has(.organisation, at: i) || Self.bodies.contains(tokens[i].folded))
    }

    private static let bodies: Set<String> = [
        "department", "ministry", "university", "college", "board", "bureau", "institute", "bank", "church", "bishop",
        "archbishop", "duke", "school", "society", "diocese",
    ]

    /// What the words after say.
    private func after(_ name: Range<Int>, _ knowledge: NameKnowledge, _ span: Range<Int>) -> Double {
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
    private func isContainer(after i: Int, _ span: Range<Int>) -> Bool {
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
    private static let inhabitants: Set<String> = [
        "police", "officials", "residents", "resident", "council", "firefighters", "schools", "hospital", "authorities",
        "area", "native", "mayor", "councilman", "woman", "man", "couple", "teenager", "suburb", "suburbs",
        "neighborhood",
        "neighbourhood", "voters", "commissioners", "businessman", "laboratory", "camp", "camps", "slum", "slums",
    ]

    private func isNeutral(_ i: Int) -> Bool {
        annotations.has(.placeSuffix, at: i) || annotations.has(.facility, at: i) || annotations.has(.direction, at: i)
            || annotations.has(.demonym, at: i) || annotations.has(.placeCue, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i) || annotations.has(.event, at: i) || tokens[i].isAllCaps
    }

    /// A word of grammar, or one that may have its capital from beginning the sentence.
    private func isOrdinary(_ i: Int, isFirst: Bool) -> Bool {
        annotations.has(.article, at: i) || annotations.has(.definite, at: i)
            || Self.prepositions[tokens[i].folded] != nil
            || isFirst && (annotations.has(.notPlace, at: i) || dictionary.knowledge(of: text.words(i..<i + 1)) == nil)
    }

    private func suffixCue(_ i: Int, _ span: Range<Int>) -> ToponymCue? {
        guard i < span.upperBound, let hit = annotations.hit(.placeSuffix, at: i) else { return nil }
        return ToponymCue(rawValue: hit.value)
    }

    // MARK: Names that the gazetteer does not know

    /// "the village of Bumbacari", "Mukuru slums", "Lujhu, Taiwan".
    private func unknown(from start: Int, _ span: Range<Int>) -> Candidate? {
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

    private func isCommonWord(_ i: Int) -> Bool {
        annotations.hit(.notPlace, at: i)?.length == 1 || annotations.has(.demonym, at: i)
            || annotations.has(.organisation, at: i) || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i) || annotations.has(.group, at: i)
            || annotations.has(.personTitle, at: i) || tokens[i].isAllCaps
    }

    // MARK: Lists

    /// A name in a list of places is likely one too.
    private func support(_ candidates: inout [Candidate]) {
        guard candidates.count > 1 else { return }
        let points = candidates.map(\.points)
        for i in candidates.indices {
            if i > 0, isList(candidates[i - 1].name.upperBound..<candidates[i].name.lowerBound) {
                candidates[i].points += Self.support(points[i - 1])
            }
            if i + 1 < candidates.count, isList(candidates[i].name.upperBound..<candidates[i + 1].name.lowerBound) {
                candidates[i].points += Self.support(points[i + 1])
            }
        }
    }

    private static func support(_ points: Double) -> Double { points >= threshold ? 0.8 : points < 0 ? -0.4 : 0 }

    private func isList(_ gap: Range<Int>) -> Bool {
        gap.lowerBound < gap.upperBound && gap.count <= 2
            && gap.allSatisfy { [",", "and", "or", "&", ";"].contains(tokens[$0].folded) }
    }
}

extension NameKnowledge {
    fileprivate static let unknown = NameKnowledge(level: .unknown, isPlace: false, isProminent: false, countries: [])
}

extension ToponymCue {
    /// What an office says of the place it is named after: "New York Governor", "New York Mayor".
    init?(office text: AnalysedText, after i: Int) {
        guard text.tokens.indices.contains(i) else { return nil }
        switch text.tokens[i].folded {
        case "governor", "gov", "senator", "sen", "legislature", "lawmakers", "attorney", "congressman", "delegation":
            self = .region
        case "mayor", "councilman", "alderman": self = .settlement
        default: return nil
        }
    }
}

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
    /// Folded surnames that the text uses.
    let people: Set<String>

    var annotations: Annotations { text.annotations }
    var tokens: [Token] { text.tokens }

    init(text: AnalysedText, dictionary: any ToponymDictionary) {
        self.text = text
        self.dictionary = dictionary
        people = PersonNames(text: text, dictionary: dictionary).surnames
    }

    /// Points from which on a name is a place's.
    static let threshold = 1.6
    static let repetition = 1.0
    static let regional = 0.7
    static let longestName = 6

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
    static func leadingRegions(_ names: [Candidate]) -> Set<String> {
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

    func toponym(_ candidate: Candidate, _ span: Range<Int>, _ sentence: Int) -> Toponym {
        let bytes = text.byteRange(candidate.name)
        let range = Range(from: bytes.lowerBound, to: bytes.upperBound - candidate.tail)
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

    func names(in span: Range<Int>) -> [Candidate] {
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

    func startsName(_ i: Int) -> Bool {
        tokens[i].isCapitalised && tokens[i].folded != "'s"
            && !annotations.has(.definite, at: i) && !annotations.has(.article, at: i)
    }

    func longestKnown(from start: Int, _ span: Range<Int>) -> Candidate? {
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
    func isQualified(_ name: Range<Int>, _ span: Range<Int>) -> Bool {
        guard name.count > 1, name.upperBound < span.upperBound else { return false }
        guard let noun = annotations.hit(.borrowedNoun, at: name.upperBound - 1) else { return false }
        return tokens[name.upperBound].isCapitalised
            || noun.value == "of" && annotations.has(.bodyLink, at: name.upperBound)
    }

    /// "Sydney-based", "UK-led".
    func compound(_ i: Int, _ span: Range<Int>) -> Candidate? {
        let bytes = text.document.text[tokens[i].range]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen > bytes.startIndex,
            text.lexicon.value(of: String(decoding: bytes[(hyphen + 1)...], as: UTF8.self), .compoundEnding) != nil,
            let knowledge = dictionary.knowledge(of: String(decoding: bytes[..<hyphen], as: UTF8.self)),
            knowledge.isCoarse || knowledge.level == .region || knowledge.population >= 50_000
        else { return nil }
        return Candidate(
            name: i..<i + 1, knowledge: knowledge, points: 1 + Self.points(of: knowledge), tail: bytes.endIndex - hyphen
        )
    }

    /// Where a name that begins at `start` may end: after a word with a capital, or the full stop of an abbreviation.
    func possibleEnds(of start: Int, _ span: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var i = start
        while i < min(span.upperBound, start + Self.longestName + 2) {
            let token = tokens[i]
            if token.kind == .word, token.isCapitalised || hasInnerCapital(i), token.folded != "'s" {
                ends.append(i + 1)
            } else if token.folded == ".", i > start, touches(i), tokens[i - 1].folded != ".", isShortened(i - 1) {
                ends.append(i + 1)
            } else if token.folded != "'s", !annotations.has(.nameLink, at: i) {
                break
            }
            i += 1
        }
        return ends
    }

    /// One letter of initials, or a short word: "Pa.", "St.".
    func isShortened(_ i: Int) -> Bool {
        let length = tokens[i].folded.utf8.count
        return length == 1 || length <= 6 && !tokens[i].isAllCaps
    }

    /// "Côte d'Ivoire".
    func hasInnerCapital(_ i: Int) -> Bool {
        text.document.text[tokens[i].range].dropFirst().contains { (0x41...0x5A).contains($0) }
    }

    func touches(_ i: Int) -> Bool { tokens[i - 1].range.upperBound == tokens[i].range.lowerBound }

    /// Whether letter case and full stops allow the reading: "US" is a country, "us" and "Us" are not; "WHO" is no
    /// town.
    func isFitting(_ name: Range<Int>, _ knowledge: NameKnowledge) -> Bool {
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

    func isInitials(_ name: Range<Int>) -> Bool {
        name.count >= 4 && name.allSatisfy { tokens[$0].folded == "." || tokens[$0].folded.utf8.count == 1 }
    }

    func isAfterComma(_ name: Range<Int>) -> Bool {
        name.lowerBound > 0 && opensContainer(name.lowerBound - 1)
    }

    /// A comma, a bracket or a word such as "in" before what holds a place.
    func opensContainer(_ i: Int) -> Bool {
        [",", "("].contains(tokens[i].folded) || annotations.has(.containerOpening, at: i)
    }

    func isNoName(_ i: Int) -> Bool {
        if annotations.has(.month, at: i) || annotations.has(.weekday, at: i) { return true }
        if annotations.hit(.direction, at: i)?.length == 1 { return true }
        guard annotations.hit(.notPlace, at: i)?.length == 1 else { return false }
        return dictionary.knowledge(of: text.words(i..<i + 1))?.isCoarse != true
    }

    // MARK: Lists

    /// A name in a list of places is likely one too.
    func support(_ candidates: inout [Candidate]) {
        for i in candidates.indices.dropFirst() where isList(candidates, i) {
            candidates[i].points += Self.support(candidates[i - 1].points)
        }
        for i in candidates.indices.dropFirst().reversed() where isList(candidates, i) {
            candidates[i - 1].points += Self.support(candidates[i].points)
        }
    }

    private func isList(_ candidates: [Candidate], _ i: Int) -> Bool {
        isList(Range(from: candidates[i - 1].name.upperBound, to: candidates[i].name.lowerBound))
    }

    static func support(_ points: Double) -> Double { points >= threshold ? 1.1 : points < 0 ? -0.4 : 0 }

    func isList(_ gap: Range<Int>) -> Bool {
        gap.lowerBound < gap.upperBound && gap.count <= 2
            && gap.allSatisfy {
                [",", "&", ";"].contains(tokens[$0].folded) || annotations.hit(.listJoiner, at: $0)?.value == "comma"
            }
    }
}

extension NameKnowledge {
    static let unknown = NameKnowledge(level: .unknown, isPlace: false, isProminent: false, countries: [])
}

extension ToponymCue {
    /// What an office says of the place it is named after: "New York Governor", "New York Mayor".
    init?(office text: AnalysedText, after i: Int) {
        guard let office = text.annotations.hit(.office, at: i) else { return nil }
        self.init(rawValue: office.value)
    }
}

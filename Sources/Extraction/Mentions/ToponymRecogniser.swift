import Reports

/// Finds place names by dictionary and context: a run of capitals that the gazetteer knows, or that a word of place
/// announces, and that is no person, people or organisation.
struct ToponymRecogniser {
    let text: AnalysedText
    let dictionary: any ToponymDictionary
    /// Folded surnames that the text uses.
    let people: Set<String>

    init(text: AnalysedText, dictionary: any ToponymDictionary) {
        self.text = text
        self.dictionary = dictionary
        people = PersonNames(text: text, dictionary: dictionary).surnames
    }

    var annotations: Annotations { text.annotations }
    var tokens: [Token] { text.tokens }

    /// All toponyms of the document, in order.
    func toponyms() -> [Toponym] {
        var found: [Toponym] = []
        for (index, sentence) in text.sentences.enumerated() {
            let first = found.count
            scan(sentence, index, into: &found)
            relate(&found, from: first, sentence)
            for i in Range(from: first, to: found.count - 1) { list(&found, i) }
            placeOnRoads(&found, from: first)
            SpeakerPlaces(text: text).mark(&found, first..<found.count, in: sentence.tokens)
        }
        return found
    }

    /// Toponyms at the given bytes of the text, in their order, whatever stands there: a demonym gives its country.
    func toponyms(at spans: [Range<Int>]) -> [Toponym] {
        var found: [Toponym] = []
        for span in spans {
            let first = tokens.firstIndex { $0.range.upperBound > span.lowerBound } ?? tokens.count
            let end = tokens[first...].firstIndex { $0.range.lowerBound >= span.upperBound } ?? tokens.count
            let sentence = text.sentences.firstIndex { $0.tokens.contains(first) } ?? max(0, text.sentences.count - 1)
            found.append(given(Range(from: first, to: end), span, sentence))
        }
        link(&found)
        return found
    }

    /// All names of places, of whatever level and role, in order.
    func names() -> [Toponym] {
        var found = NameSpotter(text: text, dictionary: dictionary).toponyms()
        link(&found)
        return found
    }

    /// Notes for each toponym what the next one is to it.
    private func link(_ found: inout [Toponym]) {
        for i in found.indices.dropLast() where found[i].sentence == found[i + 1].sentence {
            guard found[i].tokens.upperBound <= found[i + 1].tokens.lowerBound else { continue }
            let gap = Range(from: found[i].tokens.upperBound, to: found[i + 1].tokens.lowerBound)
            relate(&found, i, words(gap), gap)
            if isContainerLink(gap) { found[i].qualifiers.append(i + 1) }
            list(&found, i)
        }
    }

    /// Notes whether a toponym and the next one stand side by side in a list.
    private func list(_ found: inout [Toponym], _ i: Int) {
        guard found[i].sentence == found[i + 1].sentence,
            found[i].tokens.upperBound <= found[i + 1].tokens.lowerBound, !found[i].containers.contains(i + 1),
            isListing(Range(from: found[i].tokens.upperBound, to: found[i + 1].tokens.lowerBound))
        else { return }
        found[i].peers.append(i + 1)
        found[i + 1].peers.append(i)
    }

    /// All that stands between two names of a list: "and", ", or".
    private func isListing(_ gap: Range<Int>) -> Bool {
        guard let first = gap.first, gap.count <= 2 else { return false }
        if gap.count == 1 {
            return [",", "&", ";", "/"].contains(tokens[first].folded) || annotations.has(.listJoiner, at: first)
        }
        return tokens[first].folded == "," && annotations.hit(.listJoiner, at: first + 1)?.value == "comma"
    }

    /// All that stands between a name and the name of what holds it: "in the", ", in".
    private func isContainerLink(_ gap: Range<Int>) -> Bool {
        guard let first = gap.first else { return false }
        let isComma = tokens[first].folded == ","
        if gap.count == 1, isComma || tokens[first].folded == "(" { return true }
        let start = isComma ? first + 1 : first
        guard let link = annotations.hit(.containerLink, endingAt: gap.upperBound, floor: start), link.start == start
        else { return false }
        return !isComma || link.hit.value == "comma"
    }

    private func given(_ name: Range<Int>, _ span: Range<Int>, _ sentence: Int) -> Toponym {
        let words = text.document.quote(span)
        let knowledge = dictionary.knowledge(of: words)
        let whole = text.sentences.indices.contains(sentence) ? text.sentences[sentence].tokens : name
        var toponym = Toponym(
            tokens: name, range: span, name: words, level: knowledge?.level ?? .unknown, role: .mention, offset: .at,
            cue: name.isEmpty ? nil : cue(after: name.upperBound, whole), containers: [], sentence: sentence)
        if toponym.cue == nil { toponym.cue = ToponymCue(office: text, after: name.upperBound) }
        if !name.isEmpty { ToponymRoles(text: text).assign(&toponym, span: whole, previous: nil) }
        if toponym.level == .region, knowledge?.isPlace == true, toponym.cue != .region { toponym.level = .place }
        // A town called "Polish" is not meant, nor one called "Turkish".
        if knowledge?.isCoarse != true, !name.isEmpty, let demonym = annotations.hit(.demonym, at: name.lowerBound),
            demonym.length == name.count
        {
            toponym.countryCode = demonym.value
            toponym.level = .country
        }
        return toponym
    }

    private func scan(_ sentence: Sentence, _ index: Int, into found: inout [Toponym]) {
        let span = sentence.tokens
        let isTitleCase = isTitleCase(span)
        let isHeading =
            isTitleCase || text.block(of: sentence).kind == .heading || text.block(of: sentence).kind == .title
        var i = span.lowerBound
        while i < span.upperBound {
            if let hit = annotations.hit(.group, at: i) {
                i += max(1, hit.length)
                continue
            }
            if let capital = capitalOfPeople(at: i, span, index, previous: found.last) {
                i = capital.tokens.upperBound
                found.append(capital)
                continue
            }
            guard tokens[i].kind == .word, tokens[i].isCapitalised,
                !annotations.has(.demonym, at: i) || opensCoarseName(at: i, span)
            else {
                i += 1
                continue
            }
            let run = capitalRun(at: i, span)
            if isPerson(run, span) || run.count > 1 && PersonNames.opens(at: i, span, text, dictionary) && !isKnown(run)
            {
                i = run.upperBound
                continue
            }
            if let pair = roadPair(i, span, index) {
                found += pair
                i += 1
            } else if let toponym = longestKnown(from: i, Standing(isHeading, run, span, index), previous: found.last) {
                i = toponym.tokens.upperBound
                found.append(toponym)
                if let division = abbreviation(after: toponym, span, index) {
                    i = division.tokens.upperBound
                    found.append(division)
                }
            } else if let toponym = announced(run, span, index, previous: found.last) {
                i = toponym.tokens.upperBound
                found.append(toponym)
            } else {
                i += 1
            }
        }
    }

    // MARK: Names the gazetteer knows

    /// Where a run of capitals stands.
    struct Standing {
        let isHeading: Bool
        let run: Range<Int>
        let span: Range<Int>
        let sentence: Int

        init(_ isHeading: Bool, _ run: Range<Int>, _ span: Range<Int>, _ sentence: Int) {
            self.isHeading = isHeading
            self.run = run
            self.span = span
            self.sentence = sentence
        }
    }

    private func longestKnown(from start: Int, _ standing: Standing, previous: Toponym?) -> Toponym? {
        // "The Riverton camp": an article that starts a sentence is no part of the name.
        if annotations.has(.definite, at: start) || annotations.has(.article, at: start) { return nil }
        for end in stride(from: min(standing.run.upperBound, start + 6), to: start, by: -1) {
            guard !annotations.has(.nameJoiner, at: end - 1) else { continue }
            if end == start + 1, isNoName(start, standing.span) || isCueAlone(start, standing) { continue }
            guard let knowledge = dictionary.knowledge(of: text.words(start..<end)) else { continue }
            return accept(start..<end, knowledge, standing, previous: previous)
        }
        return nil
    }

    private func isNoName(_ i: Int, _ span: Range<Int>) -> Bool {
        annotations.hit(.notPlace, at: i)?.length == 1 && !isNamedByDirection(i) && !isPlacedInContainer(i)
            || tokens[i].folded.utf8.count < 2 || isAcronym(i, span)
            || tokens[i].folded.utf8.count < 3 && (tokens[i].isAllCaps || annotations.has(.commonWord, at: i))
            || annotations.has(.month, at: i)
            || annotations.has(.weekday, at: i)
    }

    private func accept(
        _ name: Range<Int>, _ knowledge: NameKnowledge, _ standing: Standing, previous: Toponym?
    ) -> Toponym? {
        var toponym = Toponym(
            tokens: name, range: text.byteRange(name), name: text.words(name), level: knowledge.level, role: .mention,
            offset: .at, cue: cue(after: name.upperBound, standing.span) ?? cue(within: name), containers: [],
            sentence: standing.sentence)
        // "in Gao" is in the town, unless the words say that the region is meant.
        if toponym.level == .region, knowledge.isPlace, toponym.cue != .region { toponym.level = .place }
        ToponymRoles(text: text).assign(&toponym, span: standing.span, previous: previous)
        if toponym.cue == .region, knowledge.level != .country { toponym.level = .region }
        if toponym.level == .country || toponym.level == .region {
            guard !standing.isHeading, toponym.cue == nil else { return toponym }
            if isAfterUnknownName(name, standing) || isOfPress(name) { return nil }
            if toponym.level == .region, isBeforeBody(name, standing) { toponym.role = .namesake }
            return toponym
        }
        if name.upperBound < standing.span.upperBound, annotations.has(.street, at: name.upperBound) { return nil }
        if isSurname(name, toponym, standing.span) { return nil }
        if !standing.isHeading, isPartOfLongerName(name, standing) {
            guard knowledge.isProminent, isBeforeBody(name, standing), !isAfterName(name, standing), !isOfPress(name)
            else { return nil }
            toponym.role = .namesake
            return toponym
        }
        if toponym.role == .mention, toponym.cue == nil, name.count == 1,
            annotations.has(.commonWord, at: name.lowerBound),
            !isBeforeContainer(name, standing.span)
        {
            return nil
        }
        if toponym.role == .mention, !knowledge.isProminent, knowledge.level > .region, toponym.cue == nil,
            !isAfterPlace(name, standing.span)
        {
            return nil
        }
        // "l'Élysée a annoncé": a house that speaks.
        if toponym.role == .mention, toponym.cue == nil, toponym.level == .place, text.belongsToSpeaker(name),
            name.lowerBound > standing.span.lowerBound, annotations.has(.definite, at: name.lowerBound - 1)
        {
            return nil
        }
        if tokens[name.lowerBound].folded.utf8.count < 3, name.count == 1, toponym.role != .scene { return nil }
        return toponym
    }

    /// "Segou Region", "Borno State": the word of place is part of the name.
    private func cue(within name: Range<Int>) -> ToponymCue? {
        guard name.count > 1 else { return nil }
        // "Colonia Riverton"
        let opening = annotations.hit(.placeCue, at: name.lowerBound)
        if opening?.value == ToponymCue.quarter.rawValue, opening?.length == 1 { return .quarter }
        return annotations.hit(.placeSuffix, at: name.upperBound - 1).flatMap { ToponymCue(rawValue: $0.value) }
    }

    func cue(after i: Int, _ span: Range<Int>) -> ToponymCue? {
        guard i < span.upperBound, let hit = annotations.hit(.placeSuffix, at: i) else { return nil }
        return ToponymCue(rawValue: hit.value)
    }

    /// "l'axe Riverton-Springfield": two places in one word, after a word of road.
    private func roadPair(_ i: Int, _ span: Range<Int>, _ sentence: Int) -> [Toponym]? {
        let bytes = text.document.text[tokens[i].range]
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")),
            bytes[(hyphen + 1)...].firstIndex(of: UInt8(ascii: "-")) == nil,
            isOnRoad(i, span),
            dictionary.knowledge(of: text.words(i..<i + 1)) == nil
        else { return nil }
        let halves = [bytes.startIndex..<hyphen, hyphen + 1..<bytes.endIndex]
        let names = halves.map { String(decoding: bytes[$0], as: UTF8.self) }
        guard names.allSatisfy({ dictionary.knowledge(of: $0)?.isPlace == true }) else { return nil }
        return zip(halves, names).enumerated().map { index, half in
            var toponym = Toponym(
                tokens: i..<i + 1, range: half.0, name: half.1, level: .place, role: index == 0 ? .scene : .modifier,
                offset: .near, cue: nil, containers: [], sentence: sentence)
            toponym.isFirstOfPair = index == 0
            return toponym
        }
    }

    /// "the road A-B", "the A-B highway".
    private func isOnRoad(_ i: Int, _ span: Range<Int>) -> Bool {
        (max(span.lowerBound, i - 3)..<i).contains { annotations.has(.road, at: $0) }
            || i + 1 < span.upperBound && annotations.has(.road, at: i + 1)
    }
}

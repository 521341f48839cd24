import Extraction
import Gazetteer

/// Looks up what a toponym may mean, by its name as it stands, by an abbreviation, or by its name without words that
/// say which part or what sort of place it is.
struct CandidateSearch: Sendable {
    let lookup: PlaceLookup
    /// Whether a name without stops or capitals may be an abbreviation of a division: "Ont", but also "Man".
    var isLenient = true

    private static let words = NameWords.shared

    /// How many places of one name are weighed at most; a name has its likeliest first.
    static let limit = 60

    /// Places with coordinates, best first.
    func candidates(for toponym: Toponym) -> [NameMatch] {
        if let code = toponym.countryCode { return country(code, toponym.name) }
        if isLenient || toponym.name.hasSuffix(".") || toponym.name == toponym.name.uppercased(),
            let division = DivisionAbbreviations.division(toponym.name)
        {
            let found = located(lookup.matches(division.name)).filter {
                $0.place.kind == .region && $0.place.country == division.country
            }
            if !found.isEmpty { return found }
        }
        for name in Self.spellings(of: Self.words.continents[toponym.name.lowercased()] ?? toponym.name) {
            let found = located(lookup.matches(name))
            if !found.isEmpty { return found }
        }
        for name in Self.cores(of: toponym.name) {
            let found = located(lookup.matches(name))
            if !found.isEmpty {
                return found.map {
                    NameMatch(place: $0.place, match: max($0.match, .folded), matchedName: $0.matchedName)
                }
            }
        }
        return []
    }

    private func country(_ code: String, _ name: String) -> [NameMatch] {
        lookup.country(code).map { [NameMatch(place: $0, match: .alternate, matchedName: name)] } ?? []
    }

    private func located(_ matches: [NameMatch]) -> [NameMatch] {
        Array(matches.lazy.filter { $0.place.coordinate != nil }.prefix(Self.limit))
    }

    /// The name, then as it may be written else: "St. Marc" → "Saint Marc".
    static func spellings(of name: String) -> [String] {
        let parts = words(of: name)
        var spellings = [name, parts.joined(separator: " ")]
        if let first = parts.first?.lowercased() {
            for (short, long) in words.openings where first == short.lowercased() || first == long.lowercased() {
                spellings.append(
                    ([first == long.lowercased() ? short : long] + parts.dropFirst()).joined(separator: " "))
            }
        }
        return distinct(spellings)
    }

    /// The name without what says which part, or what sort of place, it is, the longest first: "North Dallas" →
    /// "Dallas", "Da Nang International Airport" → "Da Nang".
    static func cores(of name: String) -> [String] {
        var (rest, cores) = (words(of: name)[...], [String]())
        while rest.count > 1, let last = rest.last, words.kinds.contains(last.lowercased()) {
            rest.removeLast()
            cores.append(rest.joined(separator: " "))
        }
        while rest.count > 1, let first = rest.first, isPart(first) {
            rest.removeFirst()
            if !words.partLinks.contains(rest.first ?? "") { cores.append(rest.joined(separator: " ")) }
        }
        return distinct(cores)
    }

    private static func isPart(_ word: String) -> Bool {
        words.parts.contains(word.lowercased()) || words.partLinks.contains(word)
    }

    /// Without a genitive at the end.
    private static func words(of name: String) -> [String] {
        var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let last = words.last else { return [] }
        for ending in ["'s", "’s"] where last.hasSuffix(ending) {
            words[words.count - 1] = String(last.dropLast(ending.count))
        }
        return words
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

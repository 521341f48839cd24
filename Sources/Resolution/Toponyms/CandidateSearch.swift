import Extraction
import Gazetteer

/// Looks up what a toponym may mean, by its name as it stands, by an abbreviation, or by its name without words that
/// say which part or what sort of place it is.
struct CandidateSearch: Sendable {
    let lookup: PlaceLookup

    /// How many places of one name are weighed at most; a name has its likeliest first.
    static let limit = 60

    /// Places with coordinates, best first.
    func candidates(for toponym: Toponym) -> [NameMatch] {
        if let code = toponym.countryCode { return country(code, toponym.name) }
        if let division = DivisionAbbreviations.division(toponym.name) {
            let found = located(lookup.matches(division.name)).filter {
                $0.place.kind == .region && $0.place.country == division.country
            }
            if !found.isEmpty { return found }
        }
        for name in Self.variants(of: toponym.name) {
            let found = located(lookup.matches(name))
            if !found.isEmpty { return found }
        }
        return []
    }

    private func country(_ code: String, _ name: String) -> [NameMatch] {
        lookup.country(code).map { [NameMatch(place: $0, match: .alternate, matchedName: name)] } ?? []
    }

    private func located(_ matches: [NameMatch]) -> [NameMatch] {
        Array(matches.lazy.filter { $0.place.coordinate != nil }.prefix(Self.limit))
    }

    /// The name, then what it may be short or long for: "St. Marc" → "Saint Marc", "North Dallas" → "Dallas",
    /// "Da Nang International Airport" → "Da Nang".
    static func variants(of name: String) -> [String] {
        var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        if let last = words.last {
            for ending in ["'s", "’s"] where last.hasSuffix(ending) {
                words[words.count - 1] = String(last.dropLast(ending.count))
            }
        }
        var variants = [name, words.joined(separator: " ")]
        if let first = words.first, let whole = prefixes[first.lowercased()] {
            variants.append(([whole] + words.dropFirst()).joined(separator: " "))
        }
        if let first = words.first?.lowercased(), let short = prefixes.first(where: { $0.value.lowercased() == first })
        {
            variants.append(([short.key] + words.dropFirst()).joined(separator: " "))
        }
        var rest = words[...]
        while rest.count > 1, let last = rest.last, kinds.contains(last.lowercased()) {
            rest.removeLast()
            variants.append(rest.joined(separator: " "))
        }
        while rest.count > 1, let first = rest.first, parts.contains(first.lowercased()) {
            rest.removeFirst()
            variants.append(rest.joined(separator: " "))
        }
        if rest.count > 2, parts.contains(rest[rest.startIndex].lowercased()) || rest[rest.startIndex + 1] == "of" {
            variants.append(rest.dropFirst(2).joined(separator: " "))
        }
        var seen: Set<String> = []
        return variants.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static let prefixes = ["st.": "Saint", "st": "Saint", "ste.": "Sainte", "ft.": "Fort", "mt.": "Mount"]

    private static let parts: Set<String> = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
        "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern",
        "southwestern", "greater", "metro", "metropolitan", "downtown", "inner", "mainland", "city", "town", "village",
        "port", "republic", "state", "county", "province", "kingdom",
    ]

    private static let kinds: Set<String> = [
        "city", "town", "township", "village", "area", "region", "province", "state", "district", "department",
        "prefecture", "municipality", "airport", "international", "university", "hospital", "metropolitan", "metro",
        "island", "islands", "peninsula", "coast", "river", "lake", "bay", "harbour", "harbor", "valley", "mountains",
        "forest", "park", "national", "territory", "oblast", "governorate", "camp", "county", "proper", "downtown",
    ]
}

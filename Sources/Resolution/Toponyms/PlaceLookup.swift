public import Extraction
public import Gazetteer
public import Geography

/// The gazetteer as resolution asks it: names to places, points to regions.
public struct PlaceLookup: Sendable {
    /// Places of a name, best first; exact, alternate and folded matches.
    let matches: @Sendable (String) -> [NameMatch]
    /// Places whose name is nearly the given one, in the given countries only.
    let fuzzyMatches: @Sendable (String, Set<String>) -> [NameMatch]
    /// Neighbours of a country by ISO code.
    let neighbours: @Sendable (String) -> Set<String>
    /// English name of a country.
    let countryName: @Sendable (String) -> String?
    /// The box around a country.
    let countryBounds: @Sendable (String) -> BoundingBox?
    /// The country itself, by ISO code.
    let country: @Sendable (String) -> Place?

    public init(
        matches: @escaping @Sendable (String) -> [NameMatch],
        fuzzyMatches: @escaping @Sendable (String, Set<String>) -> [NameMatch],
        neighbours: @escaping @Sendable (String) -> Set<String>,
        countryName: @escaping @Sendable (String) -> String?,
        countryBounds: @escaping @Sendable (String) -> BoundingBox? = { _ in nil },
        country: @escaping @Sendable (String) -> Place? = { _ in nil }
    ) {
        self.country = country
        self.countryBounds = countryBounds
        self.matches = matches
        self.fuzzyMatches = fuzzyMatches
        self.neighbours = neighbours
        self.countryName = countryName
    }
}

extension Place {
    /// A row of a curated table: it states how far its point reaches.
    var isCurated: Bool { radius != nil && kind != .country && kind != .region }

    /// Worth believing in a text without a word of place beside it.
    var isProminent: Bool { kind == .capital || population >= 30_000 || isCurated }

    var level: ToponymLevel {
        switch kind {
        case .country: .country
        case .region: .region
        default: .place
        }
    }
}

/// The gazetteer as the reader of texts asks it.
public struct GazetteerDictionary: ToponymDictionary {
    private let lookup: PlaceLookup

    public init(_ lookup: PlaceLookup) { self.lookup = lookup }

    public func knowledge(of name: String) -> NameKnowledge? {
        let matches = lookup.matches(name)
        guard let first = matches.first else { return nil }
        var knowledge = NameKnowledge(level: first.place.level, isPlace: false, isProminent: false, countries: [])
        for match in matches {
            knowledge.level = min(knowledge.level, match.place.level)
            knowledge.isPlace = knowledge.isPlace || match.place.level == .place
            knowledge.isProminent = knowledge.isProminent || match.place.isProminent
            knowledge.countries.insert(match.place.country)
        }
        return knowledge
    }
}

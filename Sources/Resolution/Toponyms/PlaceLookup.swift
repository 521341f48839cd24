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
    /// A part of a country without borders of its own, by ISO code.
    let countryPart: @Sendable (CompassPart, String) -> CountryPart?
    /// The country itself, by ISO code.
    let country: @Sendable (String) -> Place?
    /// ISO code of the country that a point lies in.
    let countryAt: @Sendable (Coordinate) -> String?
    /// Name of a country's capital, by ISO code.
    let capital: @Sendable (String) -> String?

    /// The gazetteer by its look-ups; those with a default find nothing then.
    /// - Parameters:
    ///   - matches: places of a name, best first; exact, alternate and folded matches.
    ///   - fuzzyMatches: places whose name is nearly the given one, in the given countries only.
    ///   - neighbours: neighbours of a country, by ISO code.
    ///   - countryName: English name of a country, by ISO code.
    ///   - countryPart: a part of a country without borders of its own, by ISO code.
    ///   - country: the country itself, by ISO code.
    ///   - countryAt: ISO code of the country that a point lies in.
    ///   - capital: name of a country's capital, by ISO code.
    public init(
        matches: @escaping @Sendable (String) -> [NameMatch],
        fuzzyMatches: @escaping @Sendable (String, Set<String>) -> [NameMatch],
        neighbours: @escaping @Sendable (String) -> Set<String>,
        countryName: @escaping @Sendable (String) -> String?,
        countryPart: @escaping @Sendable (CompassPart, String) -> CountryPart? = { _, _ in nil },
        country: @escaping @Sendable (String) -> Place? = { _ in nil },
        countryAt: @escaping @Sendable (Coordinate) -> String? = { _ in nil },
        capital: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.countryAt = countryAt
        self.capital = capital
        self.country = country
        self.countryPart = countryPart
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

    /// A capital, a large city, or listed by hand: known beyond its country.
    var isWellKnown: Bool { kind == .capital || population >= 100_000 || isCurated }

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
    private let purpose: ReadingPurpose

    /// - Parameter purpose: what the text is read for.
    public init(_ lookup: PlaceLookup, for purpose: ReadingPurpose = .incidents) {
        self.lookup = lookup
        self.purpose = purpose
    }

    /// What the gazetteer knows of a name; nil when no place has it.
    public func knowledge(of name: String) -> NameKnowledge? {
        switch purpose {
        case .incidents:
            let matches = lookup.matches(name).filter { !$0.place.spansCountries }
            var known = knowledge(matches)
            if matches.first?.place.isNamedArea == true { known?.isCoarse = true }
            return known
        case .names: return abbreviation(name) ?? weighed(lookup.matches(name))
        }
    }

    /// The name of a country's capital.
    public func capital(of country: String) -> String? { lookup.capital(country) }

    private func knowledge(_ matches: [NameMatch]) -> NameKnowledge? {
        guard let first = matches.first else { return nil }
        var knowledge = NameKnowledge(level: first.place.level, isPlace: false, isProminent: false, countries: [])
        for match in matches {
            knowledge.level = min(knowledge.level, match.place.level)
            knowledge.isPlace = knowledge.isPlace || match.place.level == .place
            knowledge.isProminent = knowledge.isProminent || match.place.isProminent
            knowledge.countries.insert(match.place.country)
            if purpose == .incidents, let division = match.place.divisionKey {
                if match.place.kind == .region {
                    knowledge.divisions.insert(division)
                } else {
                    knowledge.regions.insert(division)
                }
            }
        }
        return knowledge
    }

    /// The division that an abbreviation such as "Pa." or "N.S.W." stands for; nil when it is none.
    public func division(abbreviatedAs name: String) -> NameKnowledge? { abbreviation(name) }

    private func abbreviation(_ name: String) -> NameKnowledge? {
        guard let division = DivisionAbbreviations.division(name) else { return nil }
        return NameKnowledge(
            level: .region, isPlace: false, isProminent: false, countries: [division.country], isAbbreviation: true)
    }

    /// As `knowledge`, with places whose main name it is kept apart from those that also have it.
    private func weighed(_ matches: [NameMatch]) -> NameKnowledge? {
        // "Point" is an old name of Parkersburg.
        let proper = matches.filter {
            $0.match == .exact || $0.match == .alternate && ($0.place.level != .place || $0.place.isProminent)
        }
        guard var knowledge = knowledge(proper.isEmpty ? matches : proper) else { return nil }
        guard !proper.isEmpty else {
            knowledge.level = .place
            knowledge.isProminent = false
            return knowledge
        }
        for match in proper {
            let place = match.place
            knowledge.population = max(knowledge.population, place.population / (match.match == .exact ? 1 : 5))
            if place.kind == .country || place.isNamedArea { knowledge.isCoarse = true }
            if let admin1 = place.admin1, match.match == .exact {
                knowledge.regions.insert(place.country + "/" + admin1)
            }
        }
        let isLarge = proper.contains { $0.place.kind == .region && ($0.place.radius ?? 0) >= Self.largeRegion }
        if knowledge.level == .region, !isLarge {
            knowledge.level = .place
            knowledge.population = max(knowledge.population, 20_000)
        }
        return knowledge
    }

    /// Radius in kilometres from which on a division is known beyond its country.
    private static let largeRegion = 50.0
}

extension Place {
    /// The division that the place lies in or is, with its country: "ML/Gao".
    var divisionKey: String? { admin1.map { country + "/" + $0 } }

    /// A part of the world that belongs to no one country.
    var spansCountries: Bool { country.isEmpty && kind != .country }

    /// A row of the table of areas that is large enough to be known anywhere.
    var isNamedArea: Bool {
        switch kind {
        case .area, .island, .lake, .wadi, .hill: id.hasPrefix("area:") && (radius ?? 0) >= 20
        default: false
        }
    }
}

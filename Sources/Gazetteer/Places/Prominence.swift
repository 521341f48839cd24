/// How much a place is in the news before anything is known about the text, in inhabitants or what stands for them.
enum Prominence {
    /// What counts for a place of that kind at least, its population often being unknown.
    static func floor(_ kind: PlaceKind) -> Double {
        switch kind {
        case .country: 50_000_000
        case .region: 500_000
        case .capital: 1_000_000
        case .city: 100_000
        case .town: 10_000
        case .village, .area, .lake, .island: 1_000
        case .quarter, .camp, .forest, .wadi, .hill, .well, .mine, .border, .other: 500
        case .unlocatable: 1
        }
    }

    /// How much less a name counts that does not agree exactly.
    static func factor(_ match: MatchKind) -> Double {
        switch match {
        case .exact: 1
        case .alternate: 0.5
        case .folded: 0.05
        case .fuzzy: 0.01
        }
    }

    /// How much more a place counts that is listed because reports name it, against others of its kind and name.
    static func notability(_ place: Place) -> Double {
        switch place.kind {
        case .country, .region, .capital, .city, .unlocatable: 1
        default: place.isNotable ? 5 : 1
        }
    }

    static func weight(_ match: NameMatch) -> Double {
        let place = match.place
        // The people of a district are not at its point: its seat is meant before it.
        let population = place.kind == .area ? 0 : Double(place.population)
        return max(population, floor(place.kind) * notability(place), extent(place)) * factor(match.match)
    }

    /// A part of the world or of a country counts by its extent, as if twenty people lived on each square kilometre of
    /// the square of its radius.
    private static func extent(_ place: Place) -> Double {
        guard place.id.hasPrefix("area:"), let radius = place.radius else { return 0 }
        return 20 * radius * radius
    }
}

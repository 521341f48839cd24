/// Where an incident is counted.
public enum TallyPlace: Hashable, Comparable, Sendable {
    /// In a region: its id, and the ISO 3166-1 alpha-2 code of its country.
    case region(country: String, id: String)
    /// Known to be in a country, and in no one region of it.
    case country(String)
    /// Not known to be in any country.
    case unlocated
    /// Located in or off a country, and in none of its regions that are counted.
    case outsideRegions(of: String)
    /// Located, and in none of the regions that are counted; or in a country that is not.
    case outside

    /// The country's code; nil where there is none.
    public var country: String? {
        switch self {
        case .region(let country, _), .country(let country), .outsideRegions(let country): country
        case .unlocated, .outside: nil
        }
    }
}

/// What the incidents of a place and period are parted by.
public enum TallyDimension: String, Hashable, Comparable, Sendable, CaseIterable {
    /// Every incident is in one kind.
    case kind
    /// An incident is with each of its actors, so that actors do not add up to the whole.
    case actor

    /// By name, so that outputs have one order.
    public static func < (a: TallyDimension, b: TallyDimension) -> Bool { a.rawValue < b.rawValue }
}

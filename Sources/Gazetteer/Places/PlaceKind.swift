/// What sort of place an entry of the gazetteer is.
public enum PlaceKind: String, Hashable, Sendable, CaseIterable {
    case country
    /// An administrative unit of the first order: a region, province, state, governorate.
    case region
    /// The seat of a country's government.
    case capital
    case city
    case town
    case village
    /// An administrative unit below the first order, or a stretch of land with a name.
    case area
    /// A part of a city or town.
    case quarter
    /// A camp of nomads, refugees or soldiers.
    case camp
    case forest
    /// A dry valley or a river.
    case wadi
    case hill
    case well
    case lake
    case island
    case mine
    /// A point on a border, a crossing, or the land along it.
    case border
    case other
    /// A name known from reports for which nobody states a point.
    case unlocatable

    /// Order of prominence, the first the most prominent: the order of declaration.
    public var rank: Int { Int(code) }

    /// Whether people live there in houses: a place to which "settlement" precision applies.
    public var isSettlement: Bool {
        switch self {
        case .capital, .city, .town, .village, .quarter: true
        default: false
        }
    }

    /// The number by which the index stores the kind. Changing the order of the cases needs a new index version.
    var code: UInt8 { UInt8(truncatingIfNeeded: Self.numbered.firstIndex(of: self) ?? 0) }

    init(code: UInt8) {
        self = Int(code) < Self.numbered.count ? Self.numbered[Int(code)] : .other
    }

    private static let numbered = allCases
}

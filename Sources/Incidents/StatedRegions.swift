/// The units that a table puts an event into, as it writes them.
public struct StatedRegions: Hashable, Sendable {
    /// Of the first order, the second and the third; nil where the table says none.
    public var admin1, admin2, admin3: String?

    /// nil when no unit is stated.
    public init?(admin1: String?, admin2: String? = nil, admin3: String? = nil) {
        guard admin1 != nil || admin2 != nil || admin3 != nil else { return nil }
        (self.admin1, self.admin2, self.admin3) = (admin1, admin2, admin3)
    }
}

/// What decides the region of an event whose table states one and whose point lies in another.
public enum RegionTrust: String, Hashable, Sendable, CaseIterable {
    /// The point.
    case polygon
    /// The table.
    case source
}

/// One panel of a small-multiple map.
public struct MapPanel: Sendable {
    /// What is known of a region.
    public enum Value: Hashable, Sendable {
        /// Counted, and there is none.
        case zero
        /// A positive value, and the count behind it.
        case value(Double, count: Int)
        /// The value is not known: the region's area is missing, or the data do not reach the panel's time.
        case noData
    }

    /// The period of the panel: "2024".
    public var label: String
    /// By region id; a region that is missing here has no data.
    public var values: [String: Value]
    /// How many incidents the panel shows.
    public var count: Int
    /// Which part of the panel's time the data cover: "to 30 June"; empty for all of it.
    public var part: String

    /// A panel; `part` is for a period that the data cover in part.
    public init(label: String, values: [String: Value], count: Int, part: String = "") {
        self.label = label
        self.values = values
        self.count = count
        self.part = part
    }

    var isPartial: Bool { !part.isEmpty }

    /// "2024 (to 30 June)".
    var caption: String { isPartial ? "\(label) (\(part))" : label }
}

/// What a place's hot or cold spot has been doing: one of sixteen patterns; no pattern is the seventeenth.
///
/// The definitions are those published for ArcGIS Pro, «How Emerging Hot Spot Analysis works», taken by the letter. A
/// place is hot in a step when its Gi* is significantly high. Hot patterns are looked for before cold ones.
public struct HotSpotPattern: Sendable, Hashable {
    /// Whether counts are high or low.
    public enum Side: String, Sendable, CaseIterable {
        case hot
        case cold
    }

    /// When a place is hot or cold, and whether that changes.
    public enum Kind: String, Sendable, CaseIterable {
        /// In the last step for the first time.
        case new
        /// In the last two or more steps without a break and never before, in less than 90 % of all.
        case consecutive
        /// In 90 % of the steps and the last one, ever more intense.
        case intensifying
        /// In 90 % of the steps, without a trend.
        case persistent
        /// In 90 % of the steps and the last one, ever less intense.
        case diminishing
        /// In the last step and on and off before, in less than 90 %, never the opposite.
        case sporadic
        /// In the last step, and the opposite in some step before.
        case oscillating
        /// In 90 % of the steps, but not the last one.
        case historical
    }

    /// When the place is hot or cold.
    public let kind: Kind
    /// Whether the place is hot or cold.
    public let side: Side

    /// A pattern of this kind.
    public init(_ kind: Kind, _ side: Side) { (self.kind, self.side) = (kind, side) }

    /// As «intensifying hot spot».
    public var name: String { "\(kind.rawValue) \(side.rawValue) spot" }

    /// As the classes are published: «Intensifying Hot Spot».
    public var publishedName: String {
        let (kind, side) = (kind.rawValue, side.rawValue)
        return
            "\(kind.prefix(1).uppercased())\(kind.dropFirst()) \(side.prefix(1).uppercased())\(side.dropFirst()) Spot"
    }

    /// The seventeenth class.
    public static let publishedNone = "No Pattern Detected"

    /// The pattern of a place.
    ///
    /// - Parameters:
    ///   - steps: For each step in order 1 for hot, −1 for cold, 0 for neither.
    ///   - trend: 1 when Gi* rises over time, −1 when it falls, 0 without a significant trend.
    /// - Returns: nil when there is no pattern.
    public init?(steps: [Int], trend: Int) {
        let hot = Self.kind(of: steps, sign: 1, trend: trend).map { HotSpotPattern($0, .hot) }
        guard let pattern = hot ?? Self.kind(of: steps, sign: -1, trend: -trend).map({ HotSpotPattern($0, .cold) })
        else { return nil }
        self = pattern
    }

    /// - Parameter trend: 1 when what the sign asks for grows more intense.
    private static func kind(of steps: [Int], sign: Int, trend: Int) -> Kind? {
        let count = steps.count { $0 == sign }
        let isLast = steps.last == sign
        // In whole numbers: nine of ten is 90 %.
        let isFrequent = count > 0 && count * 10 >= steps.count * 9
        let wasOpposite = steps.contains(-sign)
        if isLast, count == 1 { return .new }
        if isFrequent { return frequent(isLast: isLast, trend: trend) }
        guard isLast else { return nil }
        let run = steps.reversed().prefix { $0 == sign }.count
        if run == count, !wasOpposite { return .consecutive }
        return wasOpposite ? .oscillating : .sporadic
    }

    private static func frequent(isLast: Bool, trend: Int) -> Kind {
        guard isLast else { return .historical }
        return trend > 0 ? .intensifying : trend < 0 ? .diminishing : .persistent
    }
}

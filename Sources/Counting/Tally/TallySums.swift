/// What is counted of a group of incidents: how many, and the people killed. Whole numbers, so that adding is exact and
/// in any order the same.
///
/// Bounds that nobody states stay open: the sums say of how many incidents they are known.
public struct TallySums: Hashable, Sendable {
    /// How many incidents there are.
    public var incidents: Int
    /// The sum of the lowest figures of people killed.
    public var killedLow: Int
    /// The sum of the best estimates of people killed.
    public var killedBest: Int
    /// The sum of the highest figures of people killed.
    public var killedHigh: Int
    /// Incidents with a number of killed but no best one, such as "dozens".
    public var withoutBest: Int
    /// Incidents with a number of killed that may be higher by any number, such as "at least 10".
    public var openHigh: Int
    /// Incidents of which no number of killed is stated at all.
    public var unstated: Int

    /// Sums made elsewhere.
    public init(
        incidents: Int, killedLow: Int = 0, killedBest: Int = 0, killedHigh: Int = 0, withoutBest: Int = 0,
        openHigh: Int = 0, unstated: Int = 0
    ) {
        self.incidents = incidents
        self.killedLow = killedLow
        self.killedBest = killedBest
        self.killedHigh = killedHigh
        self.withoutBest = withoutBest
        self.openHigh = openHigh
        self.unstated = unstated
    }

    /// One incident, by the numbers stated of its killed.
    ///
    /// A low number that is not stated is the best one, or else 0. A best and a high number are never made up from the
    /// others: "at least 10" may be any number above.
    public init(killedLow: Int?, killedBest: Int?, killedHigh: Int?) {
        let isStated = killedLow != nil || killedBest != nil || killedHigh != nil
        self.init(
            incidents: 1, killedLow: killedLow ?? killedBest ?? 0, killedBest: killedBest ?? 0,
            killedHigh: killedHigh ?? 0, withoutBest: isStated && killedBest == nil ? 1 : 0,
            openHigh: isStated && killedHigh == nil ? 1 : 0, unstated: isStated ? 0 : 1)
    }

    /// No incidents.
    public static let zero = TallySums(incidents: 0)

    /// Incidents of which some number of killed is stated.
    public var stated: Int { incidents - unstated }

    /// The least number of people killed; nil when of none of the incidents any number is stated. No incidents, no
    /// killed.
    public var least: Int? { stated > 0 || incidents == 0 ? killedLow : nil }

    /// The sum over the incidents that have a best number; nil when none has.
    public var best: Int? { stated > withoutBest || incidents == 0 ? killedBest : nil }

    /// The greatest number of people killed; nil when it is open: of an incident with a number no highest one is
    /// stated, or none has a number.
    public var greatest: Int? { (stated > 0 || incidents == 0) && openHigh == 0 ? killedHigh : nil }

    /// Adds all sums one by one.
    public static func += (a: inout TallySums, b: TallySums) {
        a.incidents += b.incidents
        a.killedLow += b.killedLow
        a.killedBest += b.killedBest
        a.killedHigh += b.killedHigh
        a.withoutBest += b.withoutBest
        a.openHigh += b.openHigh
        a.unstated += b.unstated
    }
}

/// What is counted of a group of incidents: how many, and the people killed. Whole numbers, so that adding is exact and
/// in any order the same.
public struct TallySums: Hashable, Sendable {
    public var incidents: Int
    /// Sums over incidents of the low, best and high numbers stated.
    public var killedLow: Int
    public var killedBest: Int
    public var killedHigh: Int

    public init(incidents: Int = 0, killedLow: Int = 0, killedBest: Int = 0, killedHigh: Int = 0) {
        self.incidents = incidents
        self.killedLow = killedLow
        self.killedBest = killedBest
        self.killedHigh = killedHigh
    }

    /// One incident, by the numbers stated of its killed.
    ///
    /// A low number that is not stated is the best one; a high one the best or else the low one; with nothing stated
    /// all are 0. A best number is never made up from the others.
    public init(killedLow: Int?, killedBest: Int?, killedHigh: Int?) {
        incidents = 1
        self.killedLow = killedLow ?? killedBest ?? 0
        self.killedBest = killedBest ?? 0
        self.killedHigh = killedHigh ?? killedBest ?? killedLow ?? 0
    }

    public static let zero = TallySums()

    public static func += (a: inout TallySums, b: TallySums) {
        a.incidents += b.incidents
        a.killedLow += b.killedLow
        a.killedBest += b.killedBest
        a.killedHigh += b.killedHigh
    }
}

/// Incidents counted by unit and by step of time.
public struct SpaceTimeCube: Sendable, Equatable {
    /// How many units there are.
    public let unitCount: Int
    /// How many steps of time there are.
    public let stepCount: Int
    /// Counts, all steps of the first unit before those of the second.
    public let counts: [Int]

    /// - Parameter counts: A row a unit, all of the same length; nothing negative.
    /// - Throws: `StatisticsError` when rows differ in length or a count is negative or beyond 2³¹ − 1.
    public init(_ counts: [[Int]]) throws(StatisticsError) {
        unitCount = counts.count
        stepCount = counts.first?.count ?? 0
        for row in counts where row.count != stepCount { throw .countMismatch(row.count, expected: stepCount) }
        self.counts = counts.flatMap { $0 }
        if let index = self.counts.firstIndex(where: { $0 < 0 }) { throw .negative(index: index) }
        guard self.counts.allSatisfy({ $0 <= Int(Int32.max) }) else {
            throw .invalidParameter("a count", mustBe: "below 2147483648")
        }
    }

    /// Counts incidents.
    ///
    /// - Parameter incidents: The unit and step of each, from 0. Those outside the cube are left out.
    public init(units: Int, steps: Int, incidents: some Sequence<(unit: Int, step: Int)>) {
        unitCount = max(0, units)
        stepCount = max(0, steps)
        var counts = [Int](repeating: 0, count: unitCount * stepCount)
        for (unit, step) in incidents where unit >= 0 && unit < unitCount && step >= 0 && step < stepCount {
            counts[unit * stepCount + step] += 1
        }
        self.counts = counts
    }

    /// The count of a unit in a step, both from 0.
    public subscript(unit: Int, step: Int) -> Int { counts[unit * stepCount + step] }

    /// One unit's counts, step by step.
    public func series(_ unit: Int) -> ArraySlice<Int> { counts[unit * stepCount..<(unit + 1) * stepCount] }

    /// All counts together.
    public var total: Int { counts.reduce(0, +) }
}

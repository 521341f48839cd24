/// Incidents counted by unit and by step of time.
public struct SpaceTimeCube: Sendable, Equatable {
    public let unitCount: Int
    public let stepCount: Int
    /// Counts, all steps of the first unit before those of the second.
    public let counts: [Int]

    /// - Parameter counts: A row a unit, all of the same length; nothing negative.
    /// - Throws: `CubeError`.
    public init(_ counts: [[Int]]) throws(CubeError) {
        unitCount = counts.count
        stepCount = counts.first?.count ?? 0
        for (unit, row) in counts.enumerated() {
            guard row.count == stepCount else { throw .unequalRows(unit: unit) }
            for (step, count) in row.enumerated() where count < 0 || count > Int(Int32.max) {
                throw .count(unit: unit, step: step)
            }
        }
        self.counts = counts.flatMap { $0 }
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

    public subscript(unit: Int, step: Int) -> Int { counts[unit * stepCount + step] }

    /// One unit's counts, step by step.
    public func series(_ unit: Int) -> ArraySlice<Int> { counts[unit * stepCount..<(unit + 1) * stepCount] }

    /// All counts together.
    public var total: Int { counts.reduce(0, +) }
}

/// Why counts make no cube.
public enum CubeError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A unit with more or fewer steps than the first.
    case unequalRows(unit: Int)
    /// A negative count, or one beyond 2³¹ − 1.
    case count(unit: Int, step: Int)

    public var description: String {
        switch self {
        case .unequalRows(let unit): "unit \(unit) has not as many steps as the first unit"
        case .count(let unit, let step): "the count of unit \(unit) at step \(step) is negative or too large"
        }
    }
}

/// Why a statistic cannot be computed: what is wrong, where, and what to do.
public enum StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What there are too few or too many of.
    public enum Counted: Hashable, Sendable {
        /// Units, points or events.
        case values
        /// Different places of a scan.
        case places
        /// Intervals of time of a scan.
        case intervals
        /// Cases of a scan.
        case cases
    }

    /// Fewer units or events than the statistic needs.
    case tooFew(Int, needed: Int, of: Counted = .values)
    /// More points than an index holds, or more of something than a scan takes.
    case tooMany(Int, most: Int, of: Counted = .values)
    /// Two inputs that belong together differ in length.
    case countMismatch(Int, expected: Int)
    /// The value or position of this number, counted from 0, is not a number, infinite, or too large to be squared.
    case notFinite(index: Int)
    /// The value of this number, counted from 0, is below zero where only zero and above make sense.
    case negative(index: Int)
    /// All values are equal: nothing can be higher or lower than chance.
    case noVariance
    /// All points, so many, lie at one place.
    case onePlace(Int)
    /// All points, so many, lie on one line, so there is no spread across it.
    case oneLine(Int)
    /// No unit has a neighbour.
    case onlyIslands
    /// This unit, counted from 0, has cases where nobody, or nearly nobody, is exposed: they would be infinitely
    /// surprising.
    case casesWithoutExposure(unit: Int)
    /// A parameter is out of range: its name and what it must be.
    case invalidParameter(String, mustBe: String)
    /// The weights of this unit, counted from 0, name a unit that does not exist, itself, or the same one twice, or are
    /// not positive.
    case invalidNeighbours(unit: Int)
    /// The task was cancelled before the result was complete.
    case cancelled

    /// One sentence for people.
    public var description: String {
        switch self {
        case .tooFew(let count, let needed, let counted): Self.tooFew(count, needed, counted)
        case .tooMany(let count, let most, let counted): Self.tooMany(count, most, counted)
        case .countMismatch(let count, let expected): "\(count) values for \(expected) units"
        case .notFinite(let index): "value \(index) is not a finite number between -1e100 and 1e100"
        case .negative(let index): "value \(index) is negative"
        case .noVariance: "all values are equal, so none can stand out; use other units or a longer period"
        case .onePlace(let count):
            "all \(count) points lie at one place, so there is no spread; use events located one by one"
        case .oneLine(let count):
            "all \(count) points lie on one line; give a bandwidth that is the same in all directions"
        case .onlyIslands: "no unit has a neighbour; use wider weights, such as k nearest neighbours"
        case .casesWithoutExposure(let unit):
            "unit \(unit) has cases but next to no exposure: give it one or leave it out"
        case .invalidParameter(let name, let rule): "\(name) must be \(rule)"
        case .invalidNeighbours(let unit):
            "unit \(unit) has an unknown, repeated or own neighbour, or a weight that is not positive"
        case .cancelled: "the task was cancelled"
        }
    }

    private static func tooFew(_ count: Int, _ needed: Int, _ counted: Counted) -> String {
        switch counted {
        case .values: "\(count) are too few, at least \(needed) are needed"
        case .places: "a scan needs at least \(needed) different places, there are \(count)"
        case .intervals: "a scan in space and time needs at least \(needed) intervals, there are \(count)"
        case .cases: "a scan needs at least \(needed) cases, there are \(count)"
        }
    }

    private static func tooMany(_ count: Int, _ most: Int, _ counted: Counted) -> String {
        switch counted {
        case .values: "\(count) are too many, at most \(most) fit; split the input"
        case .places: "a scan takes at most \(most) places, there are \(count): use larger units"
        case .intervals: "a scan takes at most \(most) intervals, there are \(count)"
        case .cases: "a scan counts at most \(most) cases"
        }
    }
}

extension StatisticsError {
    /// Throws when a value is not a number, infinite or beyond ±1e100, whose powers overflow.
    static func requireFinite(_ values: [Double]) throws(StatisticsError) {
        if let index = values.firstIndex(where: { !(abs($0) <= 1e100) }) { throw .notFinite(index: index) }
    }
}

/// Why a statistic cannot be computed: what is wrong, where, and what to do.
public enum StatisticsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Fewer units or events than the statistic needs.
    case tooFew(Int, needed: Int)
    /// Two inputs that belong together differ in length.
    case countMismatch(Int, expected: Int)
    /// The value of this number, counted from 0, is not a number, infinite, or beyond what can be squared.
    case notFinite(index: Int)
    /// The value of this number, counted from 0, is below zero where only zero and above make sense.
    case negative(index: Int)
    /// All values are equal: nothing can be higher or lower than chance.
    case noVariance
    /// All points, so many, lie at one place.
    case onePlace(Int)
    /// All points, so many, lie on one line, so there is no spread across it.
    case oneLine(Int)
    /// More points than an index holds.
    case tooMany(Int, most: Int)
    /// No unit has a neighbour.
    case onlyIslands
    /// A parameter is out of range: its name and what it must be.
    case invalidParameter(String, mustBe: String)
    /// The weights of this unit, counted from 0, name a unit that does not exist, itself, or the same one twice, or are
    /// not positive.
    case invalidNeighbours(unit: Int)

    public var description: String {
        switch self {
        case .tooFew(let count, let needed): "\(count) are too few, at least \(needed) are needed"
        case .countMismatch(let count, let expected): "\(count) values for \(expected) units"
        case .notFinite(let index): "value \(index) is not a finite number between -1e100 and 1e100"
        case .negative(let index): "value \(index) is negative"
        case .noVariance: "all values are equal, so none can stand out; use other units or a longer period"
        case .onePlace(let count):
            "all \(count) points lie at one place, so there is no spread; use events located one by one"
        case .oneLine(let count):
            "all \(count) points lie on one line; give a bandwidth that is the same in all directions"
        case .tooMany(let count, let most): "\(count) are too many, at most \(most) fit; split the input"
        case .onlyIslands: "no unit has a neighbour; use wider weights, such as k nearest neighbours"
        case .invalidParameter(let name, let rule): "\(name) must be \(rule)"
        case .invalidNeighbours(let unit):
            "unit \(unit) has an unknown, repeated or own neighbour, or a weight that is not positive"
        }
    }
}

extension StatisticsError {
    /// Throws when a value is not a number, infinite or beyond ±1e100, whose powers overflow.
    static func requireFinite(_ values: [Double]) throws(StatisticsError) {
        if let index = values.firstIndex(where: { !(abs($0) <= 1e100) }) { throw .notFinite(index: index) }
    }
}

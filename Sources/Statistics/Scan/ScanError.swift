/// Why a scan cannot be made.
public enum ScanError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A scan compares places: there must be at least two different ones; the count given.
    case tooFewSites(Int)
    /// More sites than a scan can compare in reasonable memory: the count, and the most that is taken.
    case tooManySites(Int, most: Int)
    /// A site whose position is not a finite number: its unit.
    case position(unit: Int)
    /// One value a unit is needed: the count given and the count of units.
    case valueCount(Int, units: Int)
    /// A negative or not finite exposure: its unit.
    case exposure(unit: Int)
    /// Cases where nobody is exposed, or next to nobody, would be infinitely surprising: the unit.
    case casesWithoutExposure(unit: Int)
    /// An interval that lasts no time, or not a finite one: its number from 0.
    case intervalLength(Int)
    /// A scan in space and time needs two intervals or more; the count given.
    case tooFewIntervals(Int)
    /// Too few cases for a cluster: the count, and the least that is needed.
    case tooFewCases(Int, least: Int)
    /// More cases than are counted: the most that is taken.
    case tooManyCases(most: Int)
    /// A setting outside its range: its name and the range.
    case setting(String, range: String)

    public var description: String {
        switch self {
        case .tooFewSites(let count): "a scan needs at least 2 different places, there are \(count)"
        case .tooManySites(let count, let most):
            "a scan takes at most \(most) places, there are \(count): use larger units"
        case .position(let unit): "unit \(unit) has no position within 1e100"
        case .valueCount(let count, let units): "\(count) values were given for \(units) units"
        case .exposure(let unit): "the exposure of unit \(unit) is negative, beyond 1e100 or not a number"
        case .casesWithoutExposure(let unit):
            "unit \(unit) has cases but next to no exposure: give it one or leave it out"
        case .intervalLength(let interval): "interval \(interval) has no length between 0 and 1e100"
        case .tooFewIntervals(let count): "a scan in space and time needs at least 2 intervals, there are \(count)"
        case .tooFewCases(let count, let least): "a scan needs at least \(least) cases, there are \(count)"
        case .tooManyCases(let most): "a scan counts at most \(most) cases"
        case .setting(let name, let range): "\(name) must be \(range)"
        }
    }
}

/// Class limits over a set of values.
///
/// `bounds` holds k + 1 ascending limits of k classes. Class i holds the values above `bounds[i]` and up to
/// `bounds[i + 1]`; no value lies on an inner limit, so that rounding or another closure rule moves none.
public struct ClassBreaks: Hashable, Sendable {
    public let bounds: [Double]

    /// Number of classes; 0 when there were no values.
    public var count: Int { max(0, bounds.count - 1) }

    /// The class of a value, from 0; nil when it lies outside all classes or is not finite.
    public func index(of value: Double) -> Int? {
        guard let first = bounds.first, value >= first, let upper = bounds.firstIndex(where: { value <= $0 }) else {
            return nil
        }
        return max(0, upper - 1)
    }

    /// Natural breaks: the classes whose values differ least from their class means (Fisher, "On grouping for maximum
    /// homogeneity", JASA 53, 1958; Jenks 1977), found exactly by dynamic programming.
    ///
    /// - Parameters:
    ///   - values: In any order; what is not finite is left out.
    ///   - k: Classes wanted; there are fewer when there are fewer different values.
    public static func fisherJenks(_ values: [Double], classes k: Int) -> ClassBreaks {
        let groups = DistinctValues(values)
        guard let lowest = groups.values.first, let highest = groups.values.last, k > 0 else {
            return ClassBreaks(bounds: [])
        }
        let starts = FisherJenks(groups).starts(classes: min(k, groups.values.count))
        let inner = starts.dropFirst().map { roundest(above: groups.values[$0 - 1], below: groups.values[$0]) }
        return ClassBreaks(
            bounds: [floorToThreeDigits(lowest)] + inner + [ceilingToThreeDigits(highest)])
    }
}

/// The different values, ascending, each with how often it occurs.
struct DistinctValues {
    private(set) var values: [Double] = []
    private(set) var counts: [Double] = []

    init(_ all: [Double]) {
        for value in all.filter(\.isFinite).sorted() {
            if value == values.last {
                counts[counts.count - 1] += 1
            } else {
                values.append(value)
                counts.append(1)
            }
        }
    }
}

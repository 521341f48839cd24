/// Class limits over a set of values.
///
/// `bounds` holds k + 1 ascending limits of k classes. Class i holds the values above `bounds[i]` and up to
/// `bounds[i + 1]`; the lowest limit belongs to the first class. Inner limits are round numbers in the gaps between the
/// values, so that no rounding and no other closure rule moves a value; the outer ones are the lowest and highest value,
/// rounded outward to two digits. Only where limits are set by the user, or are
/// round to begin with (`pretty`), may a value lie on one.
public struct ClassBreaks: Hashable, Sendable {
    /// Ascending, one more than there are classes; empty without values.
    public let bounds: [Double]
    /// How they were found; never `natural`, but what that stood for, where there are values.
    public let method: ClassMethod
    /// From how many values.
    public let sampleSize: Int

    /// The most classes whose colours can be distinguished on a map; more are found when asked for, with a warning.
    public static let mostDistinguishable = 7

    /// - Parameters:
    ///   - values: In any order; what is not finite is left out.
    ///   - k: Classes wanted, at most 9. There are fewer when there are fewer different values, other numbers by
    ///     `headTail`, `pretty` and `fixed`.
    /// - Throws: `CancellationError` when the task is.
    public init(_ values: [Double], by method: ClassMethod, classes k: Int) throws(CancellationError) {
        let groups = DistinctValues(values)
        sampleSize = groups.total
        guard let lowest = groups.values.first, let highest = groups.values.last, k > 0 else {
            self.method = method
            bounds = []
            return
        }
        let k = min(k, 9, groups.values.count)
        self.method = try method.resolved(for: groups, classes: k)
        let limits = try self.method.limits(of: groups, classes: k)
        let inner = limits.filter { $0 >= lowest && $0 < highest }
        // A user's limits stand even where no value reaches them, or years could not be compared.
        guard case .fixed = method else {
            bounds = [floorToTwoDigits(lowest)] + inner + [ceilingToTwoDigits(highest)]
            return
        }
        let first = limits.first.map { min(lowest, $0) } ?? lowest
        let start = first < limits.first ?? .infinity ? floorToTwoDigits(first) : first > 0 ? 0 : first - 1
        let end =
            limits.last.map { $0 >= highest ? [] : [ceilingToTwoDigits(highest)] } ?? [ceilingToTwoDigits(highest)]
        bounds = [start] + limits + end
    }

    /// Natural breaks; `init(_:by:classes:)` with `fisherJenks`.
    ///
    /// - Throws: `CancellationError` when the task is.
    public static func fisherJenks(_ values: [Double], classes k: Int) throws(CancellationError) -> ClassBreaks {
        try ClassBreaks(values, by: .fisherJenks, classes: k)
    }

    /// Number of classes; 0 when there were no values.
    public var count: Int { max(0, bounds.count - 1) }

    /// The class of a value, from 0; nil when it lies outside all classes or is not finite.
    public func index(of value: Double) -> Int? {
        guard let first = bounds.first, value >= first, let upper = bounds.firstIndex(where: { value <= $0 }) else {
            return nil
        }
        return max(0, upper - 1)
    }
}

/// The different values, ascending, each with how often it occurs.
struct DistinctValues {
    var values: [Double] = []
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

    /// The share of all values that lies in the `count` fullest classes, of classes that begin at these values.
    func share(inFullest count: Int, from starts: [Int]) -> Double {
        let ends = starts.dropFirst() + [values.count]
        let sizes = zip(starts, ends).map { counts[$0..<$1].reduce(0, +) }.sorted(by: >)
        return sizes.prefix(count).reduce(0, +) / Double(max(total, 1))
    }

    /// How many values there are, equal ones counted.
    var total: Int { Int(counts.reduce(0, +)) }

    /// A round limit between a value and the one before it.
    func limit(before index: Int) -> Double { roundest(above: values[index - 1], below: values[index]) }

    /// A round limit near another, that parts the values as it does.
    func limit(near limit: Double) -> Double {
        guard let next = values.firstIndex(where: { $0 > limit }), next > 0 else { return limit }
        return roundest(above: values[next - 1], below: values[next], near: limit)
    }
}

/// A way to part values into classes.
public enum ClassMethod: Hashable, Sendable {
    /// Natural breaks: the classes whose values differ least from their means.
    case fisherJenks
    /// About equally many values in each class.
    case quantile
    /// Limits at equal distances.
    case equalInterval
    /// Above the mean, above the mean of those, and so on: for many small values and few large ones.
    case headTail
    /// Limits at multiples of 1, 2 or 5 times a power of ten.
    case pretty
    /// The limits between classes as the user sets them, ascending.
    case fixed([Double])

    /// What a map says of it.
    public var name: String {
        switch self {
        case .fisherJenks: "Fisher–Jenks"
        case .quantile: "quantiles"
        case .equalInterval: "equal intervals"
        case .headTail: "head–tail breaks"
        case .pretty: "round equal intervals"
        case .fixed: "limits set by the user"
        }
    }

    /// Reads "fisher-jenks", "quantile", "equal", "head-tail", "pretty", or limits such as "0.1,1,10"; nil for another
    /// word, and for limits that are not ascending numbers.
    public init?(named text: String) {
        switch text {
        case "fisher-jenks", "jenks": self = .fisherJenks
        case "quantile": self = .quantile
        case "equal": self = .equalInterval
        case "head-tail": self = .headTail
        case "pretty": self = .pretty
        default:
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            let limits = parts.compactMap { Double($0.filter { $0 != " " }) }.filter(\.isFinite)
            guard limits.count == parts.count, zip(limits, limits.dropFirst()).allSatisfy({ $0 < $1 }) else {
                return nil
            }
            self = .fixed(limits)
        }
    }

    /// The inner limits, ascending. Needs a value and 1 ≤ k ≤ the number of different ones.
    func limits(of values: DistinctValues, classes k: Int) -> [Double] {
        switch self {
        case .fisherJenks: FisherJenks(values).starts(classes: k).dropFirst().map(values.limit(before:))
        case .quantile: Quantiles.limits(of: values, classes: k)
        case .equalInterval: EqualIntervals.limits(of: values, classes: k)
        case .headTail: HeadTailBreaks.limits(of: values, most: k)
        case .pretty: PrettyBreaks.limits(of: values, classes: k)
        case .fixed(let limits): limits
        }
    }
}

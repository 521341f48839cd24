/// A way to part values into classes.
public enum ClassMethod: Hashable, Sendable {
    /// `fisherJenks`, or `fisherJenksOfLogarithms` where the former would put nearly all values into few classes.
    case natural
    /// Natural breaks: the classes whose values differ least from their means.
    case fisherJenks
    /// Natural breaks of the logarithms: for values over several orders of magnitude. Needs values above zero.
    case fisherJenksOfLogarithms
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
        case .natural, .fisherJenks: "Fisher–Jenks"
        case .fisherJenksOfLogarithms: "Fisher–Jenks of the logarithms"
        case .quantile: "quantiles"
        case .equalInterval: "equal intervals"
        case .headTail: "head–tail breaks"
        case .pretty: "round equal intervals"
        case .fixed: "limits set by the user"
        }
    }

    /// Reads "natural", "fisher-jenks", "fisher-jenks-log", "quantile", "equal", "head-tail", "pretty", or limits such as "0.1,1,10"; nil for another
    /// word, and for limits that are not ascending numbers.
    public init?(named text: String) {
        switch text {
        case "natural": self = .natural
        case "fisher-jenks", "jenks": self = .fisherJenks
        case "fisher-jenks-log": self = .fisherJenksOfLogarithms
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

    /// With a larger share of the values in the fuller half of the classes, a map of natural breaks shows little but its
    /// outliers.
    private static let mostInHalfOfClasses = 0.85

    /// The method itself that `natural` stands for; of logarithms of values not above zero, that of the values.
    ///
    /// - Throws: `CancellationError`.
    func resolved(for values: DistinctValues, classes k: Int) throws(CancellationError) -> ClassMethod {
        let hasLogarithms = (values.values.first ?? 0) > 0
        switch self {
        case .natural:
            guard hasLogarithms, k > 2 else { return .fisherJenks }
            let starts = try FisherJenks(values).starts(classes: k)
            return values.share(inFullest: k / 2, from: starts) > Self.mostInHalfOfClasses
                ? .fisherJenksOfLogarithms : .fisherJenks
        case .fisherJenksOfLogarithms: return hasLogarithms ? self : .fisherJenks
        default: return self
        }
    }

    /// The inner limits, ascending. Needs a value and 1 ≤ k ≤ the number of different ones.
    ///
    /// - Throws: `CancellationError`.
    func limits(of values: DistinctValues, classes k: Int) throws(CancellationError) -> [Double] {
        switch self {
        case .natural: try resolved(for: values, classes: k).limits(of: values, classes: k)
        case .fisherJenks: try FisherJenks(values).starts(classes: k).dropFirst().map(values.limit(before:))
        case .fisherJenksOfLogarithms:
            try FisherJenks(values.logarithms).starts(classes: k).dropFirst().map(values.limit(before:))
        case .quantile: Quantiles.limits(of: values, classes: k)
        case .equalInterval: EqualIntervals.limits(of: values, classes: k)
        case .headTail: HeadTailBreaks.limits(of: values, most: k)
        case .pretty: PrettyBreaks.limits(of: values, classes: k)
        case .fixed(let limits): limits
        }
    }
}

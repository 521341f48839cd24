/// How the incidents' points and the scan are analysed. What is nil is chosen to suit the data, and stated.
public struct PointOptions: Sendable {
    /// How an incident is spread over its surroundings in the density surface.
    public var kernel = KernelShape.gaussian
    /// How far.
    public var bandwidth = SurfaceBandwidth.rule(.crossValidation)
    /// How dense groups are found.
    public var clusters = ClusterMethod.dbscan
    /// The distance ε of DBSCAN in kilometres.
    public var distance: Double?
    /// How many incidents, itself counted, make a core point; the least size of a cluster of HDBSCAN.
    public var minimumIncidents: Int?
    /// Near in space for Knox's test, in kilometres, and in time, in days.
    public var near = 10.0
    /// The days that are near in time for Knox's test.
    public var withinDays = 14
    /// What is scanned for; nil to choose it by the data.
    public var scan: ScanKind?
    /// The most of all exposure that a circle of the scan may hold; above 0, at most 0.5.
    public var scanShare = 0.5

    /// What suits most data.
    public init() {}
}

/// How an incident is spread over its surroundings.
public enum KernelShape: String, Sendable, CaseIterable {
    case gaussian, quartic, epanechnikov
}

/// How far an incident is spread.
public enum SurfaceBandwidth: Hashable, Sendable {
    /// The standard deviation of a Gaussian, the radius of the other kernels.
    case kilometres(Double)
    case rule(Rule)

    /// How a bandwidth is chosen by the incidents.
    public enum Rule: String, Sendable, CaseIterable {
        /// Cross-validation, no finer than places and raster allow and no wider than Scott's rule (`BandwidthChoice`): what
        /// maps of densities use, too.
        case crossValidation = "cross-validation"
        /// 0.9·min(SD, Dₘ·√(1/ln 2))·n^(−1/5) as the radius of a quartic kernel: robust against far-off incidents.
        case silverman
        /// n^(−1/6) times the standard deviation, of a Gaussian.
        case scott
        /// Least mean square error by cross-validation (Diggle 1985; Berman and Diggle 1989), of a Gaussian.
        case diggle
    }

    /// Reads a rule's name or kilometres from 0.01 to 5,000, as `25` or `25km`; nil for anything else.
    public init?(_ text: String) {
        if let rule = Rule(rawValue: text) {
            self = .rule(rule)
            return
        }
        let number = text.hasSuffix("km") ? text.dropLast(2) : text[...]
        guard let value = Double(number), (0.01...5000).contains(value) else { return nil }
        self = .kilometres(value)
    }
}

/// How dense groups are found.
public enum ClusterMethod: String, Sendable, CaseIterable {
    case dbscan, hdbscan, none
}

/// What is scanned for by circles.
public enum ScanKind: String, Sendable, CaseIterable {
    /// Circles with more incidents than their exposure leads one to expect, over all the time.
    case poisson
    /// The same in circles and periods.
    case spaceTime = "space-time"
    /// Circles and periods with more incidents than where and when they are by themselves lead one to expect; no exposure.
    case permutation
    case none
}

/// A part of an analysis, or why it is missing.
package enum Finding<Value: Sendable>: Sendable {
    case found(Value)
    case missing(String)

    package var value: Value? {
        if case .found(let value) = self { value } else { nil }
    }

    package var reason: String? {
        if case .missing(let reason) = self { reason } else { nil }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a weight falls with the distance u in bandwidths; every kernel is 1 at u = 0.
public enum WeightKernel: String, Hashable, Sendable, CaseIterable {
    /// 1 − u up to 1.
    case triangular
    /// 1 − u² up to 1.
    case epanechnikov
    /// (1 − u²)² up to 1.
    case quartic
    /// exp(−u²/2), cut at 4, where it is 0.0003.
    case gaussian

    /// Beyond this many bandwidths the weight is 0.
    var reach: Double { self == .gaussian ? 4 : 1 }

    /// The weight at `u` bandwidths.
    public func weight(_ u: Double) -> Double {
        guard u < reach else { return 0 }
        switch self {
        case .triangular: return 1 - u
        case .epanechnikov: return 1 - u * u
        case .quartic: return (1 - u * u) * (1 - u * u)
        case .gaussian: return exp(-u * u / 2)
        }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How an event is spread over its surroundings. A kernel's volume is 1; u is the square of the distance over the
/// square of the bandwidth. Silverman (1986), Density estimation for statistics and data analysis, 4.2.
public enum SmoothingKernel: Hashable, Sendable, CaseIterable {
    /// exp(−u/2)/2π; the bandwidth is its standard deviation.
    case gaussian
    /// 3(1 − u)²/π up to u = 1; the bandwidth is its radius.
    case quartic
    /// 2(1 − u)/π up to u = 1; the bandwidth is its radius.
    case epanechnikov

    /// The kernel without the factor that makes its volume 1.
    @inline(__always)
    func profile(_ u: Double) -> Double {
        switch self {
        case .gaussian: exp(-u / 2)
        case .quartic: (1 - u) * (1 - u)
        case .epanechnikov: 1 - u
        }
    }

    /// What the profile is multiplied by, for a bandwidth of 1.
    var factor: Double {
        switch self {
        case .gaussian: 1 / (2 * .pi)
        case .quartic: 3 / .pi
        case .epanechnikov: 2 / .pi
        }
    }

    /// The standard deviation in any direction of a kernel with a bandwidth of 1, the root of ∫ x²·k: kernels of the same
    /// one smooth alike. ∫ r³·3(1 − r²)² dr = 1/8 and ∫ 2r³(1 − r²) dr = 1/6 from 0 to 1.
    public var standardDeviation: Double {
        switch self {
        case .gaussian: 1
        case .quartic: (1.0 / 8).squareRoot()
        case .epanechnikov: (1.0 / 6).squareRoot()
        }
    }

    /// Beyond how many bandwidths nothing is added: the kernel's end, and for the Gaussian, where it falls below
    /// 1.6e-8 of its height.
    var reach: Double { self == .gaussian ? 6 : 1 }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tail probabilities of the standard normal distribution, by the complementary error function, so that small ones
/// keep their digits: the tail beyond 30 is 4.9e-198, not 0.
enum NormalDistribution {
    /// The probability of a value above z.
    static func upperTail(_ z: Double) -> Double { 0.5 * erfc(z / 2.0.squareRoot()) }

    /// The probability of a value below z.
    static func lowerTail(_ z: Double) -> Double { upperTail(-z) }

    /// The probability of a value farther from 0 than z, on either side.
    static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
}

/// The Mann–Kendall test: does a series rise or fall more often than by chance?
///
/// S = Σ over i < j of sgn(xⱼ − xᵢ); variance (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5))/18 over groups of t equal values;
/// z = (S ∓ 1)/√variance with the continuity correction, 0 when S is 0 or all values are equal.
/// Mann (1945), Econometrica 13, 245–259; Kendall (1975), Rank Correlation Methods, 4th edition.
public struct MannKendall: Sendable, Hashable {
    /// Pairs that rise less pairs that fall.
    public let s: Int
    /// Of S, if the order were chance; corrected for ties.
    public let variance: Double
    /// S in standard deviations, with the continuity correction.
    public let z: Double
    /// Two-sided, by the normal approximation: rough below 10 values.
    public let p: Double

    /// - Parameter series: In order of time; equal values are ties. Fewer than two values have no trend (p is 1).
    public init(_ series: some Collection<Double>) {
        let values = Array(series)
        var s = 0
        for later in values.indices {
            for earlier in values[..<later] where earlier != values[later] { s += values[later] > earlier ? 1 : -1 }
        }
        self.s = s
        variance = Self.variance(values)
        z = s == 0 || variance <= 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
        p = NormalDistribution.twoSided(z)
    }

    private static func variance(_ values: [Double]) -> Double {
        func term(_ count: Int) -> Double { Double(count) * Double(count - 1) * Double(2 * count + 5) }
        let sorted = values.sorted()
        var (ties, run) = (0.0, 0)
        for index in sorted.indices {
            run += 1
            if index + 1 == sorted.count || sorted[index + 1] != sorted[index] {
                ties += term(run)
                run = 0
            }
        }
        return (term(values.count) - ties) / 18
    }

    /// 1 when the series rises, −1 when it falls, 0 when p is above a level.
    public func direction(level: Double) -> Int { p > level ? 0 : s.signum() }
}

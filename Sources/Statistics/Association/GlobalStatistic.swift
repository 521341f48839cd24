/// A measure of spatial association over all units, with its moments where there is none.
public struct GlobalStatistic: Sendable, Hashable {
    /// What the values are thought to be when there is no association.
    public enum Assumption: String, Hashable, Sendable {
        /// Drawn from one normal distribution.
        case normality
        /// The given values in any order.
        case randomisation
    }

    /// The statistic as observed.
    public let value: Double
    /// Its mean under the null hypothesis of no association.
    public let expected: Double
    /// Its variance under the null hypothesis.
    public let variance: Double

    /// nil when the variance is not positive.
    public var z: Double? { variance > 0 ? (value - expected) / variance.squareRoot() : nil }

    /// The p-value by the normal approximation; nil where there is no z.
    public func pValue(_ alternative: Alternative = .twoSided) -> Double? { z.map(alternative.normalP) }

    /// Moran's I: n/S₀·Σᵢⱼ wᵢⱼzᵢzⱼ/Σz², above its expected value where like is near like.
    ///
    /// Moran (1950), Notes on continuous stochastic phenomena; moments by Cliff and Ord (1981), Spatial processes,
    /// equations 1.44 (normality) and 1.45 (randomisation).
    /// - Throws: `StatisticsError` for values that do not fit the weights, are not finite or are all equal, for fewer
    ///   than four, for weights without any neighbours, and when the task is cancelled.
    public static func moran(
        _ values: [Double], _ weights: SpatialWeights, assuming assumption: Assumption = .randomisation
    ) throws(StatisticsError) -> GlobalStatistic {
        let (x, w, n) = try prepare(values, weights)
        let cross = GlobalSums(weights).crossProduct(values.map { $0 - x.mean })
        let expected = -1 / (n - 1)
        let (s0, s1, s2) = (w.s0 * w.s0, w.s1, w.s2)
        let square: Double
        switch assumption {
        case .normality: square = (n * n * s1 - n * s2 + 3 * s0) / (s0 * (n * n - 1))
        case .randomisation:
            let first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0)
            let second = x.kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0)
            square = (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0)
        }
        return GlobalStatistic(
            value: cross / (w.s0 * x.variance), expected: expected, variance: square - expected * expected)
    }

    /// Geary's C: (n − 1)·Σᵢⱼ wᵢⱼ(xᵢ − xⱼ)²/(2·S₀·Σz²), below 1 where like is near like.
    ///
    /// Geary (1954), The contiguity ratio and statistical mapping; moments by Cliff and Ord (1981), equations 1.46 and
    /// 1.47.
    /// - Throws: as `moran`.
    public static func geary(
        _ values: [Double], _ weights: SpatialWeights, assuming assumption: Assumption = .randomisation
    ) throws(StatisticsError) -> GlobalStatistic {
        let (x, w, n) = try prepare(values, weights)
        let differences = GlobalSums(weights).squaredDifferences(values)
        let (s0, s1, s2) = (w.s0 * w.s0, w.s1, w.s2)
        let variance: Double
        switch assumption {
        case .normality: variance = ((2 * s1 + s2) * (n - 1) - 4 * s0) / (2 * (n + 1) * s0)
        case .randomisation:
            let k = x.kurtosis
            let first = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * k)
            let second = (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * k) / 4
            let third = s0 * (n * n - 3 - (n - 1) * (n - 1) * k)
            variance = (first - second + third) / (n * (n - 2) * (n - 3) * s0)
        }
        return GlobalStatistic(
            value: (n - 1) * differences / (2 * w.s0 * x.variance * n), expected: 1, variance: variance)
    }

    /// Getis–Ord G: Σᵢⱼ wᵢⱼxᵢxⱼ/Σᵢ≠ⱼ xᵢxⱼ, high where high values lie together, low where low ones do.
    ///
    /// Getis and Ord (1992), The analysis of spatial association by use of distance statistics, Geographical Analysis
    /// 24(3); moments under randomisation.
    /// - Throws: as `moran`, and `negative` for a value below zero.
    public static func getisOrd(
        _ values: [Double], _ weights: SpatialWeights
    ) throws(StatisticsError) -> GlobalStatistic {
        let (_, w, n) = try prepare(values, weights)
        if let index = values.firstIndex(where: { $0 < 0 }) { throw .negative(index: index) }
        let sums = PowerSums(values)
        let pairs = sums.first * sums.first - sums.second
        guard pairs > 0, UnitValues.loneOutlier(values).map({ values[$0] == sums.first }) != true else {
            throw .noVariance
        }
        let expected = w.s0 / (n * (n - 1))
        let square = sums.getisOrdSquare(w, n) / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3))
        return GlobalStatistic(
            value: GlobalSums(weights).crossProduct(values) / pairs, expected: expected,
            variance: square - expected * expected)
    }

    private static func prepare(
        _ values: [Double], _ weights: SpatialWeights
    ) throws(StatisticsError) -> (ValueMoments, WeightMoments, Double) {
        try UnitValues.check(values, weights)
        guard values.count >= 4 else { throw .tooFew(values.count, needed: 4) }
        return (ValueMoments(values), try WeightMoments(weights), Double(values.count))
    }
}

/// Σx, Σx², Σx³ and Σx⁴.
private struct PowerSums {
    var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)

    init(_ values: [Double]) {
        for x in values {
            first += x
            second += x * x
            third += x * x * x
            fourth += x * x * x * x
        }
    }

    /// The numerator of the expected square of G.
    func getisOrdSquare(_ w: WeightMoments, _ n: Double) -> Double {
        let (s0, s1, s2) = (w.s0 * w.s0, w.s1, w.s2)
        let b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0
        let b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0)
        let b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0)
        let b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0
        let b4 = s1 - s2 + s0
        let square = first * first
        return b0 * second * second + b1 * fourth + b2 * square * second + b3 * first * third + b4 * square * square
    }
}

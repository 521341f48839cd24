/// Getis–Ord local statistics: is the sum of values around a unit higher or lower than chance?
///
/// Gi leaves the unit itself out, Gi* counts it with weight 1. With W = Σ wᵢⱼ and S₁ = Σ wᵢⱼ² over the row, x̄ and
/// s² = Σx²/n − x̄² over all units,
///
///     z(Gi*) = (Σ wᵢⱼxⱼ − x̄W) / (s·√((n·S₁ − W²)/(n − 1))),
///
/// and Gi the same with unit i left out of x̄, s and n. z is computed with the weights before scaling: it does not
/// change when a row is scaled. Ord and Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis
/// 27(4), equations 5 and 6.
public struct GetisOrdLocal: Sendable, Equatable {
    /// For each unit; nil for islands.
    public let g: [Double?]
    /// For each unit; nil for islands, for a unit that neighbours all others, and where, with the unit left out, nothing
    /// varies.
    public let z: [Double?]
    /// Whether the unit itself is counted (Gi*).
    public let includesSelf: Bool

    /// - Parameters:
    ///   - values: A value a unit.
    ///   - includesSelf: Gi* when true.
    /// - Throws: `StatisticsError` for values that do not fit the weights, are not finite or are all equal, for
    ///   weights without any neighbours, and when the task is cancelled.
    public init(
        _ values: [Double], _ weights: SpatialWeights, includesSelf: Bool = true
    ) throws(StatisticsError) {
        try UnitValues.check(values, weights)
        self.includesSelf = includesSelf
        let moments = ValueMoments(values)
        let total = values.reduce(0, +)
        var (g, z) = ([Double?](repeating: nil, count: values.count), [Double?](repeating: nil, count: values.count))
        var cancellation = CancellationCheck()
        for unit in values.indices where weights.neighbourCount(unit) > 0 {
            try cancellation.check(after: weights.neighbourCount(unit))
            let row = RowSums(values, weights, unit, includesSelf: includesSelf)
            g[unit] = row.share(of: includesSelf ? total : total - values[unit], weights.style)
            z[unit] = includesSelf ? row.z(moments) : moments.leavingOut(unit, values).flatMap(row.z)
        }
        (self.g, self.z) = (g, z)
    }

    /// The p-value of each z under the normal distribution.
    public func pValues(_ alternative: Alternative = .twoSided) -> [Double?] {
        z.map { $0.map(alternative.normalP) }
    }
}

/// The sums over one row of weights before scaling.
private struct RowSums {
    var lag = 0.0
    var weight = 0.0
    var squared = 0.0

    init(_ values: [Double], _ weights: SpatialWeights, _ unit: Int, includesSelf: Bool) {
        if includesSelf { (lag, weight, squared) = (values[unit], 1, 1) }
        for entry in weights.row(unit) {
            let w = weights.rawWeight(entry)
            lag += w * values[Int(weights.columns[entry])]
            weight += w
            squared += w * w
        }
    }

    /// The share of the sum of all values that lies around the unit, with the weights scaled as they say.
    func share(of total: Double, _ style: SpatialWeights.Style) -> Double? {
        guard total != 0 else { return nil }
        return lag / (style == .rowStandardised ? weight : 1) / total
    }

    func z(_ moments: ValueMoments) -> Double? {
        let spread = (moments.count * squared - weight * weight) / (moments.count - 1)
        // Equal weights to all units leave only rounding here.
        guard spread > 1e-12 * squared, moments.variance > 0 else { return nil }
        return (lag - moments.mean * weight) / (moments.variance * spread).squareRoot()
    }
}

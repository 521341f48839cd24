/// Local Moran's I: is a unit like its neighbours (hot among hot, cold among cold) or unlike them?
///
///     Iᵢ = (n − 1)·zᵢ·Σ wᵢⱼzⱼ / Σ z²,  z = x − x̄
///
/// (esda's scale; spdep's is n/(n − 1) times that). Anselin (1995), Local indicators of spatial association,
/// Geographical Analysis 27(2).
public struct LocalMoran: Sendable, Equatable {
    /// Where a unit and the weighted mean of its neighbours lie against the mean of all.
    public enum Quadrant: Int, Hashable, Sendable, CaseIterable {
        /// High among high: a hot spot.
        case highHigh = 1
        /// Low among high.
        case lowHigh = 2
        /// Low among low: a cold spot.
        case lowLow = 3
        /// High among low: an outlier.
        case highLow = 4
    }

    /// For each unit; nil for islands.
    public let i: [Double?]
    /// For each unit; nil for islands. A value at the mean counts as low.
    public let quadrant: [Quadrant?]
    /// Mean of Iᵢ over all orders of the other units' values, its own held; nil for islands.
    ///
    /// −zᵢ²·Wᵢ·n/Σz² / (n − 1) on spdep's scale, brought to that of `i` (Sokal, Oden and Thomson 1998, Local spatial
    /// autocorrelation in a biological model, Geographical Analysis 30(4)).
    public let expected: [Double?]
    /// Variance of Iᵢ over the same; nil for islands.
    public let variance: [Double?]
    /// (I − expected)/√variance; nil where the variance is 0: islands, units at the mean, and units that neighbour all
    /// others.
    public let z: [Double?]

    private let deviations: [Double]

    /// - Throws: `StatisticsError` for values that do not fit the weights, are not finite or are all equal, for
    ///   weights without any neighbours, and when the task is cancelled.
    public init(_ values: [Double], _ weights: SpatialWeights) throws(StatisticsError) {
        try UnitValues.check(values, weights)
        let moments = ValueMoments(values)
        let deviations = values.map { $0 - moments.mean }
        let lone = UnitValues.loneOutlier(values)
        var units: [UnitMoran?] = []
        units.reserveCapacity(values.count)
        var cancellation = CancellationCheck()
        for unit in values.indices {
            try cancellation.check(after: 1 + weights.neighbourCount(unit))
            units.append(UnitMoran(deviations, weights, unit, moments, othersVary: unit != lone))
        }
        self.deviations = deviations
        i = units.map { $0?.i }
        quadrant = units.map { $0?.quadrant }
        expected = units.map { $0?.expected }
        variance = units.map { $0?.variance }
        z = units.map { $0?.z }
    }

    /// The p-value of each z under the normal distribution.
    public func pValues(_ alternative: Alternative = .twoSided) -> [Double?] {
        z.map { $0.map(alternative.normalP) }
    }

    /// Permutations of the neighbours' sums as permutations of I: for a unit below the mean a higher sum is a
    /// lower I, and for one at the mean every permutation ties.
    ///
    /// - Throws: `StatisticsError` for permutations that are not conditional, since I is that of a unit's own value, or
    ///   of another number of units.
    public func counts(_ permutation: LocalPermutation) throws(StatisticsError) -> [PermutationCount?] {
        guard permutation.scheme == .conditional else {
            throw .invalidParameter("the permutation scheme of Local Moran's I", mustBe: "conditional")
        }
        guard permutation.counts.count == deviations.count else {
            throw .countMismatch(permutation.counts.count, expected: deviations.count)
        }
        return zip(permutation.counts, deviations).map { count, deviation in
            count.map { count in
                if deviation > 0 { return count }
                if deviation < 0 { return count.reversed }
                return PermutationCount(
                    atLeast: count.replicates, atMost: count.replicates, replicates: count.replicates)
            }
        }
    }
}

/// What is computed for one unit.
private struct UnitMoran {
    let i: Double
    let quadrant: LocalMoran.Quadrant
    let expected: Double
    let variance: Double

    var z: Double? { variance > 0 ? (i - expected) / variance.squareRoot() : nil }

    init?(
        _ deviations: [Double], _ weights: SpatialWeights, _ unit: Int, _ moments: ValueMoments, othersVary: Bool
    ) {
        guard weights.neighbourCount(unit) > 0 else { return nil }
        let (n, scale, own) = (moments.count, weights.scale(unit), deviations[unit])
        let squared = scale * scale * weights.row(unit).reduce(0) { $0 + weights.rawWeight($1) * weights.rawWeight($1) }
        let (weight, lag) = (scale * weights.rawSum(unit), weights.lag(deviations, unit))
        let toThisScale = (n - 1) / n
        i = toThisScale * own * lag / moments.variance
        quadrant = own > 0 ? (lag > 0 ? .highHigh : .highLow) : (lag > 0 ? .lowHigh : .lowLow)
        expected = -toThisScale * own * own * weight / (moments.variance * (n - 1))
        let spread = squared - weight * weight / (n - 1)
        let others = moments.variance - own * own / (n - 1)
        let factor = toThisScale * own / moments.variance
        variance =
            othersVary && spread > 1e-12 * squared && n > 2 ? factor * factor * (n / (n - 2)) * spread * others : 0
    }
}

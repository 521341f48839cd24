/// The sums over all weights that the moments of global statistics need (Cliff and Ord 1981, chapter 1).
struct WeightMoments: Equatable {
    /// S₀ = Σᵢⱼ wᵢⱼ.
    var s0 = 0.0
    /// S₁ = ½·Σᵢⱼ (wᵢⱼ + wⱼᵢ)².
    var s1 = 0.0
    /// S₂ = Σᵢ (Σⱼ wᵢⱼ + Σⱼ wⱼᵢ)².
    var s2 = 0.0

    /// - Throws: `StatisticsError.cancelled`.
    init(_ weights: SpatialWeights) throws(StatisticsError) {
        var columnSums = [Double](repeating: 0, count: weights.count)
        var rowSums = columnSums
        var cancellation = CancellationCheck()
        for unit in 0..<weights.count {
            try cancellation.check(after: 1 + weights.neighbourCount(unit))
            let scale = weights.scale(unit)
            for entry in weights.row(unit) {
                let (neighbour, weight) = (Int(weights.columns[entry]), weights.rawWeight(entry) * scale)
                rowSums[unit] += weight
                columnSums[neighbour] += weight
                // Over ordered pairs, ½·Σ(wᵢⱼ + wⱼᵢ)² = Σ wᵢⱼ² + Σ wᵢⱼ·wⱼᵢ.
                s1 += weight * (weight + weights.weight(from: neighbour, to: unit))
            }
        }
        s0 = rowSums.reduce(0, +)
        s2 = zip(rowSums, columnSums).reduce(0) { $0 + ($1.0 + $1.1) * ($1.0 + $1.1) }
    }
}

extension SpatialWeights {
    /// The scaled weight of one unit in another's row, 0 when they are no neighbours; by binary search.
    func weight(from unit: Int, to neighbour: Int) -> Double {
        var (low, high) = (offsets[unit], offsets[unit + 1])
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] < Int32(neighbour) { low = middle + 1 } else { high = middle }
        }
        guard low < offsets[unit + 1], columns[low] == Int32(neighbour) else { return 0 }
        return rawWeight(low) * scale(unit)
    }
}

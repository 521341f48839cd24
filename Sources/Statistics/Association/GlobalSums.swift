/// The two sums over all pairs of neighbours from which the global statistics are made.
struct GlobalSums: Sendable {
    let weights: SpatialWeights

    init(_ weights: SpatialWeights) { self.weights = weights }

    /// Σᵢⱼ wᵢⱼ·xᵢ·xⱼ.
    func crossProduct(_ values: [Double]) -> Double {
        values.indices.reduce(0) { $0 + values[$1] * weights.lag(values, $1) }
    }

    /// Σᵢⱼ wᵢⱼ·(xᵢ − xⱼ)².
    func squaredDifferences(_ values: [Double]) -> Double {
        values.indices.reduce(0) { total, unit in
            let own = values[unit]
            let row = weights.row(unit).reduce(0) { sum, entry in
                let difference = own - values[Int(weights.columns[entry])]
                return sum + weights.rawWeight(entry) * difference * difference
            }
            return total + row * weights.scale(unit)
        }
    }
}

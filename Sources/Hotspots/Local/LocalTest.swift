package import Statistics

/// A local statistic of the units, and which of them stand out.
package struct LocalTest {
    /// By unit; nil where nothing was tested.
    package var value: [Double?]
    package var z: [Double?]
    package var p: [Double?]
    package var falseDiscoveryRate: [Double?]
    package var bonferroni: [Double?]
    /// nil under the normal distribution.
    package var permutations: [Int?]
    package var bins: [ConfidenceBin]
    /// The most permutations that a unit got; nil for the normal distribution.
    package var mostPermutations: Int?
    /// Whether units were left that more permutations could have told.
    package var isBudgetSpent: Bool
    /// How many units were tested.
    package let tests: Int

    private init(
        _ value: [Double?], _ z: [Double?], _ found: LocalSignificance, _ counts: [PermutationCount?]?,
        _ run: LocalPermutation?
    ) {
        (self.value, self.z, p, bins) = (value, z, found.p, found.bins)
        (falseDiscoveryRate, bonferroni, tests) = (found.falseDiscoveryRate, found.bonferroni, found.tests)
        permutations = counts?.map { $0?.replicates } ?? z.map { _ in nil }
        (mostPermutations, isBudgetSpent) = (run?.mostPermutations, run?.isBudgetSpent ?? false)
    }

    /// Gi or Gi*: where z is not defined, nothing can stand out.
    /// - Parameter run: nil for the normal distribution.
    init(_ statistic: GetisOrdLocal, _ run: LocalPermutation?, _ correction: Correction) {
        let counts = run.map { zip($0.counts, statistic.z).map { $1 == nil ? nil : $0 } }
        let found =
            counts.map { LocalSignificance($0, correction: correction) }
            ?? LocalSignificance(z: statistic.z, correction: correction)
        self.init(statistic.g, statistic.z, found, counts, run)
        // Once strong hot spots are set aside, a unit can be high among what is left and still be below the mean of all.
        bins = zip(bins, statistic.z).map { bin, z in
            bin.rawValue * ((z ?? 0) > 0 ? 1 : -1) > 0 ? bin : .notSignificant
        }
    }

    /// Local Moran's I; its bins are above 0 where a unit is like its neighbours.
    /// - Throws: `StatisticsError` when the permutations are of another kind or number of units.
    init(_ statistic: LocalMoran, _ run: LocalPermutation?, _ correction: Correction) throws(StatisticsError) {
        var counts: [PermutationCount?]?
        if let run { counts = try statistic.counts(run) }
        let found =
            counts.map { LocalSignificance($0, correction: correction) }
            ?? LocalSignificance(z: statistic.z, correction: correction)
        self.init(statistic.i, statistic.z, found, counts, run)
    }

    /// Given for some units, told for all.
    func spread(over units: [Int], of count: Int) -> LocalTest {
        func all<Value>(_ values: [Value?]) -> [Value?] {
            var spread = [Value?](repeating: nil, count: count)
            for (place, unit) in units.enumerated() { spread[unit] = values[place] }
            return spread
        }
        var copy = self
        (copy.value, copy.z, copy.p) = (all(value), all(z), all(p))
        (copy.falseDiscoveryRate, copy.bonferroni) = (all(falseDiscoveryRate), all(bonferroni))
        copy.permutations = all(permutations)
        copy.bins = all(bins).map { $0 ?? .notSignificant }
        return copy
    }

    /// Bins of hot and cold in place of alike and unlike: hot is high among high, cold is low among low.
    func byQuadrant(_ quadrants: [LocalMoran.Quadrant?]) -> LocalTest {
        var copy = self
        copy.bins = zip(bins, quadrants).map { bin, quadrant in
            switch quadrant {
            case .highHigh where bin > .notSignificant: bin
            case .lowLow where bin > .notSignificant: ConfidenceBin(rawValue: -bin.rawValue)
            default: .notSignificant
            }
        }
        return copy
    }
}

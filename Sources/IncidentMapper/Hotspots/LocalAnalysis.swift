import Statistics

/// Gi*, Local Moran's I and Moran's I of the units, with their significance.
struct LocalAnalysis {
    /// By unit; nil where nothing was tested.
    let values: [Double?]
    let g: [Double?]
    let z: [Double?]
    let p: [Double?]
    let falseDiscoveryRate: [Double?]
    let bonferroni: [Double?]
    let permutations: [Int?]
    let bins: [ConfidenceBin]
    let moranI: [Double?]
    let moranP: [Double?]
    let moranBins: [ConfidenceBin]
    let quadrants: [LocalMoran.Quadrant?]
    /// Places of units without a neighbour.
    let islands: [Int]
    let neighboursMean: Double
    let moran: GlobalStatistic
    /// By permutation, or under randomisation.
    let globalP: Double?
    let tests: Int
    /// The most permutations that a unit got; nil for the normal distribution.
    let mostPermutations: Int?
    let isBudgetSpent: Bool
    /// How many units must stand out together before the correction can call one hot at 95 %; nil when it never can.
    let fewestToFire: Int?

    /// - Throws: `StatisticsError`.
    init(
        _ counts: UnitCounts, _ exposure: Exposure, _ units: AnalysisUnits, active: [Int], weights: SpatialWeights,
        options: HotspotOptions
    ) async throws(StatisticsError) {
        let tested = active.compactMap { exposure.value(counts.counts[$0], unit: $0) }
        guard tested.count == active.count else { throw .countMismatch(tested.count, expected: active.count) }
        let gi = try GetisOrdLocal(tested, weights)
        let local = try LocalMoran(tested, weights)
        moran = try GlobalStatistic.moran(tested, weights)
        let found = try await Significances(
            tested, weights, gi, local, keys: active.map { units.units[$0].key }, options: options)
        func spread<Value>(_ values: [Value?]) -> [Value?] {
            var all = [Value?](repeating: nil, count: units.count)
            for (place, unit) in active.enumerated() { all[unit] = values[place] }
            return all
        }
        values = spread(tested)
        g = spread(gi.g)
        z = spread(gi.z)
        p = spread(found.hot.p)
        falseDiscoveryRate = spread(found.hot.falseDiscoveryRate)
        bonferroni = spread(found.hot.bonferroni)
        permutations = spread(found.permutations)
        bins = spread(found.hot.bins).map { $0 ?? .notSignificant }
        moranI = spread(local.i)
        moranP = spread(found.moran.p)
        moranBins = spread(found.moran.bins).map { $0 ?? .notSignificant }
        quadrants = spread(local.quadrant)
        islands = weights.islands.map { active[$0] }
        neighboursMean =
            Double((0..<weights.count).reduce(0) { $0 + weights.neighbourCount($1) }) / Double(active.count)
        globalP = found.globalP ?? moran.pValue()
        tests = found.hot.tests
        mostPermutations = found.mostPermutations
        isBudgetSpent = found.isBudgetSpent
        fewestToFire =
            found.mostPermutations.map {
                LocalSignificance.fewestToFire(
                    options.correction, level: 0.05, tests: found.hot.tests, permutations: $0)
            } ?? 1
    }

    /// Units hot at 90 % or more, the strongest first.
    var hot: [Int] { ranked { $0 > .notSignificant } }

    var cold: [Int] { ranked { $0 < .notSignificant } }

    private func ranked(_ isWanted: (ConfidenceBin) -> Bool) -> [Int] {
        bins.indices.filter { isWanted(bins[$0]) }
            .sorted { (-abs(z[$0] ?? 0), $0) < (-abs(z[$1] ?? 0), $1) }
    }

    /// High among low: a unit alone with its incidents.
    var outliers: [Int] {
        quadrants.indices.filter { quadrants[$0] == .highLow && moranBins[$0] != .notSignificant }
    }
}

/// The p-values of one run, either way.
private struct Significances {
    let hot: LocalSignificance
    let moran: LocalSignificance
    let permutations: [Int?]
    let globalP: Double?
    let mostPermutations: Int?
    let isBudgetSpent: Bool

    init(
        _ values: [Double], _ weights: SpatialWeights, _ gi: GetisOrdLocal, _ local: LocalMoran, keys: [UInt64],
        options: HotspotOptions
    ) async throws(StatisticsError) {
        let correction = options.correction
        guard options.inference == .permutation else {
            hot = LocalSignificance(z: gi.z, correction: correction)
            moran = LocalSignificance(z: local.z, correction: correction)
            (permutations, globalP, mostPermutations, isBudgetSpent) = (gi.z.map { _ in nil }, nil, nil, false)
            return
        }
        let plan = PermutationPlan(
            permutations: options.permutations, correction: correction, seed: options.seed, threads: options.threads)
        let total = try await LocalPermutation.runStepwise(values, weights, keys: keys, plan: plan)
        let conditional = try await LocalPermutation.run(values, weights, keys: keys, plan: plan)
        // Where z is not defined, nothing can stand out.
        let counts = zip(total.counts, gi.z).map { $1 == nil ? nil : $0 }
        hot = LocalSignificance(counts, correction: correction)
        moran = LocalSignificance(try local.counts(conditional), correction: correction)
        permutations = counts.map { $0?.replicates }
        mostPermutations = total.mostPermutations
        isBudgetSpent = total.isBudgetSpent
        let global = try await GlobalPermutation.run(values, weights, plan: plan)
        globalP = global.moran.pTwoSided
    }
}

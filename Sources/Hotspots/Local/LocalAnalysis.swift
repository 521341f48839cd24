package import Statistics

/// Gi*, Gi, Local Moran's I and the global statistics of the units, with their significance.
package struct LocalAnalysis {
    /// What is compared, by unit; nil where nothing was tested.
    package let values: [Double?]
    package let giStar: LocalTest
    package let gi: LocalTest
    /// Its bins are above 0 where a unit is like its neighbours.
    package let moran: LocalTest
    package let quadrants: [LocalMoran.Quadrant?]
    /// The statistic asked for, with bins of hot and cold.
    package let shown: LocalTest
    package let statistic: HotspotStatistic
    package let overall: OverallPattern
    /// Places of units without a neighbour.
    package let islands: [Int]
    package let neighboursMean: Double
    /// How many units must stand out together before the correction can call one hot at 95 %; nil when it never can.
    package let fewestToFire: Int?

    /// - Throws: `StatisticsError`.
    init(
        _ counts: UnitCounts, _ exposure: Exposure, _ units: AnalysisUnits, active: [Int], weights: SpatialWeights,
        options: HotspotOptions
    ) async throws(StatisticsError) {
        let tested = active.compactMap { exposure.value(counts.counts[$0], unit: $0) }
        guard tested.count == active.count else { throw .countMismatch(tested.count, expected: active.count) }
        let runs = try await LocalRuns(
            tested, weights, keys: active.map { units.units[$0].key }, statistics: HotspotStatistic.allCases,
            options: options)
        var values = [Double?](repeating: nil, count: units.count)
        var quadrants = [LocalMoran.Quadrant?](repeating: nil, count: units.count)
        for (place, unit) in active.enumerated() {
            (values[unit], quadrants[unit]) = (tested[place], runs.moran.quadrant[place])
        }
        (self.values, self.quadrants) = (values, quadrants)
        giStar = try runs.test(.giStar).spread(over: active, of: units.count)
        gi = try runs.test(.gi).spread(over: active, of: units.count)
        moran = try runs.test(.localMoran).spread(over: active, of: units.count)
        statistic = options.statistic
        switch options.statistic {
        case .giStar: shown = giStar
        case .gi: shown = gi
        case .localMoran: shown = moran.byQuadrant(quadrants)
        }
        overall = try await OverallPattern(tested, weights, options: options)
        islands = weights.islands.map { active[$0] }
        neighboursMean =
            Double((0..<weights.count).reduce(0) { $0 + weights.neighbourCount($1) }) / Double(active.count)
        let tests = shown.tests
        fewestToFire =
            shown.mostPermutations.map {
                LocalSignificance.fewestToFire(options.correction, level: 0.05, tests: tests, permutations: $0)
            } ?? 1
    }

    package var z: [Double?] { shown.z }
    package var p: [Double?] { shown.p }
    package var bins: [ConfidenceBin] { shown.bins }

    /// Units hot at 90 % or more, the strongest first.
    var hot: [Int] { ranked { $0 > .notSignificant } }

    package var cold: [Int] { ranked { $0 < .notSignificant } }

    private func ranked(_ isWanted: (ConfidenceBin) -> Bool) -> [Int] {
        bins.indices.filter { isWanted(bins[$0]) }
            .sorted { (-abs(z[$0] ?? 0), $0) < (-abs(z[$1] ?? 0), $1) }
    }

    /// High among low: a unit alone with its incidents.
    package var outliers: [Int] {
        quadrants.indices.filter { quadrants[$0] == .highLow && moran.bins[$0] != .notSignificant }
    }

    /// A unit's quadrant where Local Moran's I is significant.
    package func significantQuadrant(_ unit: Int) -> LocalMoran.Quadrant? {
        moran.bins[unit] == .notSignificant ? nil : quadrants[unit]
    }
}

/// The local statistics of one set of values and weights, with the permutations that they share.
struct LocalRuns {
    let giStar: GetisOrdLocal
    let gi: GetisOrdLocal
    let moran: LocalMoran
    private let total: LocalPermutation?
    private let conditional: LocalPermutation?
    private let correction: Correction

    /// - Parameter statistics: Those to be tested; others have no permutations.
    /// - Throws: `StatisticsError`.
    init(
        _ values: [Double], _ weights: SpatialWeights, keys: [UInt64], statistics: [HotspotStatistic],
        options: HotspotOptions
    ) async throws(StatisticsError) {
        giStar = try GetisOrdLocal(values, weights)
        gi = try GetisOrdLocal(values, weights, includesSelf: false)
        moran = try LocalMoran(values, weights)
        correction = options.correction
        guard options.inference == .permutation else {
            (total, conditional) = (nil, nil)
            return
        }
        let plan = PermutationPlan(
            permutations: options.permutations, correction: correction, budget: options.permutationBudget,
            seed: options.seed, threads: options.threads)
        total =
            statistics.contains(.giStar)
            ? try await LocalPermutation.runStepwise(values, weights, keys: keys, plan: plan) : nil
        // Gi and Local Moran's I both hang on the sum of the neighbours.
        conditional =
            statistics.contains(.gi) || statistics.contains(.localMoran)
            ? try await LocalPermutation.run(values, weights, keys: keys, plan: plan) : nil
    }

    /// - Throws: `StatisticsError`.
    func test(_ statistic: HotspotStatistic) throws(StatisticsError) -> LocalTest {
        switch statistic {
        case .giStar: LocalTest(giStar, total, correction)
        case .gi: LocalTest(gi, conditional, correction)
        case .localMoran: try LocalTest(moran, conditional, correction)
        }
    }

    /// The bins of hot and cold by one of the statistics.
    /// - Throws: `StatisticsError`.
    func hotBins(_ statistic: HotspotStatistic) throws(StatisticsError) -> [ConfidenceBin] {
        let test = try test(statistic)
        return statistic == .localMoran ? test.byQuadrant(moran.quadrant).bins : test.bins
    }
}

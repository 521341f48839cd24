import Measure
import Statistics

/// How often something is called significant where nothing is: independent Poisson counts, most cells empty.
enum NullSimulation {
    private struct Tally {
        var (tests, raw, hotTail, coldTail, normal) = (0, 0, 0, 0, 0)
        var (rate, bonferroni, normalRate) = (0, 0, 0)

        mutating func add(_ permutation: LocalPermutation, _ z: [Double?]) {
            let counts = permutation.counts.compactMap { $0 }
            tests += counts.count
            raw += counts.count { $0.pTwoSided <= 0.05 }
            hotTail += counts.count { $0.pGreater <= 0.05 }
            coldTail += counts.count { $0.pLess <= 0.05 }
            let found = LocalSignificance(permutation.counts)
            rate += Self.any(found.falseDiscoveryRate)
            bonferroni += Self.any(found.bonferroni)
            let approximate = LocalSignificance(z: z)
            normal += approximate.p.count { $0.map { $0 <= 0.05 } ?? false }
            normalRate += Self.any(approximate.falseDiscoveryRate)
        }

        private static func any(_ p: [Double?]) -> Int { p.contains { $0.map { $0 <= 0.05 } ?? false } ? 1 : 0 }
    }

    static func run(_ options: Options) async throws {
        let start = ContinuousClock.now
        let (grids, side) = (options.integer("grids", 1000), options.integer("side", 20))
        let mean = SyntheticCounts.mean(empty: options.number("empty", 0.7))
        let weights = try SyntheticCounts(side: side, seed: 0).weights()
        let isStepwise = options.text("scheme") == "stepwise"
        let scheme = options.text("scheme").flatMap(PermutationScheme.init) ?? .conditional
        var tally = Tally()
        for grid in 0..<grids {
            let counts = SyntheticCounts(side: side, seed: UInt64(1000 + grid)).poisson { _ in mean }
            let plan = PermutationPlan(seed: UInt64(grid))
            let permutation =
                isStepwise
                ? try await LocalPermutation.runStepwise(
                    counts, weights, plan: plan, rounds: options.integer("rounds", LocalPermutation.usualRounds))
                : try await LocalPermutation.run(counts, weights, scheme: scheme, plan: plan)
            tally.add(permutation, try GetisOrdLocal(counts, weights).z)
        }
        let tests = Double(tally.tests) / 100
        report("p ≤ 0.05, two-sided, permutation", Double(tally.raw) / tests, "% of tests")
        report("p ≤ 0.05, high tail", Double(tally.hotTail) / tests, "% of tests")
        report("p ≤ 0.05, low tail", Double(tally.coldTail) / tests, "% of tests")
        report("p ≤ 0.05, two-sided, normal", Double(tally.normal) / tests, "% of tests")
        report("anything at 95 %, Benjamini–Hochberg", Double(tally.rate) * 100 / Double(grids), "% of grids")
        report("anything at 95 %, Bonferroni", Double(tally.bonferroni) * 100 / Double(grids), "% of grids")
        report("the same, normal, Benjamini–Hochberg", Double(tally.normalRate) * 100 / Double(grids), "% of grids")
        reportUse(since: start)
    }
}

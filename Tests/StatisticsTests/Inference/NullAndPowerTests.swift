import Statistics
import Testing

/// Smaller versions of `statistics-benchmark null` and `power`.
@Suite struct NullAndPowerTests {
    /// Independent counts, 70 % of the cells empty: at most 6 % of single tests may be at or below 0.05 and at most 6 %
    /// of grids may have any corrected hot or cold spot.
    @Test(arguments: PermutationScheme.allCases) func nothingIsFoundWhereNothingIs(_ scheme: PermutationScheme)
        async throws
    {
        let grid = try AssociationFixture.grid(side: 10)
        var (tests, raw, grids) = (0, 0, 0)
        for seed in 0..<34 {
            let counts = AssociationFixture.poisson(cells: 100, mean: 0.356675, seed: 100 + UInt64(seed))
            let plan = PermutationPlan(permutations: 499, seed: UInt64(seed))
            let found = try await LocalPermutation.run(counts, grid, scheme: scheme, plan: plan)
            let significance = LocalSignificance(found.counts)
            tests += significance.tests
            raw += significance.p.count { ($0 ?? 1) <= 0.05 }
            grids += significance.bins.contains { abs($0.rawValue) >= 2 } ? 1 : 0
        }
        #expect(Double(raw) <= 0.06 * Double(tests))
        #expect(raw > 0)
        #expect(Double(grids) <= 0.06 * 34)
    }

    /// A block of 4 × 4 cells with 20 times the mean of the others: at least 90 % of its cells are found after the
    /// correction, and nothing hot away from it.
    @Test func plantedHotCellsAreFound() async throws {
        let side = 30
        let grid = try AssociationFixture.grid(side: side)
        let isPlanted = { (cell: Int, margin: Int) in
            (8 - margin..<12 + margin).contains(cell % side) && (15 - margin..<19 + margin).contains(cell / side)
        }
        var (found, farOff) = (0, 0)
        for seed in 0..<4 as Range<UInt64> {
            let background = AssociationFixture.poisson(cells: 900, mean: 0.356675, seed: 200 + seed)
            let hot = AssociationFixture.poisson(cells: 900, mean: 7.1335, seed: 300 + seed)
            let counts = background.indices.map { isPlanted($0, 0) ? hot[$0] : background[$0] }
            let permutation = try await LocalPermutation.run(
                counts, grid, scheme: .total, plan: PermutationPlan(permutations: 499, seed: seed))
            let bins = LocalSignificance(permutation.counts).bins
            found += bins.indices.count { isPlanted($0, 0) && bins[$0].rawValue >= 2 }
            farOff += bins.indices.count { !isPlanted($0, 1) && bins[$0].rawValue >= 2 }
        }
        #expect(Double(found) >= 0.9 * 64)
        #expect(farOff == 0)
    }
}

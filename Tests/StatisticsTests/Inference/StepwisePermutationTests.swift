import Statistics
import Testing

@Suite struct StepwisePermutationTests {
    /// As `NullAndPowerTests`: where nothing is hot, rounds find no more than one does.
    @Test func nothingIsFoundWhereNothingIs() async throws {
        let grid = try AssociationFixture.grid(side: 10)
        var grids = 0
        for seed in 0..<17 {
            let counts = AssociationFixture.poisson(cells: 100, mean: 0.356675, seed: 100 + UInt64(seed))
            let plan = PermutationPlan(permutations: 499, seed: UInt64(seed))
            let stepwise = try await LocalPermutation.runStepwise(counts, grid, plan: plan)
            let single = try await LocalPermutation.run(counts, grid, scheme: .total, plan: plan)
            let isFound = LocalSignificance(single.counts).bins.contains { $0.rawValue >= 2 }
            if !isFound { #expect(stepwise.counts == single.counts && stepwise.setAside.isEmpty) }
            grids += LocalSignificance(stepwise.counts).bins.contains { abs($0.rawValue) >= 2 } ? 1 : 0
        }
        #expect(Double(grids) <= 0.06 * 17)
    }

    /// Two blocks of 4 × 4 cells with ten times the mean of the others: at least 90 % of their cells are found, more than
    /// by one round, and few elsewhere.
    @Test func weakerHotCellsComeOutOnceTheStrongestAreSetAside() async throws {
        let side = 20
        let grid = try AssociationFixture.grid(side: side)
        let isPlanted = { (cell: Int, margin: Int) in
            [3, 12].contains { start in
                (start - margin..<start + 4 + margin).contains(cell % side)
                    && (start - margin..<start + 4 + margin).contains(cell / side)
            }
        }
        var (found, single, farOff, hot) = (0, 0, 0, 0)
        for seed in 0..<3 as Range<UInt64> {
            let background = AssociationFixture.poisson(cells: 400, mean: 0.356675, seed: 400 + seed)
            let planted = AssociationFixture.poisson(cells: 400, mean: 3.56675, seed: 500 + seed)
            let counts = background.indices.map { isPlanted($0, 0) ? planted[$0] : background[$0] }
            let plan = PermutationPlan(permutations: 499, seed: seed)
            let stepwise = try await LocalPermutation.runStepwise(counts, grid, plan: plan)
            let once = try await LocalPermutation.run(counts, grid, scheme: .total, plan: plan)
            let bins = LocalSignificance(stepwise.counts).bins
            let onceBins = LocalSignificance(once.counts).bins
            found += bins.indices.count { isPlanted($0, 0) && bins[$0].rawValue >= 2 }
            single += bins.indices.count { isPlanted($0, 0) && onceBins[$0].rawValue >= 2 }
            farOff += bins.indices.count { !isPlanted($0, 1) && bins[$0].rawValue >= 2 }
            hot += bins.count { $0.rawValue >= 2 }
            #expect(Set(stepwise.setAside).isSubset(of: Set(bins.indices.filter { bins[$0].rawValue >= 1 })))
        }
        #expect(Double(found) >= 0.9 * 96)
        #expect(single < found)
        #expect(Double(farOff) <= 0.05 * Double(hot))
    }

    @Test func theResultDependsNeitherOnThreadsNorOnTheOrderOfUnits() async throws {
        let side = 12
        let grid = try AssociationFixture.grid(side: side)
        let counts = AssociationFixture.poisson(cells: 144, mean: 0.5, seed: 9).enumerated().map { cell, count in
            (4..<7).contains(cell % side) && (4..<7).contains(cell / side) ? count + 8 : count
        }
        let one = try await LocalPermutation.runStepwise(counts, grid, plan: PermutationPlan(seed: 4, threads: 1))
        let three = try await LocalPermutation.runStepwise(counts, grid, plan: PermutationPlan(seed: 4, threads: 3))
        #expect(one.counts == three.counts && one.setAside == three.setAside)
        #expect(!one.setAside.isEmpty)
    }
}

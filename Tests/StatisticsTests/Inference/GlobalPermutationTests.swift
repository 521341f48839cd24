import Statistics
import Testing

@Suite struct GlobalPermutationTests {
    @Test func clusteredCountsAreBeyondEveryPermutation() async throws {
        let weights = try AssociationFixture.weights("queen", .rowStandardised)
        let found = try await GlobalPermutation.run(AssociationFixture.counts, weights)
        #expect(found.moran == PermutationCount(atLeast: 0, atMost: 999, replicates: 999))
        #expect(found.geary == PermutationCount(atLeast: 999, atMost: 0, replicates: 999))
        #expect(found.getisOrd.pGreater == 0.001)
        #expect(found.moran.pTwoSided == 0.002)
    }

    /// Under no association the normal approximation and the permutations say about the same.
    @Test func independentCountsAgreeWithTheNormalApproximation() async throws {
        let grid = try AssociationFixture.grid(side: 20)
        let counts = AssociationFixture.poisson(cells: 400, mean: 4, seed: 3)
        let found = try await GlobalPermutation.run(
            counts, grid, plan: PermutationPlan(permutations: 4999))
        let moran = try #require(GlobalStatistic.moran(counts, grid).pValue(.greater))
        let geary = try #require(GlobalStatistic.geary(counts, grid).pValue(.less))
        let getisOrd = try #require(GlobalStatistic.getisOrd(counts, grid).pValue(.greater))
        #expect(abs(found.moran.pGreater - moran) < 0.04)
        #expect(abs(found.geary.pLess - geary) < 0.04)
        #expect(abs(found.getisOrd.pGreater - getisOrd) < 0.04)
    }

    /// Four values on a ring: 24 orders, of which each circular arrangement is as likely as the next.
    @Test func tiesCountInBothTailsAndThreadsDoNotMatter() async throws {
        let ring = try SpatialWeights(neighbours: [[1, 3], [0, 2], [1, 3], [0, 2]])
        var plan = PermutationPlan(permutations: 3000)
        plan.threads = 1
        let one = try await GlobalPermutation.run([1, 1, 0, 0], ring, plan: plan)
        plan.threads = 3
        let three = try await GlobalPermutation.run([1, 1, 0, 0], ring, plan: plan)
        #expect(one == three)
        // The two ones are side by side in two of three orders.
        #expect(abs(one.moran.pGreater - 2 / 3.0) < 0.035)
        #expect(one.moran.pLess == 1)
    }
}

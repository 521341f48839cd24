import Statistics
import Testing

@Suite struct LocalPermutationTests {
    private static let plan = PermutationPlan(permutations: 1999, correction: .none)

    /// The reference holds 9,999 permutations and ours 1,999, so the difference of two tails has a standard error of
    /// √(p(1 − p)(1/9999 + 1/1999)).
    /// Bound: five of them and two permutations for each of the 421 cells, and over the cells a mean square of the
    /// standardised differences near 1.
    @Test(arguments: ["queen", "rook", "knn8", "band150km"])
    func tailsEqualTheReferenceWithinMonteCarloError(_ name: String) async throws {
        let expected = AssociationFixture.expected(name)
        let weights = try AssociationFixture.weights(name, .rowStandardised)
        let found = try await LocalPermutation.run(AssociationFixture.counts, weights, plan: Self.plan)
        let tails = [
            (found.counts.map { $0?.pGreater ?? .nan }, expected.numbers("p_greater")),
            (found.counts.map { $0?.pLess ?? .nan }, expected.numbers("p_less")),
        ]
        for (ours, theirs) in tails {
            var squares = 0.0
            for (p, q) in zip(ours, theirs) {
                let middle = (p + q) / 2
                let error = Self.standardError(middle)
                #expect(abs(p - q) <= 5 * error + 6e-4)
                squares += error > 0 ? (p - q) * (p - q) / (error * error) : 0
            }
            // The reference draws one table of samples for all cells, so its errors go together: 421 cells tell less
            // than 421 would, and the mean square strays farther from 1.
            #expect(squares / 421 < 2)
        }
    }

    private static func standardError(_ p: Double) -> Double { (p * (1 - p) * (1 / 9999 + 1 / 1999)).squareRoot() }

    @Test func localMoranTailsEqualTheReference() async throws {
        let expected = AssociationFixture.expected("queen")
        let weights = try AssociationFixture.weights("queen", .rowStandardised)
        let found = try await LocalPermutation.run(AssociationFixture.counts, weights, plan: Self.plan)
        let counts = try LocalMoran(AssociationFixture.counts, weights).counts(found)
        for (count, theirs) in zip(counts, expected.numbers("moran_p_greater")) {
            let p = count?.pGreater ?? .nan
            #expect(abs(p - theirs) <= 5 * Self.standardError(theirs) + 6e-4)
        }
    }

    /// Five values, of which each cell of a ring draws two of the four others: six samples, counted by hand.
    @Test func smallCasesEqualEnumeration() async throws {
        let values: [Double] = [5, 0, 0, 1, 3]
        let ring = try SpatialWeights(neighbours: [[1, 4], [0, 2], [1, 3], [2, 4], [0, 3]])
        let plan = PermutationPlan(permutations: 20_000, correction: .none)
        let found = try await LocalPermutation.run(values, ring, plan: plan)
        for unit in values.indices {
            let others = values.indices.filter { $0 != unit }
            let observed = ring.neighbours(of: unit).reduce(0) { $0 + values[$1] }
            var (atLeast, atMost, samples) = (0.0, 0.0, 0.0)
            for a in others {
                for b in others where b > a {
                    samples += 1
                    atLeast += values[a] + values[b] >= observed ? 1 : 0
                    atMost += values[a] + values[b] <= observed ? 1 : 0
                }
            }
            // Four standard errors of a share of 60,000 are below 0.0142.
            #expect(abs((found.counts[unit]?.pGreater ?? 0) - atLeast / samples) < 0.0142)
            #expect(abs((found.counts[unit]?.pLess ?? 0) - atMost / samples) < 0.0142)
        }
    }

    /// Five values, of which each cell of a ring draws three of all five, its own among them: ten samples.
    @Test func totalPermutationSamplesTheUnitToo() async throws {
        let values: [Double] = [5, 0, 0, 1, 3]
        let ring = try SpatialWeights(neighbours: [[1, 4], [0, 2], [1, 3], [2, 4], [0, 3]])
        let plan = PermutationPlan(permutations: 20_000, correction: .none)
        let found = try await LocalPermutation.run(values, ring, scheme: .total, plan: plan)
        let kernel = try SpatialWeights(
            neighbours: (0..<5).map(ring.neighbours), weights: Array(repeating: [1, 1], count: 5))
        let weighted = try await LocalPermutation.run(values, kernel, scheme: .total, plan: plan)
        for unit in values.indices {
            let observed = values[unit] + ring.neighbours(of: unit).reduce(0) { $0 + values[$1] }
            // A sample of three leaves two out.
            let pairs = values.indices.flatMap { a in values.indices.filter { $0 > a }.map { values[a] + values[$0] } }
            let atLeast = Double(pairs.count { 9 - $0 >= observed }) / 10
            #expect(abs((found.counts[unit]?.pGreater ?? 0) - atLeast) < 0.0142)
            #expect(abs((weighted.counts[unit]?.pGreater ?? 0) - atLeast) < 0.0142)
        }
    }

    /// Weights 1 and ½ on a ring of four: a cell draws two of the three others in order, six samples.
    @Test func weightedSamplesEqualEnumeration() async throws {
        let values: [Double] = [4, 1, 2, 0]
        let ring = try SpatialWeights(
            neighbours: [[1, 3], [2, 0], [3, 1], [0, 2]], weights: [[1, 0.5], [1, 0.5], [1, 0.5], [1, 0.5]])
        let plan = PermutationPlan(permutations: 20_000, correction: .none)
        let found = try await LocalPermutation.run(values, ring, plan: plan)
        for unit in values.indices {
            let others = values.indices.filter { $0 != unit }
            let observed = zip(ring.neighbours(of: unit), ring.weights(of: unit)).reduce(0) {
                $0 + $1.1 * values[$1.0]
            }
            let sums = others.flatMap { a in others.filter { $0 != a }.map { values[a] + 0.5 * values[$0] } }
            let atLeast = Double(sums.count { $0 >= observed }) / 6
            #expect(abs((found.counts[unit]?.pGreater ?? 0) - atLeast) < 0.0142)
        }
    }

    @Test func theNumberOfThreadsDoesNotMatter() async throws {
        let grid = try AssociationFixture.grid(side: 12)
        let counts = AssociationFixture.poisson(cells: 144, mean: 1, seed: 4)
        var plan = PermutationPlan(permutations: 299, threads: 1)
        let one = try await LocalPermutation.run(counts, grid, plan: plan)
        plan.threads = 7
        let seven = try await LocalPermutation.run(counts, grid, plan: plan)
        #expect(one.counts == seven.counts)
        #expect(one.stages == seven.stages)
        #expect(one.stages.count > 1)
        plan.seed += 1
        let other = try await LocalPermutation.run(counts, grid, plan: plan)
        #expect(one.counts != other.counts)
    }

    @Test func withKeysTheOrderOfTheUnitsDoesNotMatter() async throws {
        let cells = (0..<100).map { CellPosition(column: $0 % 10, row: $0 / 10) }
        let counts = AssociationFixture.poisson(cells: 100, mean: 1, seed: 6)
        // 37 shares no factor with 100, so that each cell comes once.
        let shuffled = (0..<100).map { $0 * 37 % 100 }
        let plan = PermutationPlan(permutations: 299)
        let one = try await LocalPermutation.run(
            counts, SpatialWeights(cells: cells, .queen), keys: (0..<100).map { 5000 + UInt64($0) }, plan: plan)
        let other = try await LocalPermutation.run(
            shuffled.map { counts[$0] }, SpatialWeights(cells: shuffled.map { cells[$0] }, .queen),
            keys: shuffled.map { 5000 + UInt64($0) }, plan: plan)
        #expect(shuffled.map { one.counts[$0] } == other.counts)
        #expect(one.stages == other.stages)
    }

    /// A cell without events among empty cells: most samples tie with it, so its lower tail is not small.
    @Test func tiesCountInBothTails() async throws {
        let grid = try AssociationFixture.grid(side: 20)
        let counts = AssociationFixture.poisson(cells: 400, mean: 0.356675, seed: 11)
        let found = try await LocalPermutation.run(counts, grid)
        let cold = (0..<400).filter { unit in grid.neighbours(of: unit).allSatisfy { counts[$0] == 0 } }
        #expect(cold.count > 5)
        for unit in cold {
            let count = try #require(found.counts[unit])
            #expect(count.pGreater == 1)
            // Eight of eight empty when seven in ten are: 0.7^8 = 0.058.
            #expect(count.pLess > 0.03)
        }
    }

    /// Rates have no exact sums; equal ones must tie all the same.
    @Test func scalingTheValuesKeepsTheTies() async throws {
        let weights = try AssociationFixture.weights("queen")
        let counts = AssociationFixture.counts
        let plan = PermutationPlan(permutations: 499, correction: .none)
        let whole = try await LocalPermutation.run(counts, weights, plan: plan)
        let rates = try await LocalPermutation.run(counts.map { $0 / 3041.7 }, weights, plan: plan)
        #expect(whole.counts == rates.counts)
        let kernel = try SpatialWeights(
            neighbours: counts.indices.map(weights.neighbours), weights: counts.indices.map(weights.weights))
        let weighted = try await LocalPermutation.run(counts, kernel, plan: plan)
        let bound = 5 * (0.5 / 499.0).squareRoot()
        for (a, b) in zip(whole.counts, weighted.counts) {
            #expect(abs((a?.pGreater ?? 0) - (b?.pGreater ?? 1)) < bound)
        }
    }

    @Test func unitsInPlayGetMorePermutationsUntilTheCorrectionCanTell() async throws {
        let weights = try AssociationFixture.weights("queen")
        let plan = PermutationPlan(correction: .bonferroni)
        let found = try await LocalPermutation.run(AssociationFixture.counts, weights, plan: plan)
        // 2/(R + 1) ≤ 0.01/421 needs 84,200; the stages are 999, 9,999 and 99,999.
        #expect(found.stages.map(\.permutations) == [999, 9999, 99_999])
        #expect(found.stages[0].units == 421)
        #expect(found.stages[2].units < 100)
        #expect(!found.isBudgetSpent)
        for count in found.counts.compactMap({ $0 }) where count.replicates < 99_999 {
            #expect(min(count.atLeast, count.atMost) >= 10)
        }
        let significant = LocalSignificance(found.counts, correction: .bonferroni)
        #expect(significant.bins.contains(ConfidenceBin(rawValue: 3)))
    }

    @Test func aSpentBudgetIsSaid() async throws {
        let weights = try AssociationFixture.weights("queen")
        let plan = PermutationPlan(correction: .bonferroni, budget: 1000)
        let found = try await LocalPermutation.run(AssociationFixture.counts, weights, plan: plan)
        #expect(found.isBudgetSpent)
        #expect(found.mostPermutations == 999)
        // 421 tests at 999 permutations: Bonferroni cannot fire, Benjamini–Hochberg only with 17 cells together.
        #expect(!LocalSignificance.canFire(.bonferroni, level: 0.05, tests: 421, permutations: 999))
        #expect(LocalSignificance.canFire(.none, level: 0.05, tests: 421, permutations: 999))
        #expect(
            LocalSignificance.fewestToFire(.falseDiscoveryRate, level: 0.05, tests: 421, permutations: 999) == 17)
        #expect(LocalSignificance.fewestToFire(.bonferroni, level: 0.05, tests: 421, permutations: 999) == nil)
    }

    @Test func badInputIsNamedAndIslandsAreNil() async throws {
        let line = try SpatialWeights(neighbours: [[1], [0, 2], [1], []])
        let found = try await LocalPermutation.run([3, 1, 0, 9], line)
        #expect(found.counts[3] == nil)
        #expect(found.counts[1] != nil)
        await #expect(throws: StatisticsError.noVariance) {
            try await LocalPermutation.run([1, 1, 1, 1], line)
        }
        await #expect(throws: StatisticsError.self) {
            try await LocalPermutation.run([3, 1, 0, 9], line, plan: PermutationPlan(permutations: 0))
        }
    }
}

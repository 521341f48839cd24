/// Permutation of local statistics: how often would random values around a unit come out as high, or as low?
///
/// A unit's neighbours get a random sample, without replacement, of the values of all other units (or, by the scheme
/// `total`, the unit and its neighbours of those of all units). Every local statistic here rises or falls with the
/// weighted sum of the sampled values, so one count of sums serves Gi, Gi* and Local Moran alike, and
/// row-standardisation does not change it. Ties count in both tails.
///
/// One random order of all values serves all units of a replicate. A unit takes the values at consecutive places of it,
/// leaving its own out: such a sample is as random as a separate one, and where weights are equal its sum is the
/// difference of two running totals, so the cost does not grow with the number of neighbours. Units share random
/// numbers within a replicate, which leaves each one's p-value as it is (esda shares one table of samples over all
/// units); which places a unit takes is unrelated to where it lies. Replicates are independent.
public struct LocalPermutation: Sendable {
    /// For each unit; nil for islands.
    public internal(set) var counts: [PermutationCount?]
    /// What was permuted around each unit.
    public let scheme: PermutationScheme
    /// Permutations made at the end of each stage, and how many units took part.
    public internal(set) var stages: [Stage] = []
    /// Whether units were left in play when the budget was spent.
    public internal(set) var isBudgetSpent = false

    /// A round of more permutations for the units still in play.
    public struct Stage: Hashable, Sendable {
        /// Permutations made by the end of the stage.
        public let permutations: Int
        /// How many units took part.
        public let units: Int
    }

    /// Units whose values were not shuffled because an earlier round found them: see `runStepwise`.
    public internal(set) var setAside: [Int] = []

    /// The largest number of permutations that any unit got.
    public var mostPermutations: Int { stages.last?.permutations ?? 0 }

    /// - Parameters:
    ///   - values: A value a unit.
    ///   - weights: Not counting the unit itself.
    ///   - keys: A unique number for each unit that stays with it, such as its PRIO-GRID number, so that the result does
    ///     not depend on the order of the units. By default their places.
    /// - Throws: `StatisticsError` for values that do not fit the weights, are not finite or are all equal, for weights
    ///   without any neighbours, for a plan without permutations, and when the task is cancelled.
    public static func run(
        _ values: [Double], _ weights: SpatialWeights, scheme: PermutationScheme = .conditional,
        keys: [UInt64]? = nil, plan: PermutationPlan = PermutationPlan()
    ) async throws(StatisticsError) -> LocalPermutation {
        try await run(values, weights, scheme: scheme, keys: keys, plan: plan, shuffled: nil)
    }

    /// - Parameter shuffled: Which units' values are shuffled, for the scheme `total`; all when nil.
    static func run(
        _ values: [Double], _ weights: SpatialWeights, scheme: PermutationScheme, keys: [UInt64]?,
        plan: PermutationPlan, shuffled: [Bool]?
    ) async throws(StatisticsError) -> LocalPermutation {
        guard plan.permutations >= 1, plan.permutations < 1 << 30 else {
            throw .invalidParameter("the number of permutations", mustBe: "1 or more, and below 1,073,741,824")
        }
        try UnitValues.check(values, weights)
        if let keys, keys.count != values.count { throw .countMismatch(keys.count, expected: values.count) }
        let exact = ExactValues(values)
        var result = LocalPermutation(counts: Array(repeating: nil, count: values.count), scheme: scheme)
        var inPlay = (0..<values.count).filter { weights.neighbourCount($0) > 0 }
        let tests = inPlay.count
        for unit in inPlay { result.counts[unit] = PermutationCount(atLeast: 0, atMost: 0, replicates: 0) }
        var (done, target) = (0, plan.permutations)
        while true {
            let slots = SampleSlots(
                exact, weights, units: inPlay, keys: keys, scheme: scheme, seed: plan.seed, shuffled: shuffled)
            result.isBudgetSpent = done > 0 && slots.draws * (target - done) > plan.budget
            if result.isBudgetSpent { break }
            try await result.add(slots, replicates: done..<target, plan: plan)
            done = target
            inPlay = inPlay.filter { result.counts[$0].map(Self.isInPlay) ?? false }
            let wanted = plan.permutationsWanted(tests: tests, inPlay: inPlay.count)
            if inPlay.isEmpty || done + 1 >= wanted || done >= 1 << 28 { break }
            target = (done + 1) * 10 - 1
        }
        return result
    }

    private static func isInPlay(_ count: PermutationCount) -> Bool {
        min(count.atLeast, count.atMost) < PermutationPlan.reachedBy
    }

    /// Simulates some more replicates for the units of the slots.
    private mutating func add(_ slots: SampleSlots, replicates: Range<Int>, plan: PermutationPlan)
        async throws(StatisticsError)
    {
        let simulation = SampleSimulation(slots: slots, replicates: replicates, seed: plan.seed)
        let tally = try await Parallel.accumulate(
            chunks: simulation.chunks, threads: plan.threads, make: { SampleTally(slots) },
            work: { tally, chunk in simulation.run(chunk, &tally) }, merge: { $0.merge($1) })
        for (slot, unit) in slots.units.enumerated() {
            counts[unit]?.atLeast += tally.atLeast[slot]
            counts[unit]?.atMost += tally.atMost[slot]
            counts[unit]?.replicates = replicates.upperBound
        }
        stages.append(Stage(permutations: replicates.upperBound, units: slots.units.count))
    }
}

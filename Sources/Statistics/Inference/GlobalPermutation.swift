/// Permutation of all values over all units, for the global statistics.
///
/// Moran's I and Getis–Ord G rise with Σ wᵢⱼxᵢxⱼ and Geary's C with Σ wᵢⱼ(xᵢ − xⱼ)² whatever the order of the values, so
/// these two sums are compared, I's over deviations from the mean.
public struct GlobalPermutation: Sendable, Hashable {
    /// How permutations compare with the observed Moran's I.
    public internal(set) var moran: PermutationCount
    /// How permutations compare with the observed Geary's C.
    public internal(set) var geary: PermutationCount
    /// How permutations compare with the observed Getis–Ord G.
    public internal(set) var getisOrd: PermutationCount

    /// - Throws: `StatisticsError` for values that do not fit the weights, are not finite or are all equal, for weights
    ///   without any neighbours, for less than one permutation, and when the task is cancelled.
    public static func run(
        _ values: [Double], _ weights: SpatialWeights, plan: PermutationPlan = PermutationPlan()
    ) async throws(StatisticsError) -> GlobalPermutation {
        guard plan.permutations >= 1, plan.permutations < 1 << 30 else {
            throw .invalidParameter("the number of permutations", mustBe: "1 or more, and below 1,073,741,824")
        }
        try UnitValues.check(values, weights)
        let sums = GlobalSums(weights)
        let mean = ValueMoments(values).mean
        let observed = Sums(values, mean, sums)
        let (seed, permutations) = (plan.seed, plan.permutations)
        let chunk = 8
        return try await Parallel.accumulate(
            chunks: (permutations + chunk - 1) / chunk, threads: plan.threads, make: { GlobalPermutation() },
            work: { counts, number in
                let shuffle = PartialShuffle(count: values.count, places: values.count)
                var order = (0..<UInt32(values.count)).map { $0 }
                for replicate in number * chunk..<min(permutations, (number + 1) * chunk) {
                    if Task.isCancelled { return }
                    var random = CounterRandom(seed: seed, stream: .globalPermutation, replicate: replicate)
                    order.withUnsafeMutableBufferPointer { shuffle($0, &random) }
                    counts.add(Sums(order.map { values[Int($0)] }, mean, sums), observed)
                }
            }, merge: { $0.merge($1) })
    }

    private init() {
        moran = PermutationCount(atLeast: 0, atMost: 0, replicates: 0)
        (geary, getisOrd) = (moran, moran)
    }

    private mutating func add(_ simulated: Sums, _ observed: Sums) {
        moran.add(simulated.deviations, observed.deviations, scale: observed.squares)
        geary.add(simulated.differences, observed.differences, scale: observed.squares)
        getisOrd.add(simulated.products, observed.products, scale: observed.products)
    }

    private mutating func merge(_ other: GlobalPermutation) {
        moran.merge(other.moran)
        geary.merge(other.geary)
        getisOrd.merge(other.getisOrd)
    }
}

private struct Sums {
    let products: Double
    let deviations: Double
    let differences: Double
    let squares: Double

    init(_ values: [Double], _ mean: Double, _ sums: GlobalSums) {
        let centred = values.map { $0 - mean }
        products = sums.crossProduct(values)
        deviations = sums.crossProduct(centred)
        differences = sums.squaredDifferences(values)
        squares = centred.reduce(0) { $0 + $1 * $1 }
    }
}

extension PermutationCount {
    /// Counts one permutation; sums that differ by rounding alone are tied.
    fileprivate mutating func add(_ simulated: Double, _ observed: Double, scale: Double) {
        let tolerance = 1e-11 * max(abs(observed), abs(scale))
        replicates += 1
        atLeast += simulated >= observed - tolerance ? 1 : 0
        atMost += simulated <= observed + tolerance ? 1 : 0
    }

    fileprivate mutating func merge(_ other: PermutationCount) {
        replicates += other.replicates
        atLeast += other.atLeast
        atMost += other.atMost
    }
}

extension LocalPermutation {
    /// Rounds of `runStepwise` when none are named.
    public static let usualRounds = 3

    /// Permutation by the scheme `total` in rounds: units found hot are set aside, and only the others' values are
    /// shuffled, until no more units are found or a third of all is set aside.
    ///
    /// Values of strong hot spots that are shuffled with the rest make high sums likely everywhere, which hides weaker
    /// hot spots and the corners of the strong ones. Setting aside what is found first is how Zhang,
    /// Assunção and Kulldorff (2010, Journal of Probability and Statistics 2010: 642379) adjust a scan for several
    /// clusters. Where nothing is hot, a unit is set aside only if the first round finds it falsely, so the chance of any
    /// false finding is that of the first round. A unit's count is that of the round in which it was found, or of the
    /// last round. Where Gi* is not above 0 it is that of the first round: compared with what is left after the hot
    /// spots, even places at or below the overall mean would be called hot.
    ///
    /// - Parameters:
    ///   - level: After the Benjamini–Hochberg correction, two-sided: what is hot at it is set aside.
    ///   - rounds: The most that are made.
    /// - Throws: as `run`.
    public static func runStepwise(
        _ values: [Double], _ weights: SpatialWeights, keys: [UInt64]? = nil,
        plan: PermutationPlan = PermutationPlan(), level: Double = 0.05, rounds: Int = LocalPermutation.usualRounds
    ) async throws(StatisticsError) -> LocalPermutation {
        var result = try await run(values, weights, scheme: .total, keys: keys, plan: plan)
        let largest = (0..<weights.count).reduce(0) { max($0, weights.neighbourCount($1)) } + 1
        let isAbove = try GetisOrdLocal(values, weights).z.map { ($0 ?? 0) > 0 }
        var isShuffled = [Bool](repeating: true, count: values.count)
        for _ in 1..<max(1, rounds) {
            let found = LocalSignificance(result.counts)
            let new = values.indices.filter { unit in
                isShuffled[unit] && found.bins[unit] > .notSignificant
                    && (found.falseDiscoveryRate[unit].map { $0 <= level } ?? false)
            }
            let left = isShuffled.count { $0 } - new.count
            // Most units must be left, or there is nothing to compare with.
            guard !new.isEmpty, left >= max(2 * largest, values.count * 2 / 3) else { break }
            for unit in new { isShuffled[unit] = false }
            let before = result.counts
            result = try await run(values, weights, scheme: .total, keys: keys, plan: plan, shuffled: isShuffled)
            for unit in isShuffled.indices where !isShuffled[unit] || !isAbove[unit] {
                result.counts[unit] = before[unit]
            }
        }
        result.setAside = isShuffled.indices.filter { !isShuffled[$0] }
        return result
    }
}

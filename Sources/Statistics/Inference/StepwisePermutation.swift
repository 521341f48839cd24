extension LocalPermutation {
    /// Rounds of `runStepwise` when none are named.
    public static let usualRounds = 3

    /// Permutation by the scheme `total` in rounds: units found hot are set aside, and the others' values alone are dealt
    /// until no more is found, or a third of all is set aside.
    ///
    /// The values of strong hot spots are among those dealt and make high sums likely everywhere, so that weaker hot
    /// spots, and the corners of the strong ones, hide behind them. Setting aside what is found first is how Zhang,
    /// Assunção and Kulldorff (2010, Journal of Probability and Statistics 2010: 642379) adjust a scan for several
    /// clusters. Where nothing is hot, something is set aside only where the first round finds it falsely; so the chance
    /// that anything at all comes out is that of the first round. A unit's count is that of the round in which it was
    /// found, or of the last; that of the first where Gi* is not above 0: beside what is left after the hot spots, places
    /// of no more than the mean of all would be called hot.
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
        var isDealt = [Bool](repeating: true, count: values.count)
        for _ in 1..<max(1, rounds) {
            let found = LocalSignificance(result.counts)
            let new = values.indices.filter { unit in
                isDealt[unit] && found.bins[unit] > .notSignificant
                    && (found.falseDiscoveryRate[unit].map { $0 <= level } ?? false)
            }
            let left = isDealt.count { $0 } - new.count
            // The others must be most by far, or there is nothing to compare with.
            guard !new.isEmpty, left >= max(2 * largest, values.count * 2 / 3) else { break }
            for unit in new { isDealt[unit] = false }
            let before = result.counts
            result = try await run(values, weights, scheme: .total, keys: keys, plan: plan, dealt: isDealt)
            for unit in isDealt.indices where !isDealt[unit] || !isAbove[unit] { result.counts[unit] = before[unit] }
        }
        result.setAside = isDealt.indices.filter { !isDealt[$0] }
        return result
    }
}

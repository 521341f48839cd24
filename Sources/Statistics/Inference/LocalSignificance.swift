/// Which units stand out, corrected for having tested all of them.
///
/// The p-values of many units are given raw and corrected side by side; the bins use the corrected ones.
public struct LocalSignificance: Sendable, Equatable {
    /// nil where nothing was tested.
    public let p: [Double?]
    /// Benjamini–Hochberg.
    public let falseDiscoveryRate: [Double?]
    /// Corrected by Bonferroni; nil where nothing was tested.
    public let bonferroni: [Double?]
    /// By the chosen correction; not significant where nothing was tested.
    public let bins: [ConfidenceBin]
    /// The correction that the bins use.
    public let correction: Correction
    /// Units tested.
    public let tests: Int

    /// - Parameters:
    ///   - p: A p-value a unit; nil where nothing was tested.
    ///   - hot: Whether the unit is higher than chance.
    public init(p: [Double?], hot: [Bool], correction: Correction = .falseDiscoveryRate) {
        self.p = p
        falseDiscoveryRate = Correction.falseDiscoveryRate.adjust(p)
        bonferroni = Correction.bonferroni.adjust(p)
        self.correction = correction
        tests = p.count { $0 != nil }
        let used =
            switch correction {
            case .none: p
            case .falseDiscoveryRate: falseDiscoveryRate
            case .bonferroni: bonferroni
            }
        bins = zip(used, hot).map { p, hot in p.map { ConfidenceBin(p: $0, hot: hot) } ?? .notSignificant }
    }

    /// By permutation: a unit is hot when fewer permutations came out as high than as low.
    public init(
        _ counts: [PermutationCount?], alternative: Alternative = .twoSided,
        correction: Correction = .falseDiscoveryRate
    ) {
        self.init(
            p: counts.map { $0?.p(alternative) }, hot: counts.map { $0.map { $0.atLeast <= $0.atMost } ?? false },
            correction: correction)
    }

    /// By the normal distribution: a unit is hot when its z is above 0.
    public init(
        z: [Double?], alternative: Alternative = .twoSided, correction: Correction = .falseDiscoveryRate
    ) {
        self.init(p: z.map { $0.map(alternative.normalP) }, hot: z.map { ($0 ?? 0) > 0 }, correction: correction)
    }

    /// Whether a unit could be significant at this level with this many permutations, if `together` units were as extreme
    /// as possible: the least p-value is 1/(R + 1), twice that when two-sided.
    public static func canFire(
        _ correction: Correction, level: Double, tests: Int, together: Int = 1, permutations: Int,
        alternative: Alternative = .twoSided
    ) -> Bool {
        let least = (alternative == .twoSided ? 2 : 1) / Double(permutations + 1)
        return least <= correction.threshold(level: level, tests: tests, together: together)
    }

    /// How many units must be as extreme as possible to be significant at this level after the correction; nil when even
    /// all of them are not enough.
    public static func fewestToFire(
        _ correction: Correction, level: Double, tests: Int, permutations: Int, alternative: Alternative = .twoSided
    ) -> Int? {
        guard tests > 0 else { return nil }
        let least = (alternative == .twoSided ? 2 : 1) / Double(permutations + 1)
        let fewest = correction == .falseDiscoveryRate ? Int((least * Double(tests) / level).rounded(.up)) : 1
        let together = max(1, fewest)
        return together <= tests && least <= correction.threshold(level: level, tests: tests, together: together)
            ? together : nil
    }
}

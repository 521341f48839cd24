/// How many permutations came out at least as high, and at least as low, as what was observed; ties are in both.
public struct PermutationCount: Hashable, Sendable {
    /// Permutations at least as high as what was observed.
    public var atLeast: Int
    /// Permutations at most as high as what was observed.
    public var atMost: Int
    /// All permutations.
    public var replicates: Int

    /// Counts made elsewhere.
    public init(atLeast: Int, atMost: Int, replicates: Int) {
        self.atLeast = atLeast
        self.atMost = atMost
        self.replicates = replicates
    }

    /// p = (M + 1)/(R + 1), the observed one counted with the permutations (Davison and Hinkley 1997, section 4.2).
    public var pGreater: Double { Double(atLeast + 1) / Double(replicates + 1) }

    /// The lower tail's p-value, as `pGreater`.
    public var pLess: Double { Double(atMost + 1) / Double(replicates + 1) }

    /// Twice the smaller tail, at most 1.
    public var pTwoSided: Double { min(1, 2 * min(pGreater, pLess)) }

    /// The p-value of one tail or of both.
    public func p(_ alternative: Alternative) -> Double {
        switch alternative {
        case .twoSided: pTwoSided
        case .greater: pGreater
        case .less: pLess
        }
    }

    /// Standard error of a tail's p-value from the number of permutations: √(p(1 − p)/R).
    public func standardError(_ tail: Double) -> Double {
        replicates > 0 ? (tail * (1 - tail) / Double(replicates)).squareRoot() : 0
    }

    /// The same permutations, seen from a statistic that falls where this one rises.
    var reversed: PermutationCount {
        PermutationCount(atLeast: atMost, atMost: atLeast, replicates: replicates)
    }
}

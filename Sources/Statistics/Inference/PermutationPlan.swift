/// How many permutations are made, from which seed, on how many threads.
///
/// R permutations give no p-value below 1/(R + 1) a tail, so after a correction for many tests none may be small
/// enough. The plan therefore goes on with those units that few or no permutations have reached, in stages of ten times
/// as many permutations, until the correction can find units significant at the strictest level or the budget is
/// spent.
///
/// Going on does not make the p-values too small: a unit leaves a stage only with a p-value above every one that it
/// could still reach, so P(p ≤ a) ≤ a holds at the end as it holds at each stage (Besag and Clifford 1991).
public struct PermutationPlan: Hashable, Sendable {
    /// Permutations for every unit.
    public var permutations: Int
    /// The correction that must be able to find something significant; `none` leaves all units at `permutations`.
    public var correction: Correction
    /// Random values that may be drawn for the stages after the first; a second of one processor draws about 3e8.
    public var budget: Int
    /// The seed of all random numbers.
    public var seed: UInt64
    /// Workers; nil for one a processor. The result does not depend on it.
    public var threads: Int?

    /// By default 999 permutations, then more where the false discovery rate needs them.
    public init(
        permutations: Int = 999, correction: Correction = .falseDiscoveryRate, budget: Int = 1_000_000_000,
        seed: UInt64 = 20_121_025, threads: Int? = nil
    ) {
        self.permutations = permutations
        self.correction = correction
        self.budget = budget
        self.seed = seed
        self.threads = threads
    }

    /// The strictest level of the bins.
    static let strictest = 0.01

    /// A unit stays in play while its smaller tail holds fewer permutations than this.
    static let reachedBy = 10

    /// How many permutations let the units in play be significant at 99 % after the correction, two-sided.
    ///
    /// For the false discovery rate, ten times as many as are needed when all of them are as extreme as possible, so that
    /// slightly less extreme ones can be significant too.
    func permutationsWanted(tests: Int, inPlay: Int) -> Int {
        func wanted(_ correction: Correction, together: Int) -> Double {
            2 / correction.threshold(level: Self.strictest, tests: tests, together: together)
        }
        let bonferroni = wanted(.bonferroni, together: 1)
        return switch correction {
        case .none: permutations
        case .bonferroni: Int(bonferroni.rounded(.up))
        case .falseDiscoveryRate: Int(min(bonferroni, 10 * wanted(.falseDiscoveryRate, together: inPlay)).rounded(.up))
        }
    }
}

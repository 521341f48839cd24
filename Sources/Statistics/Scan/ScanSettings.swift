/// How sites at the same distance from a centre come into its circle.
public enum ScanTies: Sendable, Equatable {
    /// One after the other, the lesser coordinates first, each making a zone of its own: as SaTScan does.
    ///
    /// On a lattice the zones are then not symmetric about their centre.
    case oneByOne
    /// All at once: a circle holds everything within its radius. Distances within a part in 10⁹ are the same.
    case together
}

/// What is scanned for, and how it is tested.
public struct ScanSettings: Sendable, Equatable {
    /// The largest circle, as a share of all exposure (of all cases in a permutation scan); above 0, at most 1.
    public var largestShareOfExposure = 0.5
    /// The longest period, as a share of the intervals; above 0, at most 1. At least one interval is always tried.
    public var longestShareOfTime = 0.5
    /// The fewest cases that make a cluster.
    public var leastCases = 2
    /// Simulations under the null hypothesis; p is at least 1/(replicates + 1). None: no p is given.
    public var replicates = 999
    /// The seed of the simulations.
    public var seed: UInt64
    /// How sites at the same distance from a centre come into its circle.
    public var ties = ScanTies.oneByOne

    /// Settings with SaTScan's usual limits.
    public init(seed: UInt64 = 1, replicates: Int = 999) {
        self.seed = seed
        self.replicates = replicates
    }

    func check() throws(StatisticsError) {
        for (name, share) in [
            ("the largest share of exposure", largestShareOfExposure),
            ("the longest share of time", longestShareOfTime),
        ] where !(share > 0 && share <= 1) {
            throw .invalidParameter(name, mustBe: "above 0 and at most 1")
        }
        guard leastCases >= 1 else { throw .invalidParameter("the fewest cases of a cluster", mustBe: "at least 1") }
        guard replicates >= 0, replicates <= 1_000_000 else {
            throw .invalidParameter("the number of replicates", mustBe: "from 0 to 1000000")
        }
    }
}

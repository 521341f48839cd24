/// Units to simulate, arranged for speed: slot s of a replicate takes the values at places s, s + 1, … of the random
/// order. Slots are sorted by their number of neighbours, then by a hash, so that neighbours on the map are not
/// neighbours here.
struct SampleSlots: Sendable {
    /// The unit of each slot.
    let units: [Int]
    /// The values of all units, those of the slots first and in their order; only the shuffled ones where not all are.
    let elements: [Double]
    /// How many values each slot samples: as many as it has neighbours, and one more when it samples its own too.
    let sampleSizes: [Int]
    let scheme: PermutationScheme
    /// A sum from here up is at least as high as what was observed, ties counted.
    let low: [Double]
    /// A sum from here down is at most as high.
    let high: [Double]
    /// Slots with samples of the same size.
    let runs: [Run]
    /// Each slot's weights one after the other, and where they start; empty when all are 1.
    let weights: [Double]
    let weightStarts: [Int]

    struct Run: Sendable {
        let slots: Range<Int>
        let sampleSize: Int
    }

    /// - Parameter shuffled: Which units' values are shuffled, for the scheme `total`; all when nil. At least as many as
    ///   the largest sample.
    init(
        _ exact: ExactValues, _ weights: SpatialWeights, units: [Int], keys: [UInt64]?, scheme: PermutationScheme,
        seed: UInt64, shuffled: [Bool]? = nil
    ) {
        let own = scheme == .total ? 1 : 0
        let order = Self.order(exact.values.count, keys, seed)
        let units = units.sorted {
            (weights.neighbourCount($0), order[$0].hash, order[$0].key)
                < (weights.neighbourCount($1), order[$1].hash, order[$1].key)
        }
        self.units = units
        self.scheme = scheme
        sampleSizes = units.map { weights.neighbourCount($0) + own }
        var isSlot = [Bool](repeating: false, count: exact.values.count)
        for unit in units { isSlot[unit] = true }
        let others = exact.values.indices.filter { !isSlot[$0] }
            .sorted { (order[$0].hash, order[$0].key) < (order[$1].hash, order[$1].key) }
        elements = (units + others).filter { shuffled?[$0] ?? true }.map { exact.values[$0] }
        runs = Self.runs(sampleSizes)
        self.weights =
            weights.raw.map { raw in units.flatMap { raw[weights.row($0)] + Array(repeating: 1, count: own) } } ?? []
        weightStarts = sampleSizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        let plain = weights.styled(.binary)
        let sums = units.map { plain.lag(exact.values, $0) + Double(own) * exact.values[$0] }
        let largest = exact.values.reduce(0) { max($0, abs($1)) }
        let tolerances = units.map { unit in
            // A weighted sum is never exact; its rounding grows with its terms.
            weights.raw == nil
                ? exact.tieTolerance(weights.neighbourCount(unit) + own)
                : 1e-11 * (weights.rawSum(unit) + 1) * largest
        }
        low = zip(sums, tolerances).map { $0 - $1 }
        high = zip(sums, tolerances).map { $0 + $1 }
    }

    var largestSample: Int { sampleSizes.last ?? 0 }

    /// Places of the random order that are read: each slot's, and one more where its own value is left out.
    var places: Int { units.count + largestSample + (scheme == .conditional ? 1 : 0) }

    /// Random values drawn for a replicate.
    var draws: Int { min(places, elements.count) }

    private static func runs(_ counts: [Int]) -> [Run] {
        var (runs, start) = ([Run](), 0)
        for slot in counts.indices where slot + 1 == counts.count || counts[slot + 1] != counts[slot] {
            runs.append(Run(slots: start..<slot + 1, sampleSize: counts[slot]))
            start = slot + 1
        }
        return runs
    }

    /// The sort order of the units: a hash of their keys, then the keys.
    private static func order(_ count: Int, _ keys: [UInt64]?, _ seed: UInt64) -> [(hash: UInt64, key: UInt64)] {
        (0..<count).map { unit in
            let key = keys?[unit] ?? UInt64(unit)
            var random = CounterRandom(
                seed: seed, stream: .slotOrder, site: Int(truncatingIfNeeded: key),
                replicate: Int(truncatingIfNeeded: key >> 32))
            return (random.next(), key)
        }
    }
}

extension RandomStream {
    /// Which places of a random order a unit takes its sample from.
    static let slotOrder = RandomStream(rawValue: 6)
}

/// Units to simulate, arranged for speed: slot s of a replicate takes the values at places s, s + 1, … of the random
/// order. Slots are in order of their number of neighbours and, among equals, of a hash, so that units side by side on
/// the map are not side by side here.
struct SampleSlots: Sendable {
    /// The unit of each slot.
    let units: [Int]
    /// The values of all units, those of the slots first and in their order.
    let elements: [Double]
    /// How many neighbours each slot has.
    let neighbourCounts: [Int]
    /// A sum from here up is at least as high as what was observed, ties counted.
    let low: [Double]
    /// A sum from here down is at most as high.
    let high: [Double]
    /// Slots with the same number of neighbours.
    let runs: [Run]
    /// Each slot's weights one after the other, and where they start; empty when all are 1.
    let weights: [Double]
    let weightStarts: [Int]

    struct Run: Sendable {
        let slots: Range<Int>
        let neighbours: Int
    }

    init(_ exact: ExactValues, _ weights: SpatialWeights, units: [Int], seed: UInt64) {
        let keyed = units.map { (unit: $0, count: weights.neighbourCount($0), hash: Self.hash($0, seed)) }
        let units = keyed.sorted { ($0.count, $0.hash, $0.unit) < ($1.count, $1.hash, $1.unit) }.map(\.unit)
        self.units = units
        neighbourCounts = units.map(weights.neighbourCount)
        var isSlot = [Bool](repeating: false, count: exact.values.count)
        for unit in units { isSlot[unit] = true }
        let others = exact.values.indices.filter { !isSlot[$0] }
        elements = (units + others).map { exact.values[$0] }
        runs = Self.runs(neighbourCounts)
        self.weights = weights.raw.map { raw in units.flatMap { raw[weights.row($0)] } } ?? []
        weightStarts = neighbourCounts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        let plain = weights.styled(.binary)
        let sums = units.map { plain.lag(exact.values, $0) }
        let largest = exact.values.reduce(0) { max($0, abs($1)) }
        let tolerances = units.map { unit in
            // A weighted sum is never exact; its rounding grows with its terms.
            weights.raw == nil
                ? exact.tieTolerance(weights.neighbourCount(unit))
                : 1e-11 * weights.rawSum(unit) * largest
        }
        low = zip(sums, tolerances).map { $0 - $1 }
        high = zip(sums, tolerances).map { $0 + $1 }
    }

    var mostNeighbours: Int { neighbourCounts.last ?? 0 }

    /// Places of the random order that are read: each slot's, and one more where its own value is left out.
    var places: Int { units.count + mostNeighbours + 1 }

    /// Random values drawn for a replicate.
    var draws: Int { min(places, elements.count) }

    private static func runs(_ counts: [Int]) -> [Run] {
        var (runs, start) = ([Run](), 0)
        for slot in counts.indices where slot + 1 == counts.count || counts[slot + 1] != counts[slot] {
            runs.append(Run(slots: start..<slot + 1, neighbours: counts[slot]))
            start = slot + 1
        }
        return runs
    }

    private static func hash(_ unit: Int, _ seed: UInt64) -> UInt64 {
        var random = CounterRandom(seed: seed, stream: .slotOrder, site: unit)
        return random.next()
    }
}

extension RandomStream {
    /// Which places of a random order a unit takes its sample from.
    static let slotOrder = RandomStream(rawValue: 6)
}

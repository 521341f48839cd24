/// The greatest log-likelihood ratio of each replicate under the null hypothesis.
///
/// Replicates are scanned side by side, a batch at a time, in the lanes of vectors. A table holds how many cases a zone
/// needs to pass a level that nearly every replicate passes somewhere. The ratio is computed only for zones that do; if a
/// replicate passes the level nowhere, its batch is scanned again with a lower level. So each maximum is exact.
struct ScanMaxima: Sendable {
    let search: ScanSearch
    let sampler: NullSampler
    let seed: UInt64

    static let lanes = 2 * Lane.scalarCount
    typealias Lane = SIMD16<Int32>

    /// Every replicate's maximum, in their order; the same for any number of threads.
    ///
    /// - Throws: `StatisticsError.cancelled`.
    func maxima(replicates: Int, threads: Int? = nil) async throws(StatisticsError) -> [Double] {
        guard replicates > 0 else { return [] }
        let first = batch(0..<min(Self.lanes, replicates), above: 2)
        let level = (first.min() ?? 0) * 0.8
        let rest = try await Parallel.accumulate(
            chunks: (replicates - 1) / Self.lanes, threads: threads,
            make: { [(batch: Int, maxima: [Double])]() },
            work: { found, number in
                let start = (number + 1) * Self.lanes
                found.append((number, batch(start..<min(start + Self.lanes, replicates), above: level)))
            },
            merge: { $0 += $1 })
        return first + rest.sorted { $0.batch < $1.batch }.flatMap(\.maxima)
    }

    /// The maxima of some replicates, at most as many as there are lanes; of no use when the task is cancelled.
    func batch(_ replicates: Range<Int>, above level: Double) -> [Double] {
        let simulated = simulate(replicates)
        var level = level
        while true {
            let maxima = scan(simulated, above: level)
            if Task.isCancelled || level == 0 || !maxima.prefix(replicates.count).contains(0) {
                return Array(maxima.prefix(replicates.count))
            }
            level = level < 0.05 ? 0 : level / 2
        }
    }

    /// The replicates' cases by site and interval, summed up over time; two vectors for each.
    private func simulate(_ replicates: Range<Int>) -> [Lane] {
        let steps = search.field.intervalCount
        var lanes = [Lane](repeating: .zero, count: search.field.cases.count * 2)
        var counts = [Int32](repeating: 0, count: search.field.cases.count)
        for (lane, replicate) in replicates.enumerated() where !Task.isCancelled {
            for index in counts.indices { counts[index] = 0 }
            var random = CounterRandom(seed: seed, stream: .scan, replicate: replicate)
            sampler.draw(&random, into: &counts)
            let (half, place) = lane.quotientAndRemainder(dividingBy: Lane.scalarCount)
            var sum: Int32 = 0
            for index in counts.indices {
                sum = index % steps == 0 ? counts[index] : sum + counts[index]
                lanes[index * 2 + half][place] = sum
            }
        }
        return lanes
    }

    /// The maxima above a level; 0 where there is none.
    private func scan(_ simulated: [Lane], above level: Double) -> [Double] {
        let floors = search.ratio.floors(passing: level)
        var maxima = [Double](repeating: 0, count: Self.lanes)
        var circle = GrowingCircle(steps: search.field.intervalCount, windows: search.windows)
        for centre in 0..<search.zones.centreCount {
            if Task.isCancelled { break }
            circle.empty()
            for place in search.zones.range(centre) {
                circle.add(Int(search.zones.sites[place]), simulated, search.field.expected)
                if search.zones.closes[place] { circle.update(&maxima, floors, search.ratio) }
            }
        }
        return maxima
    }
}

/// Cases of a batch of replicates, and cases expected, in a circle that takes in site after site.
private struct GrowingCircle {
    typealias Lane = ScanMaxima.Lane

    private let steps: Int
    /// Two vectors for each boundary between intervals: the cases before it.
    private var cases: [Lane]
    private var expected: [Double]
    private let windows: [(start: Int, end: Int)]

    init(steps: Int, windows: ScanWindows) {
        self.steps = steps
        self.windows = windows.periods.map { ($0.lowerBound, $0.upperBound) }
        cases = Array(repeating: .zero, count: 2 * (steps + 1))
        expected = Array(repeating: 0, count: steps + 1)
    }

    mutating func empty() {
        for index in cases.indices { cases[index] = .zero }
        for index in expected.indices { expected[index] = 0 }
    }

    mutating func add(_ site: Int, _ simulated: [Lane], _ null: [Double]) {
        var sum = 0.0
        let from = site * steps
        for step in 0..<steps {
            sum += null[from + step]
            expected[step + 1] += sum
            cases[2 * step + 2] &+= simulated[2 * (from + step)]
            cases[2 * step + 3] &+= simulated[2 * (from + step) + 1]
        }
    }

    /// Raises the maxima of replicates with a period in which the circle holds enough cases.
    func update(_ maxima: inout [Double], _ floors: CaseFloors, _ ratio: LogLikelihoodRatio) {
        // The sign bit of each lane: whether any period has as many cases as its floor.
        var passed = Lane.zero
        for (start, end) in windows {
            let short = Lane(repeating: floors[expected[end] - expected[start]] - 1)
            passed |= short &- (cases[2 * end] &- cases[2 * start])
            passed |= short &- (cases[2 * end + 1] &- cases[2 * start + 1])
        }
        guard passed.hasNegative else { return }
        for (start, end) in windows {
            let e = expected[end] - expected[start]
            let floor = floors[e]
            for half in 0..<2 {
                let inside = cases[2 * end + half] &- cases[2 * start + half]
                guard (Lane(repeating: floor - 1) &- inside).hasNegative else { continue }
                for lane in 0..<Lane.scalarCount where inside[lane] >= floor {
                    let value = ratio(cases: Double(inside[lane]), expected: e)
                    let index = half * Lane.scalarCount + lane
                    if value > maxima[index] { maxima[index] = value }
                }
            }
        }
    }
}

extension SIMD16<Int32> {
    /// Whether any scalar is below 0, by their sign bits.
    @inline(__always)
    fileprivate var hasNegative: Bool {
        let four = lowHalf.lowHalf | lowHalf.highHalf | highHalf.lowHalf | highHalf.highHalf
        let two = four.lowHalf | four.highHalf
        return (two.x | two.y) < 0
    }
}

/// Counts pairs close in space and time with the dates permuted, sixteen permutations at once.
struct KnoxPermutations: Sendable {
    let pairs: ClosePairs
    let days: [Int32]
    let seed: UInt64

    private typealias Lanes = SIMD16<Int32>

    /// What is added up over permutations, by band of distance, then of time.
    private struct Totals: Sendable {
        var sums: [Int]
        var atLeast: [Int]
        var atMost: [Int]

        init(count: Int) {
            sums = [Int](repeating: 0, count: count)
            (atLeast, atMost) = (sums, sums)
        }

        static func += (left: inout Totals, right: Totals) {
            for index in left.sums.indices {
                left.sums[index] += right.sums[index]
                left.atLeast[index] += right.atLeast[index]
                left.atMost[index] += right.atMost[index]
            }
        }
    }

    private var bandCount: Int { pairs.squaredLimits.count * days.count }

    /// - Throws: `StatisticsError.cancelled`.
    func result(_ permutations: Int, threads: Int?) async throws(StatisticsError) -> KnoxResult {
        let observed = inBands(counts(dates: pairs.dates.map { Lanes(repeating: $0) }, lanes: 1))[0]
        let lanes = Lanes.scalarCount
        let totals = try await Parallel.accumulate(
            chunks: (permutations + lanes - 1) / lanes, threads: threads, make: { Totals(count: bandCount) },
            work: { totals, chunk in
                add(chunk * lanes..<min(permutations, (chunk + 1) * lanes), observed, to: &totals)
            }, merge: { $0 += $1 })
        return try result(observed, totals, permutations)
    }

    private func add(_ replicates: Range<Int>, _ observed: [Int], to totals: inout Totals) {
        for counts in inBands(counts(dates: permuted(replicates), lanes: replicates.count)) {
            for (band, count) in counts.enumerated() {
                totals.sums[band] += count
                totals.atLeast[band] += count >= observed[band] ? 1 : 0
                totals.atMost[band] += count <= observed[band] ? 1 : 0
            }
        }
    }

    /// The dates of each event in each permutation.
    private func permuted(_ replicates: Range<Int>) -> [Lanes] {
        var dates = [Lanes](repeating: .zero, count: pairs.count)
        let shuffle = PartialShuffle(count: pairs.count, places: pairs.count)
        for (lane, replicate) in replicates.enumerated() {
            var random = CounterRandom(seed: seed, stream: .knox, replicate: replicate)
            var order = (0..<UInt32(pairs.count)).map { $0 }
            order.withUnsafeMutableBufferPointer { shuffle($0, &random) }
            for (event, other) in order.enumerated() { dates[event][lane] = pairs.dates[Int(other)] }
        }
        return dates
    }

    /// For each lane, the pairs in each band of distance that are within each limit of time.
    private func counts(dates: [Lanes], lanes: Int) -> [[Int]] {
        var totals = [[Int]](repeating: [Int](repeating: 0, count: bandCount), count: lanes)
        var sums = [Lanes](repeating: .zero, count: bandCount)
        var pending = 0
        func flush() {
            for band in sums.indices { for lane in 0..<lanes { totals[lane][band] += Int(sums[band][lane]) } }
            sums = [Lanes](repeating: .zero, count: bandCount)
            pending = 0
        }
        let limits = days.map { Lanes(repeating: $0 + 1) }
        dates.withUnsafeBufferPointer { dates in
            limits.withUnsafeBufferPointer { limits in
                pairs.forEach { a, b, band in
                    let difference = dates[a] &- dates[b]
                    let sign = difference &>> 31
                    let apart = (difference ^ sign) &- sign
                    sums.withUnsafeMutableBufferPointer { sums in
                        // −1 where the days apart are below the limit, 0 elsewhere.
                        for k in 0..<limits.count { sums[band * limits.count + k] &-= (apart &- limits[k]) &>> 31 }
                    }
                    pending += 1
                    if pending == Int(Int32.max) { flush() }
                }
            }
        }
        flush()
        return totals
    }

    /// From counts up to each limit of time to counts between limits.
    private func inBands(_ counts: [[Int]]) -> [[Int]] {
        counts.map { cumulative in
            cumulative.indices.map { $0 % days.count == 0 ? cumulative[$0] : cumulative[$0] - cumulative[$0 - 1] }
        }
    }

    private func result(
        _ observed: [Int], _ totals: Totals, _ permutations: Int
    ) throws(StatisticsError) -> KnoxResult {
        var spacePairs = [Int](repeating: 0, count: pairs.squaredLimits.count)
        pairs.forEach { _, _, band in spacePairs[band] += 1 }
        try StatisticsError.checkCancellation()
        let cumulative = pairs.pairs(withinDays: days)
        let timePairs = cumulative.indices.map { $0 == 0 ? cumulative[0] : cumulative[$0] - cumulative[$0 - 1] }
        let pairCount = pairs.count * (pairs.count - 1) / 2
        let cells = spacePairs.indices.map { space in
            timePairs.indices.map { time in
                let band = space * days.count + time
                return KnoxResult.Cell(
                    observed: observed[band],
                    expected: Double(spacePairs[space]) * Double(timePairs[time]) / Double(pairCount),
                    permutedMean: Double(totals.sums[band]) / Double(permutations),
                    permutations: PermutationCount(
                        atLeast: totals.atLeast[band], atMost: totals.atMost[band], replicates: permutations))
            }
        }
        return KnoxResult(cells: cells, spacePairs: spacePairs, timePairs: timePairs, pairCount: pairCount)
    }
}

/// Draws cases under the null hypothesis that nothing clusters.
enum NullSampler: Sendable {
    /// Each case in a site and interval by chance, in proportion to what is expected there.
    case multinomial(AliasTable, cases: Int)
    /// Each case where it is, with the date of another: all sites and all intervals keep their numbers.
    case permutation(sites: [Int32], intervals: [Int32], intervalCount: Int)

    init(_ field: ScanField, _ model: ScanModel) {
        guard case .spaceTimePermutation = model else {
            self = .multinomial(AliasTable(field.expected), cases: field.total)
            return
        }
        var (sites, intervals): ([Int32], [Int32]) = ([], [])
        for (index, count) in field.cases.enumerated() {
            let (site, interval) = index.quotientAndRemainder(dividingBy: field.intervalCount)
            sites += repeatElement(Int32(site), count: Int(count))
            intervals += repeatElement(Int32(interval), count: Int(count))
        }
        self = .permutation(sites: sites, intervals: intervals, intervalCount: field.intervalCount)
    }

    /// Adds one replicate to `counts`, by site and interval.
    func draw(_ random: inout CounterRandom, into counts: inout [Int32]) {
        switch self {
        case .multinomial(let table, let cases):
            for _ in 0..<cases { counts[table.draw(&random)] += 1 }
        case .permutation(let sites, var intervals, let intervalCount):
            // Fisher and Yates, in Durstenfeld's order.
            for place in sites.indices.reversed() {
                intervals.swapAt(place, random.below(place + 1))
                counts[Int(sites[place]) * intervalCount + Int(intervals[place])] += 1
            }
        }
    }
}

/// Draws from a list with given weights, in constant time.
///
/// Walker (1977), ACM Transactions on Mathematical Software 3, 253–256; built after Vose (1991), IEEE Transactions on
/// Software Engineering 17, 972–975.
struct AliasTable: Sendable {
    private let keep: [Double]
    private let alias: [Int32]

    /// - Parameter weights: Not negative, not all 0.
    init(_ weights: [Double]) {
        let mean = weights.reduce(0, +) / Double(weights.count)
        var keep = weights.map { $0 / mean }
        var alias = weights.indices.map(Int32.init)
        var small = keep.indices.filter { keep[$0] < 1 }
        var large = keep.indices.filter { keep[$0] >= 1 }
        while let less = small.popLast(), let more = large.last {
            alias[less] = Int32(more)
            keep[more] -= 1 - keep[less]
            if keep[more] < 1 {
                large.removeLast()
                small.append(more)
            }
        }
        // The rest differs from 1 only by rounding, unless it has no weight at all.
        for rest in small + large where weights[rest] > 0 && alias[rest] == rest { keep[rest] = 1 }
        (self.keep, self.alias) = (keep, alias)
    }

    @inline(__always)
    func draw(_ random: inout CounterRandom) -> Int {
        let place = random.below(keep.count)
        return random.uniform() < keep[place] ? place : Int(alias[place])
    }
}

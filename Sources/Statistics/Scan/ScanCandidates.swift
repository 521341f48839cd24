/// A circle and a period that may be a cluster.
struct ScanCandidate: Sendable {
    let centre: Int
    /// How many of the centre's nearest sites it holds.
    let size: Int
    let period: Range<Int>
    let cases: Int
    let expected: Double
    let ratio: Double
}

/// The scan of the cases themselves.
struct ScanSearch: Sendable {
    let field: ScanField
    let zones: ScanZones
    let windows: ScanWindows
    let ratio: LogLikelihoodRatio

    /// For each period the best circle about a centre; the smaller of two as good.
    func best(about centre: Int) -> [ScanCandidate] {
        let steps = field.intervalCount
        var cases = [Int](repeating: 0, count: steps + 1)
        var expected = [Double](repeating: 0, count: steps + 1)
        var best = windows.periods.map {
            ScanCandidate(centre: centre, size: 0, period: $0, cases: 0, expected: 0, ratio: 0)
        }
        let range = zones.range(centre)
        for place in range {
            add(Int(zones.sites[place]), to: &cases, &expected)
            guard zones.closes[place] else { continue }
            for (index, period) in windows.periods.enumerated() {
                let c = cases[period.upperBound] - cases[period.lowerBound]
                let e = expected[period.upperBound] - expected[period.lowerBound]
                guard Double(c) > e else { continue }
                let value = ratio(cases: Double(c), expected: e)
                if value > best[index].ratio {
                    best[index] = ScanCandidate(
                        centre: centre, size: place - range.lowerBound + 1, period: period, cases: c, expected: e,
                        ratio: value)
                }
            }
        }
        return best.filter { $0.ratio > 0 }
    }

    /// Adds a site's numbers to running sums over time, so that any period is a difference of two.
    private func add(_ site: Int, to cases: inout [Int], _ expected: inout [Double]) {
        let steps = field.intervalCount
        var (c, e) = (0, 0.0)
        for step in 0..<steps {
            c += Int(field.cases[site * steps + step])
            e += field.expected[site * steps + step]
            cases[step + 1] += c
            expected[step + 1] += e
        }
    }

    /// The candidates of one centre: the best period, then the best of the times before and after, and so on.
    ///
    /// An interval next to one that is taken is left free, or a long cluster would come out again as its neighbours
    /// in time. Later ones must have a ratio above 1.
    func candidates(about centre: Int) -> [ScanCandidate] {
        var found: [ScanCandidate] = []
        let byPeriod = best(about: centre)
        var open = [(times: 0..<field.intervalCount, least: 0.0)]
        while let (times, least) = open.popLast() {
            var top: ScanCandidate?
            for candidate in byPeriod where candidate.ratio > max(least, top?.ratio ?? 0) {
                let period = candidate.period
                if period.lowerBound >= times.lowerBound, period.upperBound <= times.upperBound { top = candidate }
            }
            guard let top else { continue }
            found.append(top)
            let (start, end) = (top.period.lowerBound - 1, top.period.upperBound + 1)
            if start > times.lowerBound { open.append((times.lowerBound..<start, 1)) }
            if end < times.upperBound { open.append((end..<times.upperBound, 1)) }
        }
        return found
    }

    /// The most likely clusters, the best first, of which no two share a site at times that touch.
    ///
    /// Taken greedily: a candidate is kept when each cluster kept before has no site in common with it, or ended at
    /// least one interval before it began or began at least one after its end.
    ///
    /// - Throws: `StatisticsError.cancelled`.
    func clusters() throws(StatisticsError) -> [ScanCandidate] {
        var taken = [[Range<Int>]](repeating: [], count: field.siteCount)
        var all: [ScanCandidate] = []
        for centre in 0..<zones.centreCount {
            all += candidates(about: centre)
            try StatisticsError.checkCancellation()
        }
        let kept = all.sorted(by: Self.precedes).filter { candidate in
            if Task.isCancelled { return false }
            let sites = members(candidate)
            let clashes = sites.contains { taken[Int($0)].contains { touch($0, candidate.period) } }
            if !clashes { for site in sites { taken[Int(site)].append(candidate.period) } }
            return !clashes
        }
        try StatisticsError.checkCancellation()
        return kept
    }

    private func touch(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.lowerBound <= b.upperBound && b.lowerBound <= a.upperBound
    }

    /// The sites in a candidate's circle, the nearest to its centre first.
    func members(_ candidate: ScanCandidate) -> ArraySlice<Int32> {
        zones.sites[zones.starts[candidate.centre]..<zones.starts[candidate.centre] + candidate.size]
    }

    /// By ratio; of equal ones (to a part in 10⁹ of a unit) the fewer sites, the earlier, the lesser centre.
    private static func precedes(_ a: ScanCandidate, _ b: ScanCandidate) -> Bool {
        let (x, y) = ((a.ratio * 1e9).rounded(), (b.ratio * 1e9).rounded())
        if x != y { return x > y }
        return (a.size, a.period.lowerBound, a.period.upperBound, a.centre)
            < (b.size, b.period.lowerBound, b.period.upperBound, b.centre)
    }
}

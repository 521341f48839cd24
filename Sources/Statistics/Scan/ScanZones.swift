/// The circles of a scan: for each centre, the sites in the order in which a growing circle takes them in.
struct ScanZones: Sendable {
    /// The sites of all centres, one centre after the other.
    let sites: [Int32]
    /// Whether the circle may stop at a site: it may not between two that come in together.
    let closes: [Bool]
    /// Where each centre's sites start in `sites`; one more at the end.
    let starts: [Int]

    /// - Parameters:
    ///   - measure: What limits the circles, by site.
    ///   - largestShare: No circle holds more than this part of all of it.
    /// - Throws: `StatisticsError.cancelled`.
    init(_ all: ScanSites, measure: [Double], largestShare: Double, ties: ScanTies) throws(StatisticsError) {
        let most = largestShare * measure.reduce(0, +) * (1 + 1e-12)
        var sites: [Int32] = []
        var closes: [Bool] = []
        var starts = [0]
        for centre in 0..<all.count {
            try StatisticsError.checkCancellation()
            let nearest = all.byDistance(from: centre)
            var within = 0.0
            var first = sites.count
            for (rank, neighbour) in nearest.enumerated() {
                within += measure[Int(neighbour.site)]
                guard within <= most else { break }
                sites.append(neighbour.site)
                let next = rank + 1 < nearest.count ? nearest[rank + 1].distance : .infinity
                closes.append(ties == .oneByOne || next > neighbour.distance * (1 + 1e-9))
            }
            // A circle that could not take in all that is equally far stops before.
            while let last = closes.last, !last, sites.count > first {
                sites.removeLast()
                closes.removeLast()
            }
            first = sites.count
            starts.append(first)
        }
        (self.sites, self.closes, self.starts) = (sites, closes, starts)
    }

    var centreCount: Int { starts.count - 1 }

    /// The places in `sites` of one centre's circle as it grows.
    func range(_ centre: Int) -> Range<Int> { starts[centre]..<starts[centre + 1] }
}

/// The periods of a scan.
struct ScanWindows: Sendable {
    /// From the first interval to before the last, the earlier and shorter first.
    let periods: [Range<Int>]

    init(intervals: Int, longestShare: Double) {
        let longest = max(1, Int((longestShare * Double(intervals) + 1e-9).rounded(.down)))
        periods = (0..<intervals).flatMap { start in
            (start + 1...min(intervals, start + longest)).map { start..<$0 }
        }
    }
}

import Geography

/// Events sorted into squares, so that pairs within a distance are found without comparing all events; pairs are visited
/// anew each time and never stored.
///
/// The order is by square, then place, then date: it depends on the events alone.
struct ClosePairs: Sendable {
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    private(set) var dates: [Int32] = []
    /// The upper limits of the bands, squared.
    let squaredLimits: [Double]
    /// How many pairs are looked at.
    private(set) var candidateCount = 0
    /// For each event, the later events in its own square and the next one, and those in the row of squares above.
    private var beside: [Range<Int32>] = []
    private var above: [Range<Int32>] = []

    var count: Int { x.count }

    init(_ points: [PlanarPoint], dates given: [Int32], limits: [Double]) {
        squaredLimits = limits.map { $0 * $0 }
        let west = points.lazy.map(\.x).min() ?? 0
        let south = points.lazy.map(\.y).min() ?? 0
        let extent = max((points.lazy.map(\.x).max() ?? 0) - west, (points.lazy.map(\.y).max() ?? 0) - south)
        // A billionth wider than the distance, so that rounding never puts a pair two squares apart.
        let side = max((limits.last ?? 0) * (1 + 1e-9), extent / Double(1 << 30), .leastNormalMagnitude)
        let keys = points.indices.map { index in
            let (column, row) = (Int((points[index].x - west) / side), Int((points[index].y - south) / side))
            return KeyedIndex(key: UInt64(row) << 32 | UInt64(column), index: Int32(index))
        }
        let sorted = Self.sorted(keys, points, given)
        x = sorted.map { points[Int($0.index)].x }
        y = sorted.map { points[Int($0.index)].y }
        dates = sorted.map { given[Int($0.index)] }
        findNeighbours(sorted.map(\.key))
    }

    private static func sorted(_ keys: [KeyedIndex], _ points: [PlanarPoint], _ dates: [Int32]) -> [KeyedIndex] {
        var sorted = keys
        sorted.radixSort()
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
            sorted[start..<end].sort {
                let (a, b) = (Int($0.index), Int($1.index))
                return (points[a].y, points[a].x, dates[a]) < (points[b].y, points[b].x, dates[b])
            }
            start = end
        }
        return sorted
    }

    /// Sets `beside`, `above` and `candidateCount`; the keys rise, so all ends only ever move on.
    private mutating func findNeighbours(_ keys: [UInt64]) {
        let row = UInt64(1) << 32
        var (besideEnd, aboveStart, aboveEnd) = (0, 0, 0)
        for (index, key) in keys.enumerated() {
            // The last column of a row has no number 2³² − 1, so the next key is never one of the next row.
            while besideEnd < keys.count, keys[besideEnd] <= key + 1 { besideEnd += 1 }
            let first = key + row - (key & (row - 1) == 0 ? 0 : 1)
            while aboveStart < keys.count, keys[aboveStart] < first { aboveStart += 1 }
            aboveEnd = max(aboveEnd, aboveStart)
            while aboveEnd < keys.count, keys[aboveEnd] <= key + row + 1 { aboveEnd += 1 }
            beside.append(Int32(index + 1)..<Int32(besideEnd))
            above.append(Int32(aboveStart)..<Int32(aboveEnd))
            candidateCount += besideEnd - index - 1 + aboveEnd - aboveStart
        }
    }

    /// Calls `body` with the two events of each pair within the greatest distance, and its band.
    ///
    /// Stops early when the task is cancelled: the caller must check that before it uses what it counted.
    @inline(__always)
    func forEach(_ body: (_ a: Int, _ b: Int, _ band: Int) -> Void) {
        let farthest = squaredLimits.last ?? 0
        var cancellation = CancellationCheck()
        x.withUnsafeBufferPointer { x in
            y.withUnsafeBufferPointer { y in
                squaredLimits.withUnsafeBufferPointer { limits in
                    for a in 0..<x.count {
                        for range in [beside[a], above[a]] {
                            if cancellation.isCancelled(after: range.count) { return }
                            for b in Int(range.lowerBound)..<Int(range.upperBound) {
                                let (dx, dy) = (x[a] - x[b], y[a] - y[b])
                                let squared = dx * dx + dy * dy
                                guard squared <= farthest else { continue }
                                var band = 0
                                while squared > limits[band] { band += 1 }
                                body(a, b, band)
                            }
                        }
                    }
                }
            }
        }
    }

    /// How many pairs of events lie within each limit of time, whatever their places.
    func pairs(withinDays limits: [Int32]) -> [Int] {
        let sorted = dates.sorted()
        return limits.map { limit in
            var (start, pairs) = (0, 0)
            for (end, date) in sorted.enumerated() {
                while date - sorted[start] > limit { start += 1 }
                pairs += end - start
            }
            return pairs
        }
    }
}

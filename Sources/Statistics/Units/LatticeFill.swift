import Geography

/// The points of a lattice that lie inside regions, row by row.
///
/// Each edge is met once by each row it crosses, and each row is filled between its crossings: linear in crossings and
/// points found, however fine the lattice. Even-odd and half-open, as point in polygon is elsewhere: a point on a
/// western or southern edge is inside, so that one on a common border belongs to one of two neighbours.
struct LatticeFill {
    /// The lattice's first row, and how far its rows are apart.
    let firstY: Double
    let stepY: Double
    /// How far the points of a row are apart.
    let stepX: Double
    /// Where the point of column 0 is, by row.
    let firstX: @Sendable (_ row: Int) -> Double

    /// More cells could be neither drawn nor read.
    static let mostCells = 1_000_000

    /// The points in each region, ordered by row and column; a point of several belongs to the first.
    ///
    /// - Parameter regions: For each its rings, closed or not.
    /// - Throws: `StatisticsError` when a vertex is not finite, the lattice is too fine for the regions, or the task is
    ///   cancelled.
    func fill(_ regions: [[[PlanarPoint]]]) throws(StatisticsError) -> [(cell: CellPosition, region: Int)] {
        var owner: [CellPosition: Int] = [:]
        var cancellation = CancellationCheck()
        for (region, rings) in regions.enumerated() {
            let rows = try crossings(of: rings, region: region).mapValues { $0.sorted() }
            guard cells(in: rows) < 1.1 * Double(Self.mostCells) else { throw Self.tooFine }
            for (row, sorted) in rows {
                try cancellation.check(after: sorted.count)
                for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
                    for column in columns(row, from: sorted[pair], to: sorted[pair + 1]) {
                        try cancellation.check()
                        let cell = CellPosition(column: column, row: row)
                        if owner[cell] == nil { owner[cell] = region }
                    }
                    guard owner.count <= Self.mostCells else { throw Self.tooFine }
                }
            }
        }
        return owner.map { (cell: $0.key, region: $0.value) }
            .sorted { ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column) }
    }

    private static var tooFine: StatisticsError {
        .invalidParameter("the cell size", mustBe: "larger: it makes more than \(mostCells) cells")
    }

    /// About how many points lie between the crossings.
    private func cells(in rows: [Int: [Double]]) -> Double {
        rows.values.reduce(0) { sum, sorted in
            stride(from: 0, to: sorted.count - 1, by: 2).reduce(sum) {
                $0 + (sorted[$1 + 1] - sorted[$1]) / stepX
            }
        }
    }

    /// Where a region's edges cross each row.
    private func crossings(of rings: [[PlanarPoint]], region: Int) throws(StatisticsError) -> [Int: [Double]] {
        var crossings: [Int: [Double]] = [:]
        var (count, cancellation) = (0, CancellationCheck())
        for ring in rings {
            guard ring.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { throw .notFinite(index: region) }
            guard let first = ring.first else { continue }
            for (a, b) in zip(ring, ring.dropFirst() + [first]) where a.y != b.y {
                let (low, high) = a.y < b.y ? (a, b) : (b, a)
                guard (high.y - low.y) / stepY < Double(Self.mostCells), isNear(low), isNear(high) else {
                    throw Self.tooFine
                }
                count += Int((high.y - low.y) / stepY) + 1
                guard count < 50 * Self.mostCells else { throw Self.tooFine }
                for row in rows(from: low.y, to: high.y) {
                    try cancellation.check()
                    let x = (high.x - low.x) * (y(row) - low.y) / (high.y - low.y) + low.x
                    crossings[row, default: []].append(x)
                }
            }
        }
        return crossings
    }

    /// Whether a vertex is so near that rows and columns can be counted without rounding.
    private func isNear(_ point: PlanarPoint) -> Bool {
        abs(point.x) / stepX < 1e12 && abs(point.y) / stepY < 1e12
    }

    private func y(_ row: Int) -> Double { firstY + Double(row) * stepY }

    /// The rows from one height to below another.
    private func rows(from low: Double, to high: Double) -> some Sequence<Int> {
        let first = Int(((low - firstY) / stepY).rounded(.down)) - 1
        let last = Int(((high - firstY) / stepY).rounded(.up)) + 1
        return (first...last).lazy.filter { y($0) >= low && y($0) < high }
    }

    /// The columns of a row from one place to before another.
    private func columns(_ row: Int, from west: Double, to east: Double) -> some Sequence<Int> {
        let origin = firstX(row)
        let first = Int(((west - origin) / stepX).rounded(.down)) - 1
        let last = Int(((east - origin) / stepX).rounded(.up)) + 1
        return (first...last).lazy.filter {
            let x = origin + Double($0) * stepX
            return x >= west && x < east
        }
    }
}

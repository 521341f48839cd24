import Geography

/// Points filed by square, to find those near another without comparing all.
struct PointBuckets {
    private let points: [PlanarPoint]
    private let west: Double
    private let south: Double
    private let side: Double
    private let columns: Int
    private let rows: Int
    /// Where each square's points start in `order`.
    private let starts: [Int]
    private let order: [Int]

    /// - Parameters:
    ///   - points: Finite.
    ///   - side: Of a square; made longer where there would be more than four squares a point.
    init(_ points: [PlanarPoint], side: Double) {
        self.points = points
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        west = xs.min() ?? 0
        south = ys.min() ?? 0
        let (width, height) = ((xs.max() ?? 0) - west, (ys.max() ?? 0) - south)
        var side = side > 0 ? side : 1
        while (width / side + 1) * (height / side + 1) > 4 * Double(points.count) + 16 { side *= 2 }
        self.side = side
        columns = Int(width / side) + 1
        rows = Int(height / side) + 1
        var counts = [Int](repeating: 0, count: columns * rows + 1)
        let (columns, west, south) = (columns, west, south)
        let squares = points.map { Int(($0.y - south) / side) * columns + Int(($0.x - west) / side) }
        for square in squares { counts[square + 1] += 1 }
        for square in 1..<counts.count { counts[square] += counts[square - 1] }
        starts = counts
        var order = [Int](repeating: 0, count: points.count)
        for (point, square) in squares.enumerated() {
            order[counts[square]] = point
            counts[square] += 1
        }
        self.order = order
    }

    /// Calls `body` with every point that may lie within `radius` of `centre`, and perhaps a few farther ones.
    func forEach(near centre: PlanarPoint, within radius: Double, _ body: (Int) -> Void) {
        let lowColumn = max(0, Int(((centre.x - radius - west) / side).rounded(.down)))
        let highColumn = min(columns - 1, Int(((centre.x + radius - west) / side).rounded(.down)))
        let lowRow = max(0, Int(((centre.y - radius - south) / side).rounded(.down)))
        let highRow = min(rows - 1, Int(((centre.y + radius - south) / side).rounded(.down)))
        guard lowColumn <= highColumn, lowRow <= highRow else { return }
        for row in lowRow...highRow {
            let line = starts[row * columns + lowColumn]..<starts[row * columns + highColumn + 1]
            for place in line { body(order[place]) }
        }
    }

    /// A side that puts about two points into a square.
    static func defaultSide(_ points: [PlanarPoint]) -> Double {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let width = (xs.max() ?? 0) - (xs.min() ?? 0)
        let height = (ys.max() ?? 0) - (ys.min() ?? 0)
        let area = max(width * height, max(width, height) * max(width, height) / Double(max(1, points.count)))
        return (2 * area / Double(max(1, points.count))).squareRoot()
    }

    /// The radius that reaches every point from every other.
    var span: Double { Double(columns + rows) * side }

    var isEmpty: Bool { points.isEmpty }
}

extension PlanarPoint {
    /// In the unit of the coordinates.
    func distance(to other: PlanarPoint) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}

/// Points sorted into the cells of a grid, to find those in a triangle.
struct VertexGrid {
    private let box: Rectangle
    private let columns: Int
    private let rows: Int
    private let columnsPerUnit: Double
    private let rowsPerUnit: Double
    /// The points of cell i are `members[starts[i] ..< starts[i + 1]]`.
    private var starts: [Int32]
    private var members: [Int32]
    private let points: [PixelPoint]

    init(_ points: [PixelPoint]) {
        self.points = points
        let box = Rectangle(around: points) ?? Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
        let cells = Double(max(1, points.count * 4))
        let size = max((box.width * box.height / cells).squareRoot(), max(box.width, box.height) / cells, 1e-12)
        let (columns, rows) = (Int(box.width / size) + 1, Int(box.height / size) + 1)
        (self.box, self.columns, self.rows) = (box, columns, rows)
        (columnsPerUnit, rowsPerUnit) = (1 / size, 1 / size)
        starts = [Int32](repeating: 0, count: columns * rows + 1)
        members = [Int32](repeating: 0, count: points.count)
        let cellOf = points.map { point in
            min(max(Int((point.y - box.minY) / size), 0), rows - 1) * columns
                + min(max(Int((point.x - box.minX) / size), 0), columns - 1)
        }
        for cell in cellOf { starts[cell + 1] += 1 }
        for cell in 0..<columns * rows { starts[cell + 1] += starts[cell] }
        var next = starts
        for (number, cell) in cellOf.enumerated() {
            members[Int(next[cell])] = Int32(number)
            next[cell] += 1
        }
    }

    /// Whether one of the points that `isLive` says are still there lies in a triangle or on its edge, other than where
    /// the ends of its base, the first and the last corner, lie.
    func isAnyIn(_ triangle: (PixelPoint, PixelPoint, PixelPoint), except own: Int, isLive: [Bool]) -> Bool {
        let (a, b, c) = triangle
        let (minX, maxX) = (min(a.x, b.x, c.x), max(a.x, b.x, c.x))
        let (minY, maxY) = (min(a.y, b.y, c.y), max(a.y, b.y, c.y))
        let (west, east) = (column(minX), column(maxX))
        for row in row(minY)...row(maxY) {
            let range = starts[row * columns + west]..<starts[row * columns + east + 1]
            for index in range {
                let number = Int(members[Int(index)])
                guard isLive[number], number != own else { continue }
                let p = points[number]
                guard p.x >= minX, p.x <= maxX, p.y >= minY, p.y <= maxY, p != a, p != c else { continue }
                if Self.contains(p, a, b, c) { return true }
            }
        }
        return false
    }

    private func column(_ x: Double) -> Int { min(max(Int((x - box.minX) * columnsPerUnit), 0), columns - 1) }

    private func row(_ y: Double) -> Int { min(max(Int((y - box.minY) * rowsPerUnit), 0), rows - 1) }

    private static func contains(_ p: PixelPoint, _ a: PixelPoint, _ b: PixelPoint, _ c: PixelPoint) -> Bool {
        let (u, v, w) = (turn(a, b, p), turn(b, c, p), turn(c, a, p))
        return (u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0)
    }

    /// Twice the area of a triangle, positive when it turns left with y northward.
    static func turn(_ a: PixelPoint, _ b: PixelPoint, _ c: PixelPoint) -> Double {
        (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    }
}

/// The borders of a band of values in each square between the middles of four cells.
///
/// Every point of a border has a number of its own: a middle, or the place where a side crosses a level. So the borders
/// of neighbouring squares meet exactly.
struct ContourSquares {
    let values: [Double]
    let grid: RasterGrid
    let lower: Double
    let upper: Double

    /// A piece of a border with the band to its left.
    struct Edge {
        let from: Int
        let to: Int
        /// The row of squares it lies in.
        let row: Int
    }

    /// Where a value lies. The middle band is what is looked for.
    private enum Side: Int {
        case below
        case inside
        case above
    }

    /// A point on the way round a square.
    private struct Stop {
        enum Kind { case corner, entering, leaving }
        let kind: Kind
        let point: Int
        /// The side of the square it lies on, from its south-west corner; a corner is on the side that it begins.
        let side: Int
        /// For a place where the band is left: to where.
        var beyond = Side.inside
    }

    /// Borders of all squares, row by row.
    ///
    /// - Throws: `CancellationError`.
    func edges() throws(CancellationError) -> [Edge] {
        var edges: [Edge] = []
        for row in 0..<grid.rows - 1 {
            try CancellationError.check()
            for column in 0..<grid.columns - 1 { appendEdges(column, row, to: &edges) }
        }
        return edges
    }

    private func appendEdges(_ column: Int, _ row: Int, to edges: inout [Edge]) {
        let first = row * grid.columns + column
        let corners = [first, first + 1, first + 1 + grid.columns, first + grid.columns]
        let sides = corners.map { side(values[$0]) }
        let isUniform = sides.allSatisfy { $0 == sides[0] }
        if isUniform, sides[0] != .inside || !isOuter(column, row) { return }
        let stops = stops(corners, sides)
        for (index, stop) in stops.enumerated() where stop.kind != .leaving && isOuter(stop.side, column, row) {
            edges.append(Edge(from: stop.point, to: stops[(index + 1) % stops.count].point, row: row))
        }
        appendChords(stops, corners, row, to: &edges)
    }

    private func side(_ value: Double) -> Side { value >= upper ? .above : value >= lower ? .inside : .below }

    private func isOuter(_ column: Int, _ row: Int) -> Bool {
        column == 0 || row == 0 || column == grid.columns - 2 || row == grid.rows - 2
    }

    /// Whether a side of a square is on the outer limit of all squares.
    private func isOuter(_ side: Int, _ column: Int, _ row: Int) -> Bool {
        switch side {
        case 0: row == 0
        case 1: column == grid.columns - 2
        case 2: row == grid.rows - 2
        default: column == 0
        }
    }

    /// Counter-clockwise from the south-west corner.
    private func stops(_ corners: [Int], _ sides: [Side]) -> [Stop] {
        var stops: [Stop] = []
        for side in 0..<4 {
            let (a, b) = (sides[side], sides[(side + 1) % 4])
            if a == .inside { stops.append(Stop(kind: .corner, point: corners[side], side: side)) }
            let levels = a.rawValue < b.rawValue ? Array(a.rawValue..<b.rawValue) : (b.rawValue..<a.rawValue).reversed()
            for level in levels {
                let point = crossing(corners[side], corners[(side + 1) % 4], level: level)
                let isLeaving = (level == 1) == (a.rawValue < b.rawValue)
                let beyond: Side = level == 1 ? .above : .below
                stops.append(Stop(kind: isLeaving ? .leaving : .entering, point: point, side: side, beyond: beyond))
            }
        }
        return stops
    }

    /// Cuts off what is outside the band; two opposite corners outside hang together when the middle is, too.
    private func appendChords(_ stops: [Stop], _ corners: [Int], _ row: Int, to edges: inout [Edge]) {
        let cuts = stops.indices.filter { stops[$0].kind == .leaving }.map { leaving in
            (from: stops[leaving].point, to: stops[(leaving + 1) % stops.count].point, beyond: stops[leaving].beyond)
        }
        let middle = side(corners.reduce(0) { $0 + values[$1] } / 4)
        let joined = cuts.filter { $0.beyond == middle }
        for cut in cuts {
            let other = joined.count == 2 && cut.beyond == middle ? joined.first { $0.from != cut.from } : nil
            edges.append(Edge(from: cut.from, to: other?.to ?? cut.to, row: row))
        }
    }

    /// The number of the place where the side between two neighbouring corners crosses a level, 0 the lower.
    private func crossing(_ a: Int, _ b: Int, level: Int) -> Int {
        let first = min(a, b)
        let isUpright = abs(a - b) != 1
        return grid.count + 4 * first + (isUpright ? 2 : 0) + level
    }

    /// The row of squares in which a point lies, the upper one for a point between two.
    func row(of point: Int) -> Int {
        let first = point < grid.count ? point : (point - grid.count) / 4
        return min(grid.rows - 2, first / grid.columns)
    }

    /// Where a point of a border lies.
    func location(_ point: Int) -> PlanarPoint {
        guard point >= grid.count else { return grid.middle(point) }
        let (first, rest) = ((point - grid.count) / 4, (point - grid.count) % 4)
        let second = rest < 2 ? first + 1 : first + grid.columns
        let (a, b) = (grid.middle(first), grid.middle(second))
        let part = part(values[first], values[second], rest % 2 == 0 ? lower : upper)
        return rest < 2
            ? PlanarPoint(x: a.x + (b.x - a.x) * part, y: a.y) : PlanarPoint(x: a.x, y: a.y + (b.y - a.y) * part)
    }

    /// How far from one value to another a level lies; half way when one of them is not finite.
    ///
    /// Never quite at a corner: where a value is a level itself, the borders around it would touch and a polygon's ring
    /// cross itself.
    private func part(_ a: Double, _ b: Double, _ level: Double) -> Double {
        let part = (level - a) / (b - a)
        guard part.isFinite, a.isFinite, b.isFinite else { return 0.5 }
        return min(1 - Self.leastPart, max(Self.leastPart, part))
    }

    private static let leastPart = 1e-6
}

/// Pieces of borders put together to rings, and rings to polygons with their holes.
struct ContourRings {
    private let squares: ContourSquares
    private let edges: [ContourSquares.Edge]
    /// The ring of each edge.
    private var ringOf: [Int]
    /// The edges of each ring in order.
    private var rings: [[Int]] = []

    /// - Throws: `CancellationError`.
    init(edges: [ContourSquares.Edge], squares: ContourSquares) throws(CancellationError) {
        self.squares = squares
        self.edges = edges
        ringOf = [Int](repeating: -1, count: edges.count)
        var startingAt: [Int: Int] = [:]
        startingAt.reserveCapacity(edges.count)
        for (index, edge) in edges.enumerated() { startingAt[edge.from] = index }
        for start in edges.indices where ringOf[start] < 0 {
            if start & 0x3fff == 0 { try CancellationError.check() }
            var ring: [Int] = []
            var next: Int? = start
            while let index = next, ringOf[index] < 0 {
                ringOf[index] = rings.count
                ring.append(index)
                next = startingAt[edges[index].to]
            }
            rings.append(ring)
        }
    }

    /// - Throws: `CancellationError`.
    func polygons() throws(CancellationError) -> [ContourPolygon] {
        try CancellationError.check()
        let outlines = rings.map(outline)
        let areas = outlines.map(Self.signedDoubleArea)
        let parents = try parents(areas)
        var holes = [[[PlanarPoint]]](repeating: [], count: rings.count)
        for ring in rings.indices where areas[ring] < 0 && parents[ring] >= 0 {
            holes[parents[ring]].append(outlines[ring])
        }
        return rings.indices.filter { areas[$0] > 0 }
            .map { ContourPolygon(exterior: outlines[$0], holes: holes[$0]) }
    }

    /// A ring's points without those that repeat their neighbour or lie on a straight line along the grid.
    private func outline(_ ring: [Int]) -> [PlanarPoint] {
        var points: [PlanarPoint] = []
        for index in ring {
            let point = squares.location(edges[index].from)
            if point == points.last { continue }
            if points.count > 1, Self.isStraight(points[points.count - 2], points[points.count - 1], point) {
                points.removeLast()
            }
            points.append(point)
        }
        while points.count > 1, points.first == points.last { points.removeLast() }
        if points.count > 2, Self.isStraight(points[points.count - 2], points[points.count - 1], points[0]) {
            points.removeLast()
        }
        if points.count > 2, Self.isStraight(points[points.count - 1], points[0], points[1]) { points.removeFirst() }
        guard points.count > 2 else { return [] }
        return points + [points[0]]
    }

    private static func isStraight(_ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint) -> Bool {
        (a.x == b.x && b.x == c.x && (b.y - a.y) * (c.y - b.y) > 0)
            || (a.y == b.y && b.y == c.y && (b.x - a.x) * (c.x - b.x) > 0)
    }

    /// Positive when counter-clockwise; measured from the first point, so that small rings far out keep their digits.
    private static func signedDoubleArea(_ points: [PlanarPoint]) -> Double {
        guard let origin = points.first else { return 0 }
        var sum = 0.0
        for (a, b) in zip(points, points.dropFirst()) {
            sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        }
        return sum
    }

    /// For each hole, the exterior it lies in; −1 for the others.
    ///
    /// The border next to a hole's westernmost point, further west, is that of the area around it: the exterior, or
    /// another hole of it.
    ///
    /// - Throws: `CancellationError`.
    private func parents(_ areas: [Double]) throws(CancellationError) -> [Int] {
        var edgesOfRow = [[Int]](repeating: [], count: squares.grid.rows)
        for (index, edge) in edges.enumerated() where areas[ringOf[index]] != 0 { edgesOfRow[edge.row].append(index) }
        var parents = [Int](repeating: -1, count: rings.count)
        let holes = rings.indices.filter { areas[$0] < 0 }.map { (ring: $0, point: westernmostPoint($0)) }
        // From west to east, so that a neighbouring hole already has its exterior.
        for hole in holes.sorted(by: { squares.location($0.point).x < squares.location($1.point).x }) {
            try CancellationError.check()
            let neighbour = neighbourToTheWest(of: hole.ring, hole.point, edgesOfRow)
            guard neighbour >= 0 else { continue }
            parents[hole.ring] = areas[neighbour] > 0 ? neighbour : parents[neighbour]
        }
        return parents
    }

    private func westernmostPoint(_ ring: Int) -> Int {
        let points = rings[ring].map { edges[$0].from }
        return points.min { squares.location($0).x < squares.location($1).x } ?? points[0]
    }

    /// The ring that a line westward from a point of a hole meets first, −1 for none.
    private func neighbourToTheWest(of ring: Int, _ point: Int, _ edgesOfRow: [[Int]]) -> Int {
        let location = squares.location(point)
        var best = (x: -Double.infinity, ring: -1)
        for index in edgesOfRow[squares.row(of: point)] where ringOf[index] != ring {
            guard let x = crossing(index, y: location.y), x < location.x, x > best.x else { continue }
            best = (x, ringOf[index])
        }
        return best.ring
    }

    private func ends(_ edge: Int) -> (PlanarPoint, PlanarPoint) {
        (squares.location(edges[edge].from), squares.location(edges[edge].to))
    }

    /// The x at which an edge crosses a y, its upper end left out.
    private func crossing(_ edge: Int, y: Double) -> Double? {
        let (a, b) = ends(edge)
        guard (a.y <= y) != (b.y <= y) else { return nil }
        return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)
    }
}

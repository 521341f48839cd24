import Geography
import Projection

/// Shapes as arcs in the metres of a projection, before any scale is known.
struct ProjectedShapes {
    let topology: ArcTopology
    /// The topology's arcs; y points north.
    let arcs: [[PlanarPoint]]

    init(_ shapes: [MultiPolygon], by transformation: Transformation) throws(ProjectionError) {
        topology = ArcTopology(shapes)
        let points = try transformation.forward(topology.vertices)
        arcs = topology.arcs.map { arc in arc.map { points[Int($0)] } }
    }

    /// The box around all arcs in metres, y northward; nil when there are none.
    var extent: Rectangle? {
        Rectangle(around: arcs.lazy.joined().map { PixelPoint(x: $0.x, y: $0.y) })
    }
}

/// Shapes on a page: scaled, simplified to the pixel, tiny islands left out.
struct FittedShapes {
    /// For each shape its rings in pixels, not closed by repetition; the largest first.
    let rings: [[[PixelPoint]]]
    /// Each arc that a kept ring uses, simplified.
    private let arcs: [[PixelPoint]]
    private let users: [[Int]]

    /// What a line may be moved by, in pixels.
    static let tolerance = 0.35
    /// Islands and holes smaller than this many square pixels are not drawn, except a shape's largest.
    static let smallestArea = 1.0

    init(_ shapes: ProjectedShapes, in frame: MapFrame) {
        let topology = shapes.topology
        var slender = Set<Int>()
        for ring in topology.shapes.joined() where ring.count <= 2 { slender.formUnion(ring.map(\.arc)) }
        let lines = shapes.arcs.enumerated().map { number, arc in
            simplified(arc.map(frame.pixel), tolerance: Self.tolerance, keepsMiddle: slender.contains(number))
        }
        var used = [Bool](repeating: false, count: lines.count)
        rings = topology.shapes.map { shape in
            let outlines = shape.map { (uses: $0, points: Self.join($0, lines)) }
            let areas = outlines.map { abs(Self.area(of: $0.points)) }
            let order = outlines.indices.sorted { (areas[$1], $0) < (areas[$0], $1) }
            // The hole of an enclave stays as the enclave does, or one of the two would cover the other.
            func isShared(_ ring: Int) -> Bool { outlines[ring].uses.contains { topology.users[$0.arc].count > 1 } }
            let kept = order.enumerated().filter { rank, ring in
                rank == 0 || areas[ring] >= Self.smallestArea || isShared(ring)
            }.map(\.element)
            for use in kept.flatMap({ outlines[$0].uses }) { used[use.arc] = true }
            return kept.map { Self.visible(outlines[$0].points) }
        }
        arcs = zip(lines, used).map { $1 ? $0 : [] }
        users = topology.users
    }

    /// Path data of one shape.
    func outline(of shape: Int, clippedTo clip: Rectangle? = nil) -> String {
        var path = PathWriter()
        for ring in rings[shape] { path.add(ring: clip?.clip(ring) ?? ring) }
        return path.text
    }

    /// Path data of the arcs whose users satisfy a condition, each once.
    func borders(where isWanted: ([Int]) -> Bool) -> String {
        var path = PathWriter()
        for (arc, users) in zip(arcs, users) where !arc.isEmpty && isWanted(users) { path.add(line: arc) }
        return path.text
    }

    private static func join(_ ring: ArcTopology.Ring, _ lines: [[PixelPoint]]) -> [PixelPoint] {
        ring.flatMap { use -> [PixelPoint] in
            let line = lines[use.arc]
            return use.isReversed ? line.reversed().dropLast() : line.dropLast()
        }
    }

    /// Signed area in square pixels.
    static func area(of ring: [PixelPoint]) -> Double {
        guard var previous = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum += previous.x * point.y - point.x * previous.y
            previous = point
        }
        return sum / 2
    }

    /// The ring, or a triangle one pixel wide in its place when it would vanish.
    private static func visible(_ ring: [PixelPoint]) -> [PixelPoint] {
        guard abs(area(of: ring)) < 0.2, let centre = Rectangle(around: ring)?.centre else { return ring }
        return [(-0.7, 0.5), (0.7, 0.5), (0.0, -0.7)].map { PixelPoint(x: centre.x + $0.0, y: centre.y + $0.1) }
    }
}

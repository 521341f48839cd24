/// Shapes on a page: scaled, simplified to the pixel, clipped to a window, tiny islands left out.
struct FittedShapes {
    /// For each shape its rings in pixels, not closed by repetition; the largest first.
    let rings: [[[PixelPoint]]]
    /// Each arc that a kept ring uses, simplified; empty when no ring does, or when it runs along the globe's edge.
    private let arcs: [[PixelPoint]]
    private let users: [[Int]]
    /// For each shape how the rings drawn are made of arcs.
    private let kept: [[ArcTopology.Ring]]
    private let lines: [[PixelPoint]]
    private let window: Rectangle?
    /// The edge of the globe, when a shape reaches around what lies opposite the map's centre.
    private let globe: [PixelPoint]?

    /// The square root of the area in square pixels that the removal of a point may change at most: a line of four
    /// pixels moves by a tenth of a pixel.
    static let tolerance = 0.2.squareRoot()
    /// Islands and holes smaller than this many square pixels are not drawn, except a shape's largest.
    static let smallestArea = 1.0

    /// - Parameters:
    ///   - window: What lies outside is cut off; nil to keep all.
    ///   - tolerance: As `FittedShapes.tolerance`; larger for a sketch.
    init(
        _ shapes: ProjectedShapes, in frame: MapFrame, clippedTo window: Rectangle? = nil,
        tolerance: Double = Self.tolerance
    ) {
        let topology = shapes.topology
        let lines = CoverageSimplification.simplified(
            Self.fitted(shapes, in: frame, window), tolerance: tolerance)
        let globe = shapes.globe.map(frame.pixel)
        var used = [Bool](repeating: false, count: lines.count)
        var drawn: [[ArcTopology.Ring]] = []
        rings = zip(topology.shapes, shapes.isInsideOut).map { shape, isInsideOut in
            let outlines = shape.map { (uses: $0, points: Self.join($0, lines)) }
            let areas = outlines.map { abs(Self.area(of: $0.points)) }
            let order = outlines.indices.sorted { (areas[$1], $0) < (areas[$0], $1) }
            // The hole of an enclave stays when the enclave does; otherwise one would cover the other.
            func isShared(_ ring: Int) -> Bool { outlines[ring].uses.contains { topology.users[$0.arc].count > 1 } }
            let kept = order.enumerated().filter { rank, ring in
                rank == 0 || areas[ring] >= Self.smallestArea || isShared(ring)
            }.map(\.element)
            for use in kept.flatMap({ outlines[$0].uses }) { used[use.arc] = true }
            drawn.append(kept.map { outlines[$0].uses })
            let all = (isInsideOut ? [globe] : []) + kept.map { Self.visible(outlines[$0].points) }
            guard let window else { return all }
            return Self.clipped(all, to: window)
        }
        arcs = lines.indices.map { used[$0] && !shapes.isTear[$0] ? lines[$0] : [] }
        users = topology.users
        self.kept = drawn
        self.window = window
        self.globe = shapes.isInsideOut.contains(true) ? globe : nil
        self.lines = lines
    }

    /// The arcs in pixels, without what lies far outside the window.
    private static func fitted(
        _ shapes: ProjectedShapes, in frame: MapFrame, _ window: Rectangle?
    ) -> [[PixelPoint]] {
        guard let window else { return shapes.arcs.map { $0.map(frame.pixel) } }
        var line = WindowThinning(into: LineCollector<PixelPoint>(), window: window)
        for arc in shapes.arcs {
            for point in arc { line.add(frame.pixel(point)) }
            line.end()
        }
        return line.next.lines
    }

    /// The rings within a window. Two that go all around it are the outside and the inside of something beyond it, and
    /// neither is kept.
    private static func clipped(_ rings: [[PixelPoint]], to window: Rectangle) -> [[PixelPoint]] {
        let parts = rings.map(window.clip).filter { $0.count >= 3 }
        func isWhole(_ ring: [PixelPoint]) -> Bool {
            abs(area(of: ring)) > window.width * window.height * (1 - 1e-9)
        }
        let whole = parts.filter(isWhole)
        return parts.filter { !isWhole($0) } + (whole.count % 2 == 1 ? [whole[0]] : [])
    }

    /// How many points the lines of the kept rings have.
    var pointCount: Int { arcs.reduce(0) { $0 + $1.count } }

    /// Path data of one shape.
    func outline(of shape: Int) -> String {
        var path = PathWriter()
        for ring in rings[shape] { path.add(ring: ring) }
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

// MARK: - All as one

extension FittedShapes {
    /// Islands and holes of a union smaller than this many square pixels are left out.
    private static let smallestUnionArea = 3.0

    /// The outline of all shapes together, without the borders between them: as `rings`, in the window.
    ///
    /// An arc between two shapes is passed once in each direction; what is left over joins end to end to rings.
    var union: [[PixelPoint]] {
        var turns = [Int](repeating: 0, count: lines.count)
        for use in kept.joined().joined() { turns[use.arc] += use.isReversed ? -1 : 1 }
        let parts = lines.indices.filter { turns[$0] != 0 && lines[$0].count > 1 }
            .map { turns[$0] > 0 ? lines[$0] : lines[$0].reversed() }
        let rings = Self.joined(parts).filter { abs(Self.area(of: $0)) >= Self.smallestUnionArea }
        let all = (globe.map { [$0] } ?? []) + rings
        return window.map { Self.clipped(all, to: $0) } ?? all
    }

    /// Path data of the borders between two shapes, as far as they reach into the window.
    var innerBorders: String {
        var path = PathWriter()
        for (arc, users) in zip(arcs, users) where users.count > 1 {
            guard let box = Rectangle(around: arc), window?.intersects(box) ?? true else { continue }
            path.add(line: arc)
        }
        return path.text
    }

    /// Lines joined where one ends and the next begins, to rings not closed by repetition.
    private static func joined(_ parts: [[PixelPoint]]) -> [[PixelPoint]] {
        var starting: [PixelPoint: [Int]] = [:]
        for number in parts.indices.reversed() { starting[parts[number][0], default: []].append(number) }
        var isUsed = [Bool](repeating: false, count: parts.count)
        var rings: [[PixelPoint]] = []
        for first in parts.indices where !isUsed[first] {
            var ring: [PixelPoint] = []
            var next: Int? = first
            while let part = next {
                isUsed[part] = true
                ring += parts[part].dropLast()
                guard let end = parts[part].last, end != parts[first].first else { break }
                next = starting[end]?.last { !isUsed[$0] }
            }
            if ring.count >= 3 { rings.append(ring) }
        }
        return rings
    }
}

public import Geography

/// A layer of regions that tile the ground, simplified so that they still do.
public enum SimplifiedCoverage {
    /// The shapes with fewer vertices: a border that two share is simplified once, and no line comes to cross another.
    ///
    /// Shapes that neither overlap nor leave gaps do neither afterwards; each polygon and each hole stays, with three
    /// vertices at least. Vertices are where they were. O(n log n) in the number of vertices.
    ///
    /// - Parameters:
    ///   - shapes: Neighbours share the vertices of their border.
    ///   - tolerance: Kilometres. A vertex goes when the triangle it makes with its neighbours is no larger than the
    ///     square of this, the smallest first (Visvalingam & Whyatt 1993).
    /// - Returns: As many shapes in the same order; polygons that had no area to begin with are left out.
    public static func of(_ shapes: [MultiPolygon], tolerance: Double) -> [MultiPolygon] {
        let polygons = shapes.flatMap(\.polygons)
        let topology = ArcTopology(polygons.map { MultiPolygon([$0]) })
        let arcs = topology.arcs.map { arc in
            arc.map { number in
                let vertex = topology.vertices[Int(number)]
                return PixelPoint(x: vertex.longitude, y: vertex.latitude)
            }
        }
        let kilometresPerDegree = Coordinate.meanEarthRadius * .pi / 180
        let lines = CoverageSimplification.simplified(arcs, tolerance: tolerance / kilometresPerDegree) {
            $0.y.cosineOfDegrees
        }
        let simplified = topology.shapes.map { rings in
            polygon(rings.compactMap { ring in self.ring(ring, lines) })
        }
        var next = 0
        return shapes.map { shape in
            let own = simplified[next..<next + shape.polygons.count]
            next += shape.polygons.count
            return MultiPolygon(own.compactMap { $0 })
        }
    }

    private static func polygon(_ rings: [LinearRing]) -> Polygon? {
        rings.first.map { Polygon(exterior: $0, holes: Array(rings.dropFirst())) }
    }

    private static func ring(_ uses: ArcTopology.Ring, _ lines: [[PixelPoint]]) -> LinearRing? {
        var points = uses.flatMap { use in
            use.isReversed ? lines[use.arc].reversed().dropLast() : Array(lines[use.arc].dropLast())
        }
        points += points.prefix(1)
        return try? LinearRing(points.compactMap { Coordinate(longitude: $0.x, latitude: $0.y) })
    }
}

/// Why a ring or polygon cannot be built.
public enum GeometryError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Fewer than four positions; the count given.
    case tooFewVertices(Int)
    /// The first vertex is not repeated at the end.
    case notClosed

    /// One sentence for people.
    public var description: String {
        switch self {
        case .tooFewVertices(let count): "a ring needs at least 4 positions, this one has \(count)"
        case .notClosed: "a ring's last position must repeat its first"
        }
    }
}

/// A closed ring of vertices; the first is repeated at the end.
public struct LinearRing: Hashable, Sendable {
    /// At least 4, the first repeated at the end.
    public let vertices: [Coordinate]

    /// - Throws: `GeometryError` when the ring has fewer than four positions or is not closed.
    public init(_ vertices: [Coordinate]) throws(GeometryError) {
        guard vertices.count >= 4 else { throw .tooFewVertices(vertices.count) }
        guard vertices.first == vertices.last else { throw .notClosed }
        self.vertices = vertices
    }

    /// Twice the signed area in square degrees; positive when counter-clockwise.
    ///
    /// Measured from the first vertex: from the origin of longitudes and latitudes, the area of an islet would be lost
    /// in the rounding of products many times as large.
    public var signedDoubleArea: Double {
        let origin = vertices[0]
        var sum = 0.0
        for i in 1..<vertices.count {
            let (a, b) = (vertices[i - 1], vertices[i])
            sum +=
                (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
                - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
        }
        return sum
    }

    /// Whether the ring runs counter-clockwise, as exteriors do in RFC 7946.
    public var isCounterClockwise: Bool { signedDoubleArea > 0 }

    /// The ring turned counter-clockwise (exteriors) or clockwise (holes), as RFC 7946 asks.
    public func wound(counterClockwise: Bool) -> LinearRing {
        isCounterClockwise == counterClockwise ? self : LinearRing(unchecked: vertices.reversed())
    }

    private init(unchecked vertices: [Coordinate]) { self.vertices = vertices }

    /// Even-odd test by ray casting eastward; edges are straight in longitude and latitude (RFC 7946).
    ///
    /// Half-open: a point on a western or southern edge belongs, one on an eastern or northern edge does not. So a
    /// point on a border is in exactly one of two neighbours that share its vertices, whatever way each ring runs.
    /// The outer limits of the world, 180° E and the north pole, belong to no ring.
    public func contains(_ point: Coordinate) -> Bool {
        var inside = false
        vertices.withUnsafeBufferPointer { v in
            let (x, y) = (point.longitude, point.latitude)
            for i in 1..<v.count where crossesRay(x, y, v[i - 1], v[i]) { inside.toggle() }
        }
        return inside
    }
}

/// An exterior ring, counter-clockwise, and its holes, clockwise.
public struct Polygon: Hashable, Sendable {
    /// The outer ring.
    public let exterior: LinearRing
    /// The rings of the holes.
    public let holes: [LinearRing]
    /// The box around the exterior.
    public let bounds: BoundingBox

    /// Rings are turned to the winding of RFC 7946.
    public init(exterior: LinearRing, holes: [LinearRing] = []) {
        self.exterior = exterior.wound(counterClockwise: true)
        self.holes = holes.map { $0.wound(counterClockwise: false) }
        self.bounds =
            BoundingBox(of: exterior.vertices) ?? BoundingBox(west: 0, south: 0, east: 0, north: 0)
    }

    /// Whether a point lies inside, by the even-odd rule over all rings, half-open: a point on a common edge of two
    /// polygons is in one of them.
    public func contains(_ point: Coordinate) -> Bool {
        bounds.contains(point) && exterior.contains(point) && !holes.contains { $0.contains(point) }
    }

    /// All rings, the exterior first.
    public var rings: [LinearRing] { [exterior] + holes }
}

/// Several polygons that belong together, as an archipelago does.
public struct MultiPolygon: Hashable, Sendable {
    /// In any order; none for nothing.
    public let polygons: [Polygon]

    /// A shape of these polygons.
    public init(_ polygons: [Polygon]) { self.polygons = polygons }

    /// Whether a point lies in one of the polygons.
    public func contains(_ point: Coordinate) -> Bool { polygons.contains { $0.contains(point) } }

    /// nil when there are no polygons.
    public var bounds: BoundingBox? {
        guard let first = polygons.first?.bounds else { return nil }
        return polygons.dropFirst().reduce(first) { $0.union($1.bounds) }
    }
}

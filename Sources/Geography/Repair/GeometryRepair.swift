/// What was wrong with a shape and has been put right.
public enum GeometryRepair: Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// A ring crosses or touches itself or another: a bow-tie.
    case crossingRings
    /// A hole lies outside the ring that it is a hole of.
    case holeOutside
    /// A ring goes there and back and holds nothing.
    case noArea

    /// One sentence for people.
    public var description: String {
        switch self {
        case .crossingRings: "rings that cross themselves or each other were parted where they cross"
        case .holeOutside: "a hole outside its polygon was left out"
        case .noArea: "a ring without area was left out"
        }
    }
}

extension MultiPolygon {
    /// The shape with rings that cross nothing, and what was done to it; the same shape when nothing had to be.
    ///
    /// A place is inside a polygon when it is inside its outer ring by the even-odd rule and inside none of its holes.
    /// Each polygon is looked at by itself. About O(n log n) in the vertices, and O(n k) for k crossings.
    public func repaired() -> (shape: MultiPolygon, repairs: Set<GeometryRepair>) {
        var repairs: Set<GeometryRepair> = []
        let parts = polygons.flatMap { polygon in
            let (parts, own) = polygon.repaired()
            repairs.formUnion(own)
            return parts
        }
        return repairs.isEmpty ? (self, []) : (MultiPolygon(parts), repairs)
    }
}

extension Polygon {
    fileprivate func repaired() -> (parts: [Polygon], repairs: Set<GeometryRepair>) {
        let splitting = SegmentSplitting(rings.flatMap { zip($0.vertices, $0.vertices.dropFirst()).map(Segment.init) })
        var repairs: Set<GeometryRepair> = []
        let places = rings.flatMap { $0.vertices.dropLast() }
        if !splitting.isClean || Set(places).count < places.count { repairs.insert(.crossingRings) }
        // A bow-tie of two equal halves has an area, though its sum is none.
        if repairs.isEmpty, rings.contains(where: { $0.signedDoubleArea == 0 }) { repairs.insert(.noArea) }
        // Without a crossing, a hole with one vertex outside is outside as a whole.
        if holes.contains(where: { hole in !exterior.contains(hole.inner) }) { repairs.insert(.holeOutside) }
        guard !repairs.isEmpty else { return ([self], []) }
        var tracing = BoundaryTracing(splitting.pieces) { place in
            self.exterior.contains(place) && !self.holes.contains { $0.contains(place) }
        }
        let parts = Self.assembled(tracing.rings())
        if parts.isEmpty { return ([], [.noArea]) }
        return (parts, repairs)
    }

    /// Gives each hole to the smallest of the outer rings around it.
    static func assembled(_ rings: [LinearRing]) -> [Polygon] {
        let outer = rings.filter(\.isCounterClockwise).sorted { $0.signedDoubleArea < $1.signedDoubleArea }
        var holes = Array(repeating: [LinearRing](), count: outer.count)
        for hole in rings where hole.signedDoubleArea < 0 {
            guard let owner = outer.firstIndex(where: { $0.contains(hole.inner) }) else { continue }
            holes[owner].append(hole)
        }
        return zip(outer, holes).map { Polygon(exterior: $0, holes: $1) }
    }
}

extension LinearRing {
    /// A place close inside the ring, beside the middle of its longest edge; the first vertex when there is none.
    fileprivate var inner: Coordinate {
        let edges = zip(vertices, vertices.dropFirst())
        let longest = edges.max { squaredLength($0.0, $0.1) < squaredLength($1.0, $1.1) }
        guard let (a, b) = longest else { return vertices[0] }
        let sign = isCounterClockwise ? 1e-5 : -1e-5
        let place = Coordinate(
            longitude: (a.longitude + b.longitude) / 2 - sign * (b.latitude - a.latitude),
            latitude: (a.latitude + b.latitude) / 2 + sign * (b.longitude - a.longitude))
        return place ?? vertices[0]
    }

    private func squaredLength(_ a: Coordinate, _ b: Coordinate) -> Double {
        let (x, y) = (b.longitude - a.longitude, b.latitude - a.latitude)
        return x * x + y * y
    }
}

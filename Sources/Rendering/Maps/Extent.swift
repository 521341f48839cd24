import Geography

extension BoundingBox {
    /// The narrowest box around several, each given as (west, east, south, north) with west ≤ east; it crosses the
    /// antimeridian when the widest gap between them is elsewhere. nil when there are none.
    static func tightest(around boxes: [(Double, Double, Double, Double)]) -> BoundingBox? {
        guard let south = boxes.map(\.2).min(), let north = boxes.map(\.3).max() else { return nil }
        let spans = boxes.map { (west: $0.0, east: $0.1) }.sorted { $0.west < $1.west }
        guard let first = spans.first else { return nil }
        var reached = first.east
        var widest = (gap: -1.0, west: first.west, east: first.east)
        for span in spans.dropFirst() {
            if span.west - reached > widest.gap { widest = (span.west - reached, span.west, reached) }
            reached = max(reached, span.east)
        }
        // The gap over the antimeridian is what a plain box leaves out.
        if first.west + 360 - reached >= widest.gap {
            return BoundingBox(west: first.west, south: south, east: reached, north: north)
        }
        return BoundingBox(west: widest.west, south: south, east: widest.east, north: north)
    }

    /// The narrowest box around shapes cut at the antimeridian.
    static func tightest(around shapes: [MultiPolygon]) -> BoundingBox? {
        tightest(
            around: shapes.lazy.flatMap(\.polygons).map(\.bounds).map { ($0.west, $0.east, $0.south, $0.north) })
    }

    /// Whether two boxes touch, the antimeridian minded.
    func meets(_ other: BoundingBox) -> Bool {
        guard south <= other.north, other.south <= north else { return false }
        let offset = eastward(from: west, to: other.west)
        return offset <= width || offset + other.width >= 360
    }

    /// The parts of a shape inside the box; a border of the box becomes a border of the part.
    ///
    /// A box of almost 360° cuts a shape at the meridian opposite its middle, where a projection tears the earth.
    func clip(_ shape: MultiPolygon) -> MultiPolygon {
        MultiPolygon(
            shape.polygons.filter { meets($0.bounds) }.flatMap { polygon in
                [-360.0, 0, 360].compactMap { clip(polygon, turnedBy: $0) }
            })
    }

    private func clip(_ polygon: Polygon, turnedBy turn: Double) -> Polygon? {
        let box = Rectangle(minX: west + turn, minY: south, maxX: west + width + turn, maxY: north)
        guard let exterior = Self.clip(polygon.exterior, to: box) else { return nil }
        return Polygon(exterior: exterior, holes: polygon.holes.compactMap { Self.clip($0, to: box) })
    }

    private static func clip(_ ring: LinearRing, to box: Rectangle) -> LinearRing? {
        let points = ring.vertices.dropLast().map { PixelPoint(x: $0.longitude, y: $0.latitude) }
        var clipped = box.clip(points).compactMap { Coordinate(longitude: $0.x, latitude: $0.y) }
        if let first = clipped.first { clipped.append(first) }
        return try? LinearRing(clipped)
    }
}

/// Degrees to go east from one longitude to another, 0 ..< 360.
private func eastward(from west: Double, to east: Double) -> Double {
    let degrees = (east - west).truncatingRemainder(dividingBy: 360)
    return degrees < 0 ? degrees + 360 : degrees
}

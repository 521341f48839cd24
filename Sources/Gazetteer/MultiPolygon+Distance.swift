import Geography

extension MultiPolygon {
    /// Distance in kilometres from a point outside to the nearest edge when it is less than `limit`, on a plane that
    /// touches the sphere at the point: good to a few metres at the tens of kilometres it is meant for.
    func distance(to point: Coordinate, limit: Double) -> Double? {
        let plane = TangentPlane(at: point)
        var best = limit * limit
        for polygon in polygons where polygon.bounds.widened(by: limit / 111, at: point.latitude).contains(point) {
            for ring in polygon.rings { best = min(best, plane.squaredDistance(to: ring)) }
        }
        return best < limit * limit ? best.squareRoot() : nil
    }
}

/// Kilometres east and north of a point.
private struct TangentPlane {
    let origin: Coordinate
    let kilometresPerDegreeNorth = Coordinate.meanEarthRadius * .pi / 180
    let kilometresPerDegreeEast: Double

    init(at origin: Coordinate) {
        self.origin = origin
        let parallel = Coordinate(
            longitude: origin.longitude < 0 ? origin.longitude + 1 : origin.longitude - 1, latitude: origin.latitude)
        kilometresPerDegreeEast = parallel.map { origin.greatCircleDistance(to: $0) } ?? 0
    }

    func squaredDistance(to ring: LinearRing) -> Double {
        var best = Double.infinity
        ring.vertices.withUnsafeBufferPointer { vertices in
            var (ax, ay) = planar(vertices[0])
            for i in 1..<vertices.count {
                let (bx, by) = planar(vertices[i])
                best = min(best, Self.squaredDistanceOfOrigin(ax, ay, bx, by))
                (ax, ay) = (bx, by)
            }
        }
        return best
    }

    private func planar(_ point: Coordinate) -> (Double, Double) {
        (
            (point.longitude - origin.longitude) * kilometresPerDegreeEast,
            (point.latitude - origin.latitude) * kilometresPerDegreeNorth
        )
    }

    private static func squaredDistanceOfOrigin(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double) -> Double {
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let t = length > 0 ? min(1, max(0, -(ax * dx + ay * dy) / length)) : 0
        let (x, y) = (ax + t * dx, ay + t * dy)
        return x * x + y * y
    }
}

extension BoundingBox {
    /// The box with `degrees` of latitude more on each side, and as many kilometres east and west at `latitude`.
    func widened(by degrees: Double, at latitude: Double) -> BoundingBox {
        // A degree of longitude is at least half as long as one of latitude up to 60°; beyond 80° take the whole turn.
        let factor = abs(latitude) < 60 ? 2.0 : abs(latitude) < 80 ? 6 : 360 / degrees
        let east = degrees * factor
        guard width + 2 * east < 360 else {
            return BoundingBox(west: -180, south: south - degrees, east: 180, north: north + degrees)
        }
        return BoundingBox(
            west: west - east < -180 ? west - east + 360 : west - east, south: south - degrees,
            east: self.east + east > 180 ? self.east + east - 360 : self.east + east, north: north + degrees)
    }
}

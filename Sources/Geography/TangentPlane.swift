/// Kilometres east and north of a point, on a plane that touches the mean sphere there: good to a few metres at some
/// tens of kilometres, up to 85° of latitude.
struct TangentPlane {
    let origin: Coordinate
    let kilometresPerDegreeNorth = Coordinate.meanEarthRadius * .pi / 180
    let kilometresPerDegreeEast: Double

    init(at origin: Coordinate) {
        self.origin = origin
        let parallel = Coordinate(
            longitude: origin.longitude < 0 ? origin.longitude + 1 : origin.longitude - 1, latitude: origin.latitude)
        kilometresPerDegreeEast = parallel.map { origin.greatCircleDistance(to: $0) } ?? 0
    }

    /// Square of the distance from the origin to the edge from `a` to `b`, both turned by `shift` degrees eastward.
    func squaredDistance(to a: Coordinate, _ b: Coordinate, shift: Double) -> Double {
        let (ax, ay) = planar(a, shift)
        let (bx, by) = planar(b, shift)
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let t = length > 0 ? min(1, max(0, -(ax * dx + ay * dy) / length)) : 0
        let (x, y) = (ax + t * dx, ay + t * dy)
        return x * x + y * y
    }

    private func planar(_ point: Coordinate, _ shift: Double) -> (Double, Double) {
        (
            (point.longitude + shift - origin.longitude) * kilometresPerDegreeEast,
            (point.latitude - origin.latitude) * kilometresPerDegreeNorth
        )
    }
}

/// Whether the ray from (`x`, `y`) eastward crosses the edge from `a` to `b`, or ends on it from the west.
///
/// Half-open in latitude and longitude, and the same for an edge in both directions, so that a point on a border
/// shared by two polygons is in one of them and not in both.
@inline(__always)
func crossesRay(_ x: Double, _ y: Double, _ a: Coordinate, _ b: Coordinate) -> Bool {
    guard (a.latitude > y) != (b.latitude > y) else { return false }
    let (low, high) = a.latitude < b.latitude ? (a, b) : (b, a)
    let crossing =
        (high.longitude - low.longitude) * (y - low.latitude) / (high.latitude - low.latitude) + low.longitude
    return x < crossing
}

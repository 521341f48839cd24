import Geography

/// The box around points of a plane.
struct PlanarBox {
    private(set) var west = Double.infinity
    private(set) var south = Double.infinity
    private(set) var east = -Double.infinity
    private(set) var north = -Double.infinity

    /// nil without points.
    init?(_ points: some Sequence<PlanarPoint>) {
        for point in points {
            (west, east) = (min(west, point.x), max(east, point.x))
            (south, north) = (min(south, point.y), max(north, point.y))
        }
        guard west <= east else { return nil }
    }

    var width: Double { east - west }
    var height: Double { north - south }
}

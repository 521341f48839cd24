extension PolygonIndex {
    /// The shape whose edge is nearest to `point`, when that is less than `limit` kilometres; the first of the list
    /// among equals. Measured on a plane that touches the mean sphere at the point, across the antimeridian too.
    public func nearest(to point: Coordinate, within limit: Double) -> Hit? {
        var search = Search(point, limit: limit)
        let x = point.longitude
        scan(&search, shift: 0)
        if x + search.reach.east > 180 { scan(&search, shift: 360) }
        if x - search.reach.east < -180 { scan(&search, shift: -360) }
        return search.shape.map { Hit(shape: $0, distance: search.squared.squareRoot()) }
    }

    /// The best so far.
    private struct Search {
        let point: Coordinate
        let plane: TangentPlane
        /// Degrees that `limit` kilometres are.
        let reach: (east: Double, north: Double)
        var squared: Double
        var shape: Int?

        init(_ point: Coordinate, limit: Double) {
            self.point = point
            plane = TangentPlane(at: point)
            let perDegree = max(plane.kilometresPerDegreeEast, limit / 180)
            reach = (perDegree > 0 ? limit / perDegree : 180, limit / plane.kilometresPerDegreeNorth)
            squared = limit * limit
        }
    }

    /// Looks at the edges in the cells within reach, with the shapes turned by `shift` degrees eastward.
    private func scan(_ search: inout Search, shift: Double) {
        let (x, y) = (search.point.longitude - shift, search.point.latitude)
        let (west, east) = (x - search.reach.east, x + search.reach.east)
        let (south, north) = (y - search.reach.north, y + search.reach.north)
        guard east >= grid.box.west, west <= grid.box.east, north >= grid.box.south, south <= grid.box.north else {
            return
        }
        for row in grid.row(south)...grid.row(north) {
            for column in grid.column(west)...grid.column(east) {
                let cell = cells[row * grid.columns + column]
                if cell < 0 { scan(&search, list: Int(~cell), shift: shift) }
            }
        }
    }

    private func scan(_ search: inout Search, list: Int, shift: Double) {
        let first = list + 2 + Int(lists[list])
        for i in first..<first + Int(lists[list + 1]) {
            let edge = Int(lists[i])
            let squared = search.plane.squaredDistance(
                to: polygons.vertices[edge], polygons.vertices[edge + 1], shift: shift)
            guard squared <= search.squared else { continue }
            let shape = Int(shapes[polygons.polygon(ofEdge: edge)])
            guard squared < search.squared || search.shape.map({ shape < $0 }) == true else { continue }
            (search.squared, search.shape) = (squared, shape)
        }
    }
}

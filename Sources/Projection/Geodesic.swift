import CPROJ
public import Geography

/// Lengths and areas on the WGS 84 ellipsoid (Karney, "Algorithms for geodesics", Journal of Geodesy 87, 2013).
public enum Geodesic {
    /// The area in square kilometres, edges being geodesics and holes subtracted.
    public static func area(of shape: MultiPolygon) -> Double {
        var model = ellipsoid()
        return shape.polygons.reduce(0) { $0 + area(of: $1, on: &model) }
    }

    /// The area in square kilometres, edges being geodesics and holes subtracted.
    public static func area(of polygon: Polygon) -> Double {
        var model = ellipsoid()
        return area(of: polygon, on: &model)
    }

    /// The shortest way between two points, in kilometres.
    public static func distance(from start: Coordinate, to end: Coordinate) -> Double {
        var model = ellipsoid()
        var metres = 0.0
        geod_inverse(&model, start.latitude, start.longitude, end.latitude, end.longitude, &metres, nil, nil)
        return metres / 1000
    }

    private static func ellipsoid() -> geod_geodesic {
        var model = geod_geodesic()
        geod_init(&model, 6_378_137, 1 / 298.257223563)
        return model
    }

    private static func area(of polygon: Polygon, on model: inout geod_geodesic) -> Double {
        let holes = polygon.holes.reduce(0) { $0 + area(of: $1, on: &model) }
        return area(of: polygon.exterior, on: &model) - holes
    }

    private static func area(of ring: LinearRing, on model: inout geod_geodesic) -> Double {
        var sum = geod_polygon()
        geod_polygon_init(&sum, 0)
        for vertex in ring.vertices.dropLast() {
            geod_polygon_addpoint(&model, &sum, vertex.latitude, vertex.longitude)
        }
        var squareMetres = 0.0
        geod_polygon_compute(&model, &sum, 0, 1, &squareMetres, nil)
        return abs(squareMetres) / 1e6
    }
}

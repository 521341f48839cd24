import CPROJ
public import Geography

/// Owns one PROJ operation from degrees to metres, and transforms arrays of points with it.
///
/// Making one costs about 0.2 ms, a point about 0.2 µs: make it once, give it arrays.
public final class Transformation {
    private let context: ProjectionContext
    private let operation: OpaquePointer

    /// - Parameter definition: A PROJ string whose input is longitude and latitude in degrees and whose output is
    ///   metres, such as `EqualAreaProjection.pipeline`.
    /// - Throws: `ProjectionError.invalidDefinition`.
    public init(_ definition: String, in context: ProjectionContext) throws(ProjectionError) {
        guard let operation = proj_create(context.handle, definition) else {
            let reason = context.message(for: proj_context_errno(context.handle))
            throw .invalidDefinition(definition, reason: reason)
        }
        self.context = context
        self.operation = operation
    }

    /// From longitude and latitude in degrees to the coordinates of a projected system, easting first whatever the order
    /// of its axes.
    ///
    /// - Parameter code: "EPSG:3035" or another code that PROJ's database has.
    /// - Throws: `ProjectionError.invalidDefinition`.
    public init(toSystem code: String, in context: ProjectionContext) throws(ProjectionError) {
        func failure() -> ProjectionError {
            .invalidDefinition(code, reason: context.message(for: proj_context_errno(context.handle)))
        }
        guard let made = proj_create_crs_to_crs(context.handle, "OGC:CRS84", code, nil) else { throw failure() }
        defer { proj_destroy(made) }
        guard let operation = proj_normalize_for_visualization(context.handle, made) else { throw failure() }
        self.context = context
        self.operation = operation
    }

    deinit { proj_destroy(operation) }

    /// Where a position lies on the plane, in metres; nil when it has no image. The longitude may lie beyond ±180°.
    public func point(longitude: Double, latitude: Double) -> PlanarPoint? {
        var point = PJ_COORD()
        (point.xy.x, point.xy.y) = (longitude, latitude)
        let image = proj_trans(operation, PJ_FWD, point)
        guard image.xy.x.isFinite, image.xy.y.isFinite else {
            proj_errno_reset(operation)
            return nil
        }
        return PlanarPoint(x: image.xy.x, y: image.xy.y)
    }

    /// Projects longitudes and latitudes to metres east and north.
    ///
    /// - Throws: `ProjectionError.notTransformable` when any point has no image.
    public func forward(_ coordinates: [Coordinate]) throws(ProjectionError) -> [PlanarPoint] {
        let (x, y) = try transform(PJ_FWD, coordinates.map(\.longitude), coordinates.map(\.latitude))
        return zip(x, y).map { PlanarPoint(x: $0, y: $1) }
    }

    /// Turns metres back into longitudes and latitudes.
    ///
    /// - Throws: `ProjectionError.notTransformable` when a point lies outside the projected world.
    public func inverse(_ points: [PlanarPoint]) throws(ProjectionError) -> [Coordinate] {
        let (longitudes, latitudes) = try transform(PJ_INV, points.map(\.x), points.map(\.y))
        var coordinates: [Coordinate] = []
        coordinates.reserveCapacity(points.count)
        for (longitude, latitude) in zip(longitudes, latitudes) {
            // Rounding may carry a point on the antimeridian or a pole past the end of the range.
            let held = Coordinate(longitude: min(max(longitude, -180), 180), latitude: min(max(latitude, -90), 90))
            guard let coordinate = held else { throw .notTransformable(reason: "no such place on the earth") }
            coordinates.append(coordinate)
        }
        return coordinates
    }

    private func transform(
        _ direction: PJ_DIRECTION, _ first: consuming [Double], _ second: consuming [Double]
    ) throws(ProjectionError) -> ([Double], [Double]) {
        var (x, y) = (first, second)
        let count = x.count
        let stride = MemoryLayout<Double>.stride
        proj_errno_reset(operation)
        let done = x.withUnsafeMutableBufferPointer { x in
            y.withUnsafeMutableBufferPointer { y in
                proj_trans_generic(
                    operation, direction, x.baseAddress, stride, count, y.baseAddress, stride, count, nil, 0, 0, nil,
                    0, 0)
            }
        }
        let error = proj_errno(operation)
        guard error == 0, done == count, x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else {
            let reason = error == 0 ? "no image in this projection" : context.message(for: error)
            throw .notTransformable(reason: reason)
        }
        return (x, y)
    }
}

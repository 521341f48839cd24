import Geography
import Projection
import Synchronization

/// A transformation that several threads may use, one at a time: PROJ allows no more.
final class SharedTransformation: Sendable {
    private let transformation: Mutex<Transformation>

    /// - Throws: `ProjectionError` when PROJ does not know the projection.
    init(_ projection: MapProjection) throws(ProjectionError) {
        transformation = Mutex(try projection.transformation(in: ProjectionContext()))
    }

    /// Where a point lies in the plane, in metres; nil when it has no image.
    func point(_ point: Coordinate) -> PlanarPoint? {
        transformation.withLock { $0.point(longitude: point.longitude, latitude: point.latitude) }
    }

    /// - Throws: `ProjectionError` when a point lies outside the projected world.
    func inverse(_ points: [PlanarPoint]) throws(ProjectionError) -> [Coordinate] {
        try transformation.withLock { (transformation) throws(ProjectionError) in try transformation.inverse(points) }
    }
}

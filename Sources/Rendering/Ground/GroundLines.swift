import Geography
import Projection

/// Lines of the globe as they lie in a frame: projected, bent where the projection bends them, cut at the frame.
struct GroundLines {
    private let projection: MapProjection
    private let transformation: Transformation
    private let frame: MapFrame

    /// The largest error of a line in pixels.
    private static let tolerance = 0.1

    init(_ ground: ProjectedGround, in frame: MapFrame) {
        projection = ground.projection
        transformation = ground.transformation
        self.frame = frame
    }

    /// The parts of a line in the frame; none where it has no image.
    func parts(of line: [Coordinate]) -> [[PixelPoint]] {
        let tears = projection.opening == .meridian
        let central = projection.centralLongitude
        var sampled = AdaptiveResampling(
            into: LineCollector<PlanarPoint>(), tolerance: frame.metresPerPixel * Self.tolerance, jumps: !tears
        ) { [transformation] place in
            transformation.point(
                longitude: min(max(place.longitude, -Self.edge), Self.edge) + central, latitude: place.latitude)
        }
        var previous: Double?
        for position in line {
            let longitude = Self.turned(position.longitude - central)
            let place = UnwrappedPosition(longitude: longitude, latitude: position.latitude)
            let held = min(max(longitude, -Self.edge), Self.edge)
            let isTorn = tears && previous.map { abs($0 - longitude) > 180 } == true
            guard let point = transformation.point(longitude: held + central, latitude: position.latitude) else {
                sampled.end()
                previous = nil
                continue
            }
            if isTorn { sampled.end() }
            sampled.add(ProjectedPosition(place: place, point: point))
            previous = longitude
        }
        sampled.end()
        return sampled.next.lines.flatMap { frame.rectangle.parts(of: $0.map(frame.pixel)) }
    }

    /// Path data of lines, with no more points than show.
    static func path(_ lines: [[PixelPoint]]) -> String {
        var path = PathWriter()
        for line in lines {
            for simple in CoverageSimplification.simplified([line], tolerance: FittedShapes.tolerance) {
                path.add(line: simple)
            }
        }
        return path.text
    }

    /// Longitude just inside the meridian at which the projection tears the globe.
    private static let edge = 180 - 1e-9

    /// Into −180…180.
    static func turned(_ longitude: Double) -> Double {
        longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude
    }
}

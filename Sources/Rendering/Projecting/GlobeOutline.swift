import Geography
import Projection

/// The edge of the whole earth in a projection.
enum GlobeOutline {
    /// A ring of metres, not closed by repetition; empty where the projection has no image of the whole earth.
    ///
    /// - Parameter project: From a position counted from the central meridian.
    static func points(
        of projection: MapProjection, tolerance: Double, _ project: @escaping (UnwrappedPosition) -> PlanarPoint?
    ) -> [PlanarPoint] {
        let places =
            switch projection.opening {
            case .meridian: sides
            case .antipode: horizon(around: projection.centralLatitude)
            }
        var line = AdaptiveResampling(
            into: LineCollector<PlanarPoint>(), tolerance: tolerance, jumps: projection.opening == .antipode,
            project: project)
        for place in places + places.prefix(1) {
            guard let point = project(place) else { return [] }
            line.add(ProjectedPosition(place: place, point: point))
        }
        line.end()
        return Array(line.next.lines.joined().dropLast())
    }

    /// Both sides of the tear, and the poles.
    private static let sides: [UnwrappedPosition] = [(-180, -90), (180, -90), (180, 90), (-180, 90)].map {
        UnwrappedPosition(longitude: $0.0, latitude: $0.1)
    }

    /// A circle close around the point opposite a centre on the central meridian, counter-clockwise on the plane as an
    /// outer ring is.
    private static func horizon(around latitude: Double) -> [UnwrappedPosition] {
        // From a pole all bearings follow meridians, so that the formula for a destination gives no longitude.
        if abs(latitude) > 89.99 {
            let away = latitude > 0 ? -89.8 : 89.8
            return (0..<360).map {
                UnwrappedPosition(longitude: latitude > 0 ? Double($0) - 180 : 179 - Double($0), latitude: away)
            }
        }
        guard let centre = Coordinate(longitude: 0, latitude: latitude) else { return [] }
        let distance = (180 - 0.2).radians * Coordinate.meanEarthRadius
        return (0..<360).reversed().map { bearing in
            let place = centre.destination(bearing: Double(bearing), distance: distance)
            return UnwrappedPosition(longitude: place.longitude, latitude: place.latitude)
        }
    }
}

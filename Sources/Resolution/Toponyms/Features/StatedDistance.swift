import Gazetteer
import Geography

/// "Riverton, 50 km southwest of Springfield": a place of the name far from there is another one.
extension DocumentContext {
    func distanceScore(_ place: Place, _ name: Int) -> Double {
        guard let point = place.coordinate else { return 0 }
        return names[name].distances.reduce(0) { score, stated in
            guard let anchor = likely[stated.name].first?.place.coordinate else { return score }
            let (error, tolerance) = Self.error(point, anchor, stated)
            return score + (error <= max(PlaceDistance.statedDistance, tolerance) ? 5 : -12)
        }
    }

    /// How far a point is from where the text puts it, and how far it may be, in kilometres.
    private static func error(
        _ point: Coordinate, _ anchor: Coordinate, _ stated: DocumentName.StatedDistance
    ) -> (Double, Double) {
        guard let bearing = stated.bearing else {
            return (abs(anchor.greatCircleDistance(to: point) - stated.kilometres), 0.6 * stated.kilometres)
        }
        let expected = anchor.destination(bearing: bearing, distance: stated.kilometres)
        return (expected.greatCircleDistance(to: point), 0.5 * stated.kilometres)
    }
}

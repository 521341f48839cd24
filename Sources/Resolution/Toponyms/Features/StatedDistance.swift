import Gazetteer
import Geography

/// "Riverton, 50 km southwest of Springfield": a place of the name far from there is another one.
extension DocumentContext {
    func distanceSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        for agrees in distancesAgree(place, name) { signals.add(agrees ? .atDistance : .notAtDistance) }
    }

    /// Whether the place lies elsewhere than the text says.
    func isNotAtDistance(_ place: Place, _ name: Int) -> Bool { distancesAgree(place, name).contains(false) }

    /// For each distance that the text states whether the place lies there.
    private func distancesAgree(_ place: Place, _ name: Int) -> [Bool] {
        guard !names[name].distances.isEmpty, let point = place.coordinate else { return [] }
        return names[name].distances.compactMap { stated in
            guard let anchor = likely[stated.name].first?.place.coordinate else { return nil }
            let (error, tolerance) = Self.error(point, anchor, stated)
            return error <= max(PlaceDistance.statedDistance, tolerance)
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

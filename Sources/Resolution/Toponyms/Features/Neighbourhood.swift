import Extraction
import Gazetteer
import Geography

/// What other names near a place say.
extension DocumentContext {
    func neighbourSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        let (close, near) = neighbours(of: place, for: name)
        signals.add(.close, close)
        signals.add(.near, near)
    }

    /// What other names within 150 km say, 0 to 1.6.
    func closeness(of place: Place, for name: Int) -> Double {
        let (close, near) = neighbours(of: place, for: name)
        return close + 0.6 * near
    }

    /// The probabilities of the likeliest other names within 50 and 150 km.
    private func neighbours(of place: Place, for name: Int) -> (close: Double, near: Double) {
        guard place.level == .place, let point = place.coordinate, !place.spansCountries else { return (0, 0) }
        var (close, near) = (0.0, 0.0)
        let band = Self.band(point)
        for row in band - 1...band + 1 {
            for other in bands[row] ?? [] where other.name != name && other.probability > min(close, near) {
                guard abs(other.point.latitude - point.latitude) < 1.4 else { continue }
                let distance = other.point.greatCircleDistance(to: point)
                if distance < PlaceDistance.closeNames { close = max(close, other.probability) }
                if distance < PlaceDistance.nearNames { near = max(near, other.probability) }
            }
        }
        return (close, near)
    }
}

import Gazetteer
import Geography

/// Whether places lie in one another.
enum Containment {
    /// nil when `outer` is no area, or it is not known.
    static func holds(_ outer: Place, _ inner: Place) -> Bool? {
        guard outer.id != inner.id else { return nil }
        switch outer.kind {
        case .country: return inner.kind == .country ? nil : inner.country == outer.country
        case .region:
            guard inner.kind != .country, inner.kind != .region else { return nil }
            return inner.country == outer.country && inner.admin1 == outer.name
        default:
            guard let radius = outer.radius, radius >= 10, let a = outer.coordinate, let b = inner.coordinate,
                inner.kind != .country || outer.country.isEmpty
            else { return nil }
            return a.greatCircleDistance(to: b) <= 1.3 * radius
        }
    }
}

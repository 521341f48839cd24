import Geography
package import Incidents

extension Incident {
    /// Best estimate of the people killed, or the lowest number where there is no best one; nil when neither is stated.
    var killed: Int? { tolls[.killed].flatMap { $0.best ?? $0.low } }

    /// Whether `killed` is the lowest number because no best one is stated.
    var isKilledLeast: Bool { tolls[.killed].map { $0.best == nil && $0.low != nil } ?? false }

    /// Whether the place is known only roughly: near somewhere, by a division, or within 25 km or more.
    package var isVague: Bool {
        switch location.precision {
        case .near, .admin2, .admin1, .country: true
        case .site, .settlement, .unknown: (location.radius ?? 0) >= 25
        }
    }

    /// Whether a point on a map may stand for it; the middle of a country may not.
    var isDrawable: Bool { location.coordinate != nil && location.precision.isWithinRegion }

    /// The name in the gazetteer, else the words of the text, else the region, else the title.
    var placeText: String { location.place ?? location.text ?? location.region ?? title }

    /// ISO 8601 as far as known; a range has both ends. nil when no date is known.
    var dateText: String? {
        guard let start = date.start?.isoString else { return nil }
        guard let end = date.end?.isoString, end != start else { return start }
        return "\(start)/\(end)"
    }
}

import Geography
import Incidents
import Projection

/// The circles of a symbol map in their places, and what could not be drawn.
struct SymbolLayout {
    /// Largest first, so that none hides a smaller one.
    let symbols: [IncidentSymbol]
    /// Known by their country only, or not located.
    let unlocated: Int
    /// Located outside the frame.
    let outside: Int
    let scale: CircleScale
    let periods: Periods

    init(_ incidents: [Incident], on base: BaseMap, by transformation: Transformation) {
        let drawable = incidents.filter(\.isDrawable)
        let scale = CircleScale(most: drawable.compactMap(\.killed).max() ?? 0)
        let periods = Periods(drawable.compactMap(\.date.year))
        let points = Self.project(drawable.compactMap(\.location.coordinate), by: transformation)
        let placed = zip(drawable, points).compactMap { incident, point -> IncidentSymbol? in
            guard let centre = point.map(base.frame.pixel), base.frame.rectangle.contains(centre) else { return nil }
            // A dashed ring has to be larger than a dot for its dashes to show.
            let radius = max(scale.radius(of: incident.killed), incident.isVague ? 4 : 0)
            let reach = (incident.location.radius ?? 0) / base.kilometresPerPixel
            return IncidentSymbol(
                incident: incident, centre: centre, radius: radius,
                uncertainty: incident.isVague && reach > radius + 1.5 ? reach : nil,
                period: incident.date.year.flatMap(periods.index))
        }
        symbols = placed.sorted { ($1.radius, $0.incident.id) < ($0.radius, $1.incident.id) }
        unlocated = incidents.count - drawable.count
        outside = drawable.count - placed.count
        self.scale = scale
        self.periods = periods
    }

    /// All at once; each by itself when one of them has no image.
    private static func project(_ places: [Coordinate], by transformation: Transformation) -> [PlanarPoint?] {
        if let all = try? transformation.forward(places) { return all }
        return places.map { try? transformation.forward([$0]).first }
    }

    /// Where vague incidents may lie; incidents with the same point and radius share one circle.
    var reaches: [(centre: PixelPoint, radius: Double)] {
        var seen: Set<[Double]> = []
        return symbols.compactMap { symbol in
            guard let reach = symbol.uncertainty else { return nil }
            guard seen.insert([symbol.centre.x, symbol.centre.y, reach]).inserted else { return nil }
            return (symbol.centre, reach)
        }
    }

    /// The deadliest first, the earlier of equal ones; only incidents with people killed.
    func deadliest(_ count: Int) -> [IncidentSymbol] {
        let deadly = symbols.filter { ($0.incident.killed ?? 0) > 0 }
        // Undated ones come last: a letter sorts behind all digits.
        func key(_ symbol: IncidentSymbol) -> (Int, String, String) {
            (-(symbol.incident.killed ?? 0), symbol.incident.dateText ?? "undated", symbol.incident.id)
        }
        return Array(deadly.sorted { key($0) < key($1) }.prefix(count))
    }
}

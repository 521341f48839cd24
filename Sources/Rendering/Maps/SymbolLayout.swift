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
            let radius = scale.radius(of: incident.killed)
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

    /// Each point by itself when one of them has no image.
    private static func project(_ places: [Coordinate], by transformation: Transformation) -> [PlanarPoint?] {
        if let all = try? transformation.forward(places) { return all }
        return places.map { try? transformation.forward([$0]).first }
    }

    /// The deadliest, of equal ones the earlier; only those that cost a life.
    func deadliest(_ count: Int) -> [IncidentSymbol] {
        let deadly = symbols.filter { ($0.incident.killed ?? 0) > 0 }
        func key(_ symbol: IncidentSymbol) -> (Int, String, String) {
            (-(symbol.incident.killed ?? 0), symbol.incident.dateText, symbol.incident.id)
        }
        return Array(deadly.sorted { key($0) < key($1) }.prefix(count))
    }
}

/// Names beside the deadliest circles, each place once.
struct SymbolLabels {
    let placed: [(text: String, area: Rectangle)]
    /// Ranks, from 1, of listed incidents whose place found no room.
    let unnamed: [Int]

    init(_ listed: [IncidentSymbol], among symbols: [IncidentSymbol], bounds: Rectangle) {
        let style = TextStyle.label
        var placer = LabelPlacer(bounds: bounds)
        var placed: [(text: String, area: Rectangle)] = []
        var named: Set<String> = []
        var unnamed: [Int] = []
        for (i, symbol) in listed.enumerated() {
            guard let name = symbol.incident.location.place ?? symbol.incident.location.text else { continue }
            guard !named.contains(name) else { continue }
            let places = LabelPlacer.around(
                symbol.centre, radius: symbol.radius, width: style.width(name), height: style.lineHeight)
            // A place that covers no listed circle first, then one that hides least.
            let ranked = places.enumerated().sorted { a, b in
                let (hiddenA, hiddenB) = (Self.hidden(by: a.element, symbols), Self.hidden(by: b.element, symbols))
                return (hiddenA, a.offset) < (hiddenB, b.offset)
            }
            if let area = placer.place(among: ranked.map(\.element)) {
                placed.append((name, area))
                named.insert(name)
            } else {
                unnamed.append(i + 1)
            }
        }
        (self.placed, self.unnamed) = (placed, unnamed)
    }

    /// How many circles a label would cover, large ones counting more.
    private static func hidden(by area: Rectangle, _ symbols: [IncidentSymbol]) -> Double {
        symbols.reduce(0) { sum, symbol in
            let inner = area.insetBy(-symbol.radius * 0.7)
            return inner.contains(symbol.centre) ? sum + symbol.radius : sum
        }
    }

    func draw(in svg: inout SVGWriter) {
        let style = TextStyle.label
        for label in placed {
            svg.text(label.text, style, x: label.area.minX, baseline: label.area.minY + style.size, halo: true)
        }
    }
}

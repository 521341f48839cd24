import Incidents

/// Ranks and place names beside the deadliest circles; incidents of one place share a label, "1, 4 Riverton".
struct SymbolLabels {
    let placed: [(text: String, area: Rectangle)]
    /// Ranks, from 1, of listed incidents for which no label found room.
    let unnamed: [Int]
    /// The room that the labels take.
    let placer: LabelPlacer

    private static let style = TextStyle.label

    init(_ listed: [IncidentSymbol], among symbols: [IncidentSymbol], bounds: Rectangle) {
        var placer = LabelPlacer(bounds: bounds)
        var placed: [(text: String, area: Rectangle)] = []
        var unnamed: [Int] = []
        for group in Self.places(of: listed) {
            let ranks = group.ranks.map(String.init).joined(separator: ", ")
            if let label = Self.place(
                group.name.isEmpty ? [ranks] : ["\(ranks) \(group.name)", ranks], at: group.symbol, among: symbols,
                with: &placer)
            {
                placed.append(label)
            } else {
                unnamed += group.ranks
            }
        }
        (self.placed, self.unnamed, self.placer) = (placed, unnamed.sorted(), placer)
    }

    /// Listed incidents by their place, in order of the first; the label stands at that one. Two places of one name
    /// stay apart, and so do two without a name.
    private static func places(
        of listed: [IncidentSymbol]
    ) -> [(name: String, symbol: IncidentSymbol, ranks: [Int])] {
        var groups: [(name: String, symbol: IncidentSymbol, ranks: [Int])] = []
        for (i, symbol) in listed.enumerated() {
            let location = symbol.incident.location
            let name = location.place ?? location.text ?? ""
            if let known = groups.firstIndex(where: {
                $0.name == name && isClose($0.symbol.centre, symbol.centre)
            }) {
                groups[known].ranks.append(i + 1)
            } else {
                groups.append((name, symbol, [i + 1]))
            }
        }
        return groups
    }

    /// Pixels within which incidents of one name are at one place.
    private static let closeBy = 30.0

    private static func isClose(_ a: PixelPoint, _ b: PixelPoint) -> Bool {
        let (dx, dy) = (a.x - b.x, a.y - b.y)
        return dx * dx + dy * dy <= closeBy * closeBy
    }

    /// The first of several texts that finds room.
    private static func place(
        _ texts: [String], at symbol: IncidentSymbol, among symbols: [IncidentSymbol], with placer: inout LabelPlacer
    ) -> (text: String, area: Rectangle)? {
        for text in texts {
            let places = LabelPlacer.around(
                symbol.centre, radius: symbol.radius, width: style.width(text), height: style.lineHeight)
            let ranked = places.enumerated().map { (hidden: hidden(by: $1, symbols), order: $0, area: $1) }
                .sorted { ($0.hidden, $0.order) < ($1.hidden, $1.order) }
            if let area = placer.place(among: ranked.map(\.area)) { return (text, area) }
        }
        return nil
    }

    /// How much of the circles a label would cover: the radii of those whose middle lies under it or close by.
    private static func hidden(by area: Rectangle, _ symbols: [IncidentSymbol]) -> Double {
        symbols.reduce(0) { sum, symbol in
            area.insetBy(-symbol.radius * 0.7).contains(symbol.centre) ? sum + symbol.radius : sum
        }
    }

    /// The labels without their ranks.
    var names: [RegionLabels.Label] {
        placed.map { label in
            let name = label.text.drop { $0.isNumber || $0 == "," || $0 == " " }
            return RegionLabels.Label(text: String(name), area: label.area, anchor: nil)
        }
    }

    func draw(in svg: inout SVGWriter) {
        for label in placed {
            let baseline = label.area.minY + Self.style.size
            svg.haloedText(label.text, Self.style, x: label.area.minX, baseline: baseline)
        }
    }
}

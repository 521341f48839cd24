import Projection

/// A symbol map as it is laid out: the map to the left, its key and a list of the deadliest incidents to the right.
struct SymbolSheet {
    private let map: SymbolMap
    private let phrases: MapPhrases
    private let ground: ProjectedGround
    private let base: BaseMap
    private let layout: SymbolLayout
    private let listed: [IncidentSymbol]
    private let labels: SymbolLabels
    private let furniture: MapFurniture
    private var sheet: Sheet

    init(_ map: SymbolMap) throws(MapError) {
        self.map = map
        phrases = map.text.style.phrases
        sheet = Sheet(map.text.style)
        ground = try ProjectedGround(map.ground)
        base = SideLayout.base(ground)
        layout = SymbolLayout(map.incidents, on: base, by: ground.transformation)
        listed = layout.deadliest(map.listed)
        labels = SymbolLabels(listed, among: layout.symbols, bounds: base.frame.rectangle)
        furniture = MapFurniture(
            ground, on: base,
            besides: MapContent(
                labels: labels.names, circles: layout.symbols.map { PixelCircle($0.centre, radius: $0.radius) }),
            placer: labels.placer)
        sheet.header(map.text.title, map.text.subtitle)
        drawMap()
        let side = drawSide()
        sheet.close(base, id: "s", side: side, furniture)
        sheet.footer(notes: notes, origins: base.origins(map.text, vintage: map.vintage, ground))
    }

    private mutating func drawMap() {
        var svg = SVGWriter()
        base.draw(map.ground.regions, id: "s", in: &svg)
        furniture.drawNames(phrases, in: &svg)
        drawCircles(in: &svg)
        labels.draw(in: &svg)
        furniture.draw(phrases, id: "s", in: &svg)
        sheet.map(base, id: "s") { $0.append(svg) }
    }

    private func drawCircles(in svg: inout SVGWriter) {
        svg.element("g", ["class": "reach"]) { group in
            for reach in layout.reaches { group.circle(reach.centre, radius: reach.radius, style: "") }
        }
        for symbol in layout.symbols {
            let colour = symbol.period.map { "p\($0)" } ?? "pu"
            svg.circle(
                symbol.centre, radius: symbol.radius, style: symbol.isVague ? "v \(colour)" : "e \(colour)",
                title: symbol.title(phrases))
        }
    }

    /// Draws the key and the list; returns the lower edge.
    private mutating func drawSide() -> Double {
        var svg = SVGWriter()
        var y = sheet.y
        let bar = ScaleBar(phrases, kilometresPerPixel: base.kilometresPerPixel, longest: 150)
        let key = SymbolKey(layout, bar: bar, phrases)
        y = key.draw(in: &svg, x: SideLayout.x, y: y, width: SideLayout.width) + 10
        y = DeadliestList(listed, phrases).draw(in: &svg, x: SideLayout.x, y: y, width: SideLayout.width)
        sheet.svg.append(svg)
        return y
    }

    private var notes: [String] {
        [
            phrases.notDrawn(layout.unlocated), phrases.outside(layout.outside),
            phrases.notNamed(labels.unnamed),
            layout.symbols.contains(where: \.incident.isKilledLeast) ? phrases.leastSizes : nil,
        ].compactMap { $0 } + map.text.notes + furniture.notes(phrases)
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        sheet.document(
            Sheet.Head(id: "s", title: map.text.title, description: finding, rules: rules)
        ) {
            $0.raw(base.clip(id: "s"))
        }
    }

    private var finding: String {
        let highest = listed.prefix(3).map { $0.title(phrases) }
        return [
            phrases.drawn(layout.symbols.count, of: map.incidents.count), phrases.deadliest(Array(highest)),
            phrases.notDrawn(layout.unlocated), phrases.outside(layout.outside),
        ].compactMap { $0 }.joined(separator: " ")
    }

    private var rules: String {
        let palette = map.text.style.palette
        let colours = palette.temporal(layout.periods.years.count)
        let classes = colours.enumerated().map { ".e.p\($0){fill:\($1)}.v.p\($0){stroke:\($1)}" }.joined()
        let strokes = palette.theme == .dark ? palette.outline : palette.halo
        return base.rules(palette) + MapFurniture.rules(palette) + ScaleBar.rule(palette) + CircleScale.rule(palette)
            + ".e{fill-opacity:.82;stroke:\(strokes);stroke-width:.7}"
            + ".v{fill:\(palette.ground);fill-opacity:.35;stroke-width:1.5;stroke-dasharray:2.6 1.6}"
            + ".e.pu{fill:#8a8a8a}.v.pu{stroke:#8a8a8a}"
            + ".reach{fill:#5b6b7a;fill-opacity:.06;stroke:#5b6b7a;stroke-width:.6;stroke-dasharray:1 3}" + classes
    }
}

import Projection

/// A map of places as it is laid out: the map to the left, its key and the places with most incidents to the right.
struct PlaceSheet {
    private let map: PlaceMap
    private let ground: ProjectedGround
    private let base: BaseMap
    private let layout: PlaceLayout
    private var sheet = Sheet()

    private let names: [RegionLabels.Label]
    private let furniture: MapFurniture

    private static let listed = 10

    init(_ map: PlaceMap) throws(MapError) {
        self.map = map
        ground = try ProjectedGround(map.ground)
        base = SideLayout.base(ground)
        layout = PlaceLayout(map.places, on: base, by: ground.transformation)
        var placer = LabelPlacer(bounds: base.frame.rectangle)
        names = Self.names(layout, with: &placer)
        let scale = layout.scale
        furniture = MapFurniture(
            ground, on: base, labels: names, placer: placer,
            circles: layout.circles.map { ($0.centre, scale.radius(of: $0.incidents)) })
        sheet.header(map.text.title, map.text.subtitle)
        drawMap()
        let side = drawSide()
        sheet.close(
            base, id: "p", side: side, furniture, notes: notes,
            origins: base.origins(map.text, vintage: map.vintage, ground))
    }

    private mutating func drawMap() {
        sheet.map(base, id: "p") { [base, map, layout, names, furniture] in
            base.draw(map.ground.regions, id: "p", in: &$0)
            furniture.drawNames(in: &$0)
            for circle in layout.circles {
                $0.circle(
                    circle.centre, radius: layout.scale.radius(of: circle.incidents), style: "e",
                    title: circle.text)
            }
            for name in names {
                $0.text(
                    name.text, .label, x: name.area.minX, baseline: name.area.minY + TextStyle.label.size, halo: true)
            }
            furniture.draw(id: "p", in: &$0)
        }
    }

    /// Names of the listed places beside their circles, where they find room.
    private static func names(_ layout: PlaceLayout, with placer: inout LabelPlacer) -> [RegionLabels.Label] {
        let style = TextStyle.label
        return layout.circles.filter { $0.name != nil }.prefix(listed).compactMap { circle in
            guard let name = circle.name else { return nil }
            let places = LabelPlacer.around(
                circle.centre, radius: layout.scale.radius(of: circle.incidents), width: style.width(name),
                height: style.lineHeight)
            return placer.place(among: places).map { RegionLabels.Label(text: name, area: $0, anchor: nil) }
        }
    }

    /// Draws the key and the list; returns the lower edge.
    private mutating func drawSide() -> Double {
        var svg = SVGWriter()
        let x = SideLayout.x
        svg.text(MapPhrases.incidentSizes, .label, x: x, baseline: sheet.y + TextStyle.label.size)
        var y = layout.scale.drawKey(in: &svg, x: x, y: sheet.y + TextStyle.label.lineHeight + 2)
        let bar = ScaleBar(kilometresPerPixel: base.kilometresPerPixel, longest: 150)
        bar.draw(in: &svg, x: x, y: y + 28)
        y += 52
        let named = layout.circles.filter { $0.name != nil }.prefix(Self.listed)
        if !named.isEmpty {
            svg.text(MapPhrases.mostIncidents, .panel, x: x, baseline: y + TextStyle.panel.size)
            y += TextStyle.panel.lineHeight + 3
        }
        for circle in named {
            let text = circle.text
            y = svg.block(TextStyle.small.block(text, width: SideLayout.width), .small, x: x, top: y) + 2
        }
        sheet.svg.append(svg)
        return y
    }

    private var oneCircle: String {
        MapPhrases.oneCircle(kilometres: layout.spacing.map { $0 * base.kilometresPerPixel })
    }

    private var notes: [String] {
        [oneCircle, MapPhrases.notDrawn(map.unlocated), MapPhrases.outside(layout.outside)].compactMap { $0 }
            + map.text.notes + furniture.notes
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        let rules =
            base.rules + MapFurniture.rules + ScaleBar.rule + CircleScale.rule
            + ".e{fill:\(Palette.places);fill-opacity:.45;stroke:\(Palette.theme.halo);stroke-width:.5}"
        return sheet.document(id: "p", title: map.text.title, description: finding, rules: rules) {
            $0.raw(base.clip(id: "p"))
        }
    }

    private var finding: String {
        let shown = layout.circles.reduce(0) { $0 + $1.incidents }
        let most = layout.circles.filter { $0.name != nil }.prefix(3).map(\.text)
        return [
            MapPhrases.circles(layout.circles.count, incidents: shown), oneCircle, MapPhrases.most(Array(most)),
            MapPhrases.notDrawn(map.unlocated), MapPhrases.outside(layout.outside),
        ].compactMap { $0 }.joined(separator: " ")
    }
}

import Projection

/// A map of places as it is laid out: the map to the left, its key and the places with most incidents to the right.
struct PlaceSheet {
    private let map: PlaceMap
    private let phrases: MapPhrases
    private let ground: ProjectedGround
    private let base: BaseMap
    private let layout: PlaceLayout
    private var sheet: Sheet

    private let names: [RegionLabels.Label]
    private let furniture: MapFurniture

    private static let listed = 10

    init(_ map: PlaceMap) throws(MapError) {
        self.map = map
        phrases = map.text.style.phrases
        sheet = Sheet(map.text.style)
        ground = try ProjectedGround(map.ground)
        base = SideLayout.base(ground)
        layout = PlaceLayout(map.places, on: base, by: ground.transformation)
        var placer = LabelPlacer(bounds: base.frame.rectangle)
        names = Self.names(layout, with: &placer)
        let scale = layout.scale
        furniture = MapFurniture(
            ground, on: base,
            besides: MapContent(
                labels: names,
                circles: layout.circles.map { PixelCircle($0.centre, radius: scale.radius(of: $0.incidents)) }),
            placer: placer)
        sheet.header(map.text.title, map.text.subtitle)
        drawMap()
        let side = drawSide()
        sheet.close(base, id: "p", side: side, furniture)
        sheet.footer(notes: notes, origins: base.origins(map.text, vintage: map.vintage, ground))
    }

    private mutating func drawMap() {
        sheet.map(base, id: "p") { [base, map, phrases, layout, names, furniture] in
            base.draw(map.ground.regions, id: "p", in: &$0)
            furniture.drawNames(phrases, in: &$0)
            for circle in layout.circles {
                $0.circle(
                    circle.centre, radius: layout.scale.radius(of: circle.incidents), style: "e",
                    title: circle.text(phrases))
            }
            for name in names {
                $0.haloedText(
                    name.text, .label, x: name.area.minX, baseline: name.area.minY + TextStyle.label.size)
            }
            furniture.draw(phrases, id: "p", in: &$0)
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
        svg.text(phrases.incidentSizes, .label, x: x, baseline: sheet.y + TextStyle.label.size)
        var y = layout.scale.drawKey(phrases, in: &svg, x: x, y: sheet.y + TextStyle.label.lineHeight + 2)
        let bar = ScaleBar(phrases, kilometresPerPixel: base.kilometresPerPixel, longest: 150)
        bar.draw(in: &svg, x: x, y: y + 28)
        y += 52
        let named = layout.circles.filter { $0.name != nil }.prefix(Self.listed)
        if !named.isEmpty {
            svg.text(phrases.mostIncidents, .panel, x: x, baseline: y + TextStyle.panel.size)
            y += TextStyle.panel.lineHeight + 3
        }
        for circle in named {
            let text = circle.text(phrases)
            y = svg.block(TextStyle.small.block(text, width: SideLayout.width), .small, x: x, top: y) + 2
        }
        sheet.svg.append(svg)
        return y
    }

    private var oneCircle: String {
        phrases.oneCircle(kilometres: layout.spacing.map { $0 * base.kilometresPerPixel })
    }

    private var notes: [String] {
        [oneCircle, phrases.notDrawn(map.unlocated), phrases.outside(layout.outside)].compactMap { $0 }
            + map.text.notes + furniture.notes(phrases)
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        let palette = map.text.style.palette
        let rules =
            base.rules(palette) + MapFurniture.rules(palette) + ScaleBar.rule(palette) + CircleScale.rule(palette)
            + ".e{fill:\(palette.places);fill-opacity:.45;stroke:\(palette.halo);stroke-width:.5}"
        return sheet.document(
            Sheet.Head(id: "p", title: map.text.title, description: finding, rules: rules)
        ) {
            $0.raw(base.clip(id: "p"))
        }
    }

    private var finding: String {
        let shown = layout.circles.reduce(0) { $0 + $1.incidents }
        let most = layout.circles.filter { $0.name != nil }.prefix(3).map { $0.text(phrases) }
        return [
            phrases.circles(layout.circles.count, incidents: shown), oneCircle, phrases.most(Array(most)),
            phrases.notDrawn(map.unlocated), phrases.outside(layout.outside),
        ].compactMap { $0 }.joined(separator: " ")
    }
}

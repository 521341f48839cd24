import Projection

/// A map of places as it is laid out: the map to the left, its key and the places with most incidents to the right.
struct PlaceSheet {
    private let map: PlaceMap
    private let ground: ProjectedGround
    private let base: BaseMap
    private let layout: PlaceLayout
    private var sheet = Sheet()

    private static let mapWidth = 770.0
    private static let gutter = 22.0
    private static let listed = 10
    private static var sideX: Double { Sheet.margin + mapWidth + gutter }
    private static var sideWidth: Double { Sheet.inner - mapWidth - gutter }

    init(_ map: PlaceMap) throws(MapError) {
        self.map = map
        ground = try ProjectedGround(map.ground)
        let height = min(max(Self.mapWidth / ground.aspect, 480), 640).rounded()
        base = BaseMap(ground, width: Self.mapWidth, height: height, margin: 14)
        layout = PlaceLayout(map.places, on: base, by: ground.transformation)
        sheet.header(map.text.title, map.text.subtitle)
        drawMap()
        let side = drawSide()
        sheet.advance(by: max(height, side - sheet.y) + 4)
        sheet.footer(notes: notes, origins: origins)
    }

    private mutating func drawMap() {
        var svg = SVGWriter()
        svg.element("g", ["transform": "translate(\(px(Sheet.margin)) \(px(sheet.y)))", "clip-path": "url(#p-clip)"]) {
            base.draw(map.ground.regions, in: &$0)
            for circle in layout.circles {
                $0.circle(
                    circle.centre, radius: layout.scale.radius(of: circle.incidents), style: "e",
                    title: MapPhrases.place(circle.label, circle.incidents, killed: circle.killed))
            }
            var placer = LabelPlacer(bounds: base.frame.rectangle)
            drawNames(with: &placer, in: &$0)
            CountryLabels.draw(base, with: &placer, in: &$0)
        }
        sheet.svg.append(svg)
    }

    /// Names of the listed places beside their circles, where they find room.
    private func drawNames(with placer: inout LabelPlacer, in svg: inout SVGWriter) {
        let style = TextStyle.label
        for circle in layout.circles.filter({ $0.name != nil }).prefix(Self.listed) {
            guard let name = circle.name else { continue }
            let places = LabelPlacer.around(
                circle.centre, radius: layout.scale.radius(of: circle.incidents), width: style.width(name),
                height: style.lineHeight)
            guard let area = placer.place(among: places) else { continue }
            svg.text(name, style, x: area.minX, baseline: area.minY + style.size, halo: true)
        }
    }

    /// Draws the key and the list; returns the lower edge.
    private mutating func drawSide() -> Double {
        var svg = SVGWriter()
        let x = Self.sideX
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
            let text = MapPhrases.place(circle.label, circle.incidents, killed: circle.killed)
            y = svg.block(TextStyle.small.block(text, width: Self.sideWidth), .small, x: x, top: y) + 2
        }
        sheet.svg.append(svg)
        return y
    }

    private var oneCircle: String {
        MapPhrases.oneCircle(kilometres: layout.spacing.map { $0 * base.kilometresPerPixel })
    }

    private var notes: [String] {
        [oneCircle, MapPhrases.notDrawn(map.unlocated), MapPhrases.outside(layout.outside)].compactMap { $0 }
            + map.text.notes
    }

    private var origins: [String] {
        [map.text.source, MapPhrases.boundaries(map.vintage) ?? "", MapPhrases.projection(ground.projection)]
            .filter { !$0.isEmpty }
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        let rules =
            BaseMapStyle.rules + ScaleBar.rule + ".g{fill:\(Palette.ground)}"
            + ".e{fill:\(Palette.places);fill-opacity:.45;stroke:\(Palette.theme.halo);stroke-width:.5}"
            + ".key{fill:none;stroke:\(Palette.outline);stroke-width:.8}"
        return sheet.document(
            id: "p", title: map.text.title, description: finding, rules: rules
        ) {
            $0.raw(
                "<clipPath id=\"p-clip\"><path d=\"M0 0h\(px(base.frame.width))v\(px(base.frame.height))H0z\"/></clipPath>\n"
            )
        }
    }

    private var finding: String {
        let shown = layout.circles.reduce(0) { $0 + $1.incidents }
        let most = layout.circles.filter { $0.name != nil }.prefix(3).map {
            MapPhrases.place($0.label, $0.incidents, killed: $0.killed)
        }
        return [
            MapPhrases.circles(layout.circles.count, incidents: shown), oneCircle, MapPhrases.most(Array(most)),
            MapPhrases.notDrawn(map.unlocated), MapPhrases.outside(layout.outside),
        ].compactMap { $0 }.joined(separator: " ")
    }
}

extension BaseMap {
    /// Sea, neighbours, and the map's regions with their borders.
    func draw(_ regions: [MapRegion], in svg: inout SVGWriter) {
        svg.leaf("path", ["class": "sea", "d": sea])
        drawLand(in: &svg)
        svg.element("g", ["class": "g"]) { group in
            for (i, region) in regions.enumerated() {
                group.leaf("path", ["d": self.regions.outline(of: i)], title: region.name)
            }
        }
        svg.leaf("path", ["class": "inner", "d": innerBorders])
        svg.leaf("path", ["class": "outer", "d": outerBorders])
    }
}

import Projection

/// A map of densities by region: one panel a year, all with the same classes.
///
/// Every region is drawn once in `<defs>` and used in each panel; regions without incidents share one use of the ground.
public struct DensityMap: Sendable {
    public var text: MapText
    public var ground: MapGround
    /// In the order to be drawn; the caller leaves no gap between the first and the last.
    public var panels: [MapPanel]
    public var scale: ClassScale
    /// What a value counts: "Incidents per 1,000 km² a year".
    public var unit: String
    /// Incidents that no region counts.
    public var unlocated: Int
    /// Incidents in a region whose date does not lie within one panel's time.
    public var undated: Int
    /// What the boundaries are and from when.
    public var vintage: String

    public init(
        text: MapText, ground: MapGround, panels: [MapPanel], scale: ClassScale,
        unit: String = "Incidents per 1,000 km² a year", unlocated: Int, undated: Int, vintage: String
    ) {
        self.text = text
        self.ground = ground
        self.panels = panels
        self.scale = scale
        self.unit = unit
        self.unlocated = unlocated
        self.undated = undated
        self.vintage = vintage
    }

    /// Draws the map as SVG, UTF-8.
    ///
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] {
        try DensitySheet(self).bytes
    }
}

/// A density map as it is laid out.
private struct DensitySheet {
    private let map: DensityMap
    private let ground: ProjectedGround
    private let base: BaseMap
    private let legend: ClassLegend
    private let names: RegionLabels
    private let grid: PanelGrid
    private var sheet = Sheet()

    /// Several panels share a panel more with the names of the regions; a single one bears them itself.
    private static func needsKey(_ map: DensityMap) -> Bool { map.panels.count > 1 }

    init(_ map: DensityMap) throws(MapError) {
        self.map = map
        ground = try ProjectedGround(map.ground)
        let values = map.panels.flatMap { panel in map.ground.regions.map { panel.values[$0.id] ?? .noData } }
        legend = ClassLegend(
            map.scale, unit: map.unit, showsZero: values.contains(.zero), showsNoData: values.contains(.noData))
        sheet.header(map.text.title, map.text.subtitle)
        let legendHeight = legend.height(within: Self.legendWidth) + 10
        let footerHeight = 90.0
        let place = Rectangle(
            minX: 0, minY: sheet.y + legendHeight, maxX: Sheet.inner,
            maxY: max(Sheet.preferredHeight - footerHeight, sheet.y + legendHeight + 200))
        grid = PanelGrid(
            count: max(1, map.panels.count) + (Self.needsKey(map) ? 1 : 0), aspect: ground.aspect, within: place)
        base = BaseMap(ground, width: grid.width, height: grid.height, margin: 4)
        names = RegionLabels(map.ground.regions, shapes: base.regions, bounds: base.frame.rectangle)
        drawLegend(height: legendHeight)
        drawPanels()
        sheet.footer(notes: notes, origins: origins)
    }

    private static let scaleWidth = 150.0
    private static var legendWidth: Double { Sheet.inner - scaleWidth - 20 }

    private mutating func drawLegend(height: Double) {
        legend.draw(in: &sheet.svg, x: Sheet.margin, y: sheet.y, within: Self.legendWidth)
        let bar = ScaleBar(kilometresPerPixel: base.kilometresPerPixel, longest: min(120, grid.width * 0.5))
        bar.draw(in: &sheet.svg, x: Sheet.width - Sheet.margin - bar.width, y: sheet.y + 34)
        sheet.advance(by: height)
    }

    private mutating func drawPanels() {
        var svg = SVGWriter()
        for (i, panel) in map.panels.enumerated() {
            draw(at: i, caption: panel.label, note: MapPhrases.count(panel.count), in: &svg) { svg in
                for (number, region) in map.ground.regions.enumerated() {
                    draw(region, number: number, in: panel, &svg)
                }
            }
        }
        if Self.needsKey(map) { draw(at: map.panels.count, caption: MapPhrases.key, note: "", in: &svg) { _ in } }
        sheet.svg.append(svg)
        sheet.advance(by: grid.totalHeight)
    }

    private func draw(
        at cell: Int, caption: String, note: String, in svg: inout SVGWriter, regions: (inout SVGWriter) -> Void
    ) {
        let isKey = cell == map.panels.count || !Self.needsKey(map)
        let origin = grid.origin(of: cell)
        svg.group(x: Sheet.margin + origin.x, y: sheet.y + origin.y) { svg in
            svg.text(caption, .panel, x: 0, baseline: TextStyle.panel.size)
            if !note.isEmpty {
                svg.text(note, .small, x: grid.width, baseline: TextStyle.panel.size, anchor: .end)
            }
            svg.group(x: 0, y: PanelGrid.caption) { svg in
                svg.leaf("use", ["href": "#d-back"])
                svg.leaf("use", ["href": "#d-base", "class": "z"])
                regions(&svg)
                svg.leaf("use", ["href": "#d-lines"])
                if isKey { names.draw(in: &svg) }
            }
        }
    }

    private func draw(_ region: MapRegion, number: Int, in panel: MapPanel, _ svg: inout SVGWriter) {
        switch panel.values[region.id] ?? .noData {
        case .zero: break
        case .noData:
            svg.leaf("use", ["href": "#d-r\(number)", "class": "n"], title: "\(region.name) \(panel.label): no data")
        case .value(let value, let count):
            let style = map.scale.index(of: value).map { "c\($0)" } ?? "n"
            let title = "\(region.name) \(panel.label): \(threeDigits(value)) (\(MapPhrases.incidents(count)))"
            svg.leaf("use", ["href": "#d-r\(number)", "class": style], title: title)
        }
    }

    private var notes: [String] {
        [MapPhrases.unlocated(map.unlocated), MapPhrases.undated(map.undated)].compactMap { $0 } + map.text.notes
            + names.notes
    }

    private var origins: [String] {
        [
            map.text.source, MapPhrases.boundaries(map.vintage), MapPhrases.projection(ground.projection.name),
            MapPhrases.classes(map.scale),
        ].compactMap { $0 }.filter { !$0.isEmpty }
    }

    var bytes: [UInt8] {
        sheet.document(
            id: "d", language: MapPhrases.language, title: map.text.title, description: map.finding, rules: rules
        ) { svg in
            svg.raw(
                "<pattern id=\"d-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                    + "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/>"
                    + "<rect width=\"1.6\" height=\"5\" fill=\"#9a9a9a\"/></pattern>\n")
            let size = base.frame
            svg.raw("<clipPath id=\"d-clip\"><path id=\"d-frame\" d=\"M0 0h\(px(size.width))v\(px(size.height))H0z\"/></clipPath>\n")
            svg.element("g", ["id": "d-back"]) {
                $0.leaf("use", ["href": "#d-frame", "class": "sea"])
                $0.leaf("path", ["class": "land", "clip-path": "url(#d-clip)", "d": base.land])
            }
            svg.element("g", ["id": "d-base"]) {
                for (i, region) in map.ground.regions.enumerated() {
                    $0.leaf("path", ["id": "d-r\(i)", "d": base.regions.outline(of: i)], title: region.name)
                }
            }
            svg.element("g", ["id": "d-lines"]) {
                $0.leaf("path", ["class": "inner", "d": base.innerBorders])
                $0.leaf("path", ["class": "outer", "d": base.outerBorders])
            }
        }
    }

    private var rules: String {
        let classes = Palette.sequential(map.scale.count).enumerated().map { ".c\($0){fill:\($1)}" }.joined()
        return BaseMapStyle.rules + ScaleBar.rule + classes + ".z{fill:\(Palette.ground)}.n{fill:url(#d-hatch)}"
            + ".sw{stroke:\(Palette.border);stroke-width:.6}"
    }
}

/// Looks of the ground that all maps share.
enum BaseMapStyle {
    static let rules =
        ".sea{fill:\(Palette.sea)}.land{fill:\(Palette.land);stroke:#c4bfb4;stroke-width:.5}"
        + ".inner,.outer{fill:none;stroke-linejoin:round}.inner{stroke:\(Palette.border);stroke-width:.5}"
        + ".outer{stroke:\(Palette.outline);stroke-width:.9}"
}

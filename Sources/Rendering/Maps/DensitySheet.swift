import Projection

/// A density map as it is laid out: title, legend, panels, the map that names the regions, notes and origins.
struct DensitySheet {
    private let map: DensityMap
    private let phrases: MapPhrases
    private let ground: ProjectedGround
    private let base: BaseMap
    private let legend: ClassLegend
    /// What the map shows beside classes.
    private let looks: Set<ClassLegend.Look>
    private let key: RegionKey
    private let keyPlace: KeyPlace
    private let grid: PanelGrid
    private let circles: RegionCircles?
    private let small: SmallRegions
    private let countryKeys: CountryKeys?
    /// Of a single map.
    private let furniture: MapFurniture?
    private let keyTowns: TownMarks?
    private let locator: PanelLocator?
    private var sheet: Sheet

    /// Where the regions' names are.
    private enum KeyPlace {
        /// On the only panel.
        case panel
        /// Among the panels of the grid.
        case grid
        /// In a row of its own, enlarged.
        case row
    }

    private static let scaleWidth = 150.0
    private static var legendWidth: Double { Sheet.inner - scaleWidth - 20 }
    /// What the notes are likely to need; the panels get the rest of the page.
    private static let footerHeight = 90.0

    init(_ map: DensityMap) throws(MapError) {
        self.map = map
        phrases = map.text.style.phrases
        sheet = Sheet(map.text.style)
        ground = try ProjectedGround(map.ground)
        looks = map.looks
        legend = ClassLegend(map.scale, unit: map.unit, showing: looks, phrases)
        sheet.header(map.text.title, map.text.subtitle)
        let hasCircles = map.panels.count == 1 && !map.circles.isEmpty
        locator = map.panels.count > 1 ? PanelLocator(ground, beside: legend, within: Self.legendWidth) : nil
        let legendHeight =
            max(
                locator?.height ?? 0,
                legend.height(within: Self.legendWidth - (hasCircles ? 150 : 0)), hasCircles ? Self.circleKeyHeight : 0)
            + 8
        let top = sheet.y + legendHeight
        let place = Rectangle(
            minX: 0, minY: top, maxX: Sheet.inner, maxY: max(Sheet.preferredHeight - Self.footerHeight, top + 200))
        (grid, base, key, keyPlace) = Self.arrange(map, ground, within: place)
        circles = hasCircles ? RegionCircles(map.circles, of: map.ground.regions, on: base) : nil
        small = SmallRegions(base.regions) { i in
            map.panels.allSatisfy { $0.values[map.ground.regions[i].id] == .zero }
        }
        let isNamedBelow = keyPlace == .row || keyPlace == .panel && !key.labels.unnamed.isEmpty
        countryKeys = isNamedBelow ? CountryKeys(map.ground, within: Sheet.inner) : nil
        furniture =
            keyPlace == .panel
            ? MapFurniture(
                ground, on: base, labels: key.labels.placed, placer: key.labels.placer,
                circles: circles?.circles.map { ($0.centre, $0.radius) } ?? []) : nil
        let hasKey = keyPlace != .panel && countryKeys == nil && key.width >= Self.leastTownMap
        keyTowns = hasKey ? TownMarks(ground, on: base, key: key) : nil
        drawLegend(height: legendHeight)
        drawPanels()
        if keyPlace == .row || countryKeys != nil { drawKeyRow() }
        sheet.footer(notes: notes, origins: origins)
    }

    /// The key in a row of its own is at most so large.
    private static let rowKey = (width: 800.0, height: 520.0)
    private static let circleKeyHeight = TextStyle.label.lineHeight + 2 * RegionCircles.largest + 20
    /// Maps of names narrower than this show no towns.
    private static let leastTownMap = 300.0
    /// Panels this wide need no larger key.
    private static let roomyPanel = 300.0

    /// Gives the names a cell of the grid where that holds them, or else a block of four cells, or else a row.
    private static func arrange(
        _ map: DensityMap, _ ground: ProjectedGround, within place: Rectangle
    ) -> (PanelGrid, BaseMap, RegionKey, KeyPlace) {
        func attempt(
            _ room: PanelGrid.Key, enlarged: (PanelGrid) -> Double = { $0.keyEnlargement }
        ) -> (grid: PanelGrid, base: BaseMap, key: RegionKey) {
            // A single map fills the page, its neighbours more to be seen.
            let whole = place.width / (place.height - PanelGrid.caption)
            let aspect = map.panels.count > 1 ? ground.aspect : whole
            let grid = PanelGrid(count: map.panels.count, key: room, aspect: aspect, within: place)
            let base = BaseMap(ground, width: grid.width, height: grid.height, margin: 4)
            let key = RegionKey(map.ground.regions, on: base, enlargement: enlarged(grid))
            return (grid, base, key)
        }
        func isCrowded(_ key: RegionKey) -> Bool { key.isCrowded(map.ground.regions) }
        guard map.panels.count > 1 else {
            let only = attempt(.none)
            let circles = RegionCircles(map.circles, of: map.ground.regions, on: only.base).circles
            func key(numbers: Bool) -> RegionKey {
                RegionKey(
                    map.ground.regions, on: only.base, enlargement: 1, circles: circles, priority: map.densities,
                    numbers: numbers)
            }
            let numbered = key(numbers: true)
            return (only.grid, only.base, isCrowded(numbered) ? key(numbers: false) : numbered, .panel)
        }
        let cell = attempt(.cell)
        if cell.key.isPlain || cell.key.isComplete && cell.grid.width >= roomyPanel && !isCrowded(cell.key) {
            return (cell.grid, cell.base, cell.key, .grid)
        }
        let block = attempt(.block)
        if block.key.isComplete, !isCrowded(block.key) { return (block.grid, block.base, block.key, .grid) }
        let row = attempt(.none) { max(1, min(rowKey.width / $0.width, rowKey.height / $0.height)) }
        return (row.grid, row.base, row.key, .row)
    }

    private mutating func drawLegend(height: Double) {
        legend.draw(in: &sheet.svg, x: Sheet.margin, y: sheet.y, within: Self.legendWidth - (circles == nil ? 0 : 150))
        if let circles {
            let x = Sheet.margin + Self.legendWidth - 130
            sheet.svg.text(phrases.incidentSizes, .label, x: x, baseline: sheet.y + TextStyle.label.size)
            _ = circles.scale.drawKey(phrases, in: &sheet.svg, x: x, y: sheet.y + TextStyle.label.lineHeight + 8)
        }
        locator?.draw(phrases, in: &sheet.svg, y: sheet.y)
        let bar = ScaleBar(
            phrases, kilometresPerPixel: base.kilometresPerPixel, longest: min(Self.scaleWidth, grid.width * 0.5))
        bar.draw(in: &sheet.svg, x: Sheet.margin + grid.totalWidth - bar.width, y: sheet.y + height - 22)
        sheet.advance(by: height)
    }

    private mutating func drawPanels() {
        var svg = SVGWriter()
        for (i, panel) in map.panels.enumerated() {
            let note = map.isUnknown(panel) ? phrases.noData : phrases.sampleSize(panel.count)
            cell(grid.origin(of: i), caption: panel.label, part: panel.part, note: note, in: &svg) { svg in
                ground(&svg) { svg in
                    for (number, region) in map.ground.regions.enumerated() {
                        draw(region, number: number, in: panel, &svg)
                    }
                }
                small.draw(in: &svg) { style(of: map.ground.regions[$0], in: panel) }
                circles?.draw(phrases, map.ground.regions, in: &svg)
                if panel.isPartial { drawFrame(in: &svg) }
                if keyPlace == .panel {
                    key.labels.draw(in: &svg)
                    furniture?.drawNames(phrases, in: &svg)
                    furniture?.draw(phrases, id: "d", in: &svg)
                }
            }
        }
        if keyPlace == .grid {
            cell(grid.keyOrigin, caption: phrases.key, note: "", in: &svg) { drawKey(in: &$0) }
        }
        sheet.svg.append(svg)
        sheet.advance(by: grid.totalHeight)
    }

    /// Around a panel whose time the data cover in part.
    private func drawFrame(in svg: inout SVGWriter) {
        svg.leaf(
            "rect",
            [
                "class": "part frame", "x": "1", "y": "1", "width": px(base.frame.width - 2),
                "height": px(base.frame.height - 2),
            ])
    }

    /// The names on a larger map, and to its right the list of those that only have a number on it.
    private mutating func drawKeyRow() {
        sheet.advance(by: PanelGrid.gap)
        var svg = SVGWriter()
        var lower = 0.0
        if let countryKeys {
            svg.text(phrases.key, .panel, x: Sheet.margin, baseline: sheet.y + TextStyle.panel.size)
            lower = countryKeys.draw(in: &svg, x: Sheet.margin, y: sheet.y + PanelGrid.caption + 2)
            sheet.svg.append(svg)
            return sheet.advance(by: lower - sheet.y)
        }
        svg.group(x: Sheet.margin, y: sheet.y) { svg in
            svg.text(phrases.key, .panel, x: 0, baseline: TextStyle.panel.size)
            svg.group(x: 0, y: PanelGrid.caption) { svg in
                drawKey(in: &svg)
                lower = key.drawList(in: &svg, x: key.width + 20, y: 0, width: Sheet.inner - key.width - 20)
            }
        }
        sheet.svg.append(svg)
        sheet.advance(by: PanelGrid.caption + max(key.height, lower))
    }

    private func drawKey(in svg: inout SVGWriter) {
        svg.element("g", ["transform": "scale(\(cssNumber(key.enlargement)))", "class": "key"]) {
            ground(&$0) { _ in }
        }
        key.labels.draw(in: &svg)
        keyTowns?.draw(in: &svg)
        if let graticule = base.graticule {
            var placer = key.labels.placer
            for mark in keyTowns?.marks ?? [] { if let area = mark.area { placer.reserve(area) } }
            graticule.drawNames(phrases, with: &placer, enlargement: key.enlargement, in: &svg)
        }
    }

    /// A caption with a map under it, in a cell of the grid.
    ///
    /// - Parameter part: Stands behind the caption where there is room.
    private func cell(
        _ origin: (x: Double, y: Double), caption: String, part: String = "", note: String, in svg: inout SVGWriter,
        map: (inout SVGWriter) -> Void
    ) {
        svg.group(x: Sheet.margin + origin.x, y: sheet.y + origin.y) { svg in
            svg.text(caption, .panel, x: 0, baseline: TextStyle.panel.size)
            let (partX, part) = (TextStyle.panel.width(caption) + 5, "(\(part))")
            let free = grid.width - partX - TextStyle.small.width(note) - 6
            if part != "()", TextStyle.small.width(part) <= free {
                svg.text(part, .small, x: partX, baseline: TextStyle.panel.size)
            }
            if !note.isEmpty {
                svg.text(note, .small, x: grid.width, baseline: TextStyle.panel.size, anchor: .end)
            }
            svg.group(x: 0, y: PanelGrid.caption, map)
        }
    }

    /// Sea, neighbours and regions, then what is drawn on the regions, then their borders.
    private func ground(_ svg: inout SVGWriter, _ regions: (inout SVGWriter) -> Void) {
        svg.leaf("use", ["href": "#d-sea", "class": "sea"])
        svg.leaf("use", ["href": "#d-land", "class": "land"])
        base.disputed.useAround(id: "d", in: &svg)
        if base.graticule != nil { svg.leaf("use", ["href": "#d-grid", "class": "grid"]) }
        if !base.notAnalysed.isEmpty { svg.leaf("use", ["href": "#d-rest", "class": "x"]) }
        svg.leaf("use", ["href": "#d-base", "class": "z"])
        regions(&svg)
        svg.leaf("use", ["href": "#d-inner", "class": "inner"])
        svg.leaf("use", ["href": "#d-outer", "class": "outer"])
        base.disputed.useOwn(id: "d", in: &svg)
    }

    private func draw(_ region: MapRegion, number: Int, in panel: MapPanel, _ svg: inout SVGWriter) {
        let style = style(of: region, in: panel)
        switch panel.values[region.id] ?? .noData {
        case .zero: break
        case .noData:
            let title = phrases.noData(region.name, panel.caption)
            svg.leaf("use", ["href": "#d-r\(number)", "class": style], title: title)
        case .value(let value, let count):
            let title =
                "\(region.name) \(panel.caption)\(phrases.colon) \(phrases.threeDigits(value)) (\(phrases.incidents(count)))"
            svg.leaf("use", ["href": "#d-r\(number)", "class": style], title: title)
        }
    }

    /// The class of a region's look: its class of values, zero or no data.
    private func style(of region: MapRegion, in panel: MapPanel) -> String {
        switch panel.values[region.id] ?? .noData {
        case .zero: "z"
        case .noData: "n"
        case .value(let value, _): map.scale.index(of: value).map { "c\($0)" } ?? "n"
        }
    }
}

// MARK: - Words and definitions

extension DensitySheet {
    private var notes: [String] {
        let labels = key.labels
        let unnamed = countryKeys?.unnamed ?? labels.unnamed
        return
            [
                phrases.unlocated(map.unlocated), phrases.elsewhere(map.outside), phrases.undated(map.undated),
                map.text.coverage,
            ].compactMap { $0 }.filter { !$0.isEmpty } + [phrases.meaning(of: looks)].compactMap { $0 }
            + map.text.notes
            + [phrases.small(small.circles.map { map.ground.regions[$0.region].name })].compactMap { $0 }
            + (keyPlace == .row || labels.numbered.isEmpty ? [] : [phrases.numbered(labels.numbered)])
            + (unnamed.isEmpty ? [] : [phrases.unnamed(unnamed)])
            + TownMarks.notes([furniture?.towns, keyTowns].compactMap { $0 } + (countryKeys?.towns ?? []), phrases)
    }

    private var origins: [String] {
        base.origins(map.text, vintage: map.vintage, ground)
            + [phrases.classes(map.scale)].filter { !$0.isEmpty }
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        sheet.document(
            id: "d", title: map.text.title, description: map.finding, rules: rules,
            definitions: define)
    }

    private func define(in svg: inout SVGWriter) {
        svg.raw(AreaPattern.noData.definition("d", map.text.style.palette))
        if looks.contains(.notAnalysed) { svg.raw(AreaPattern.notAnalysed.definition("d", map.text.style.palette)) }
        svg.raw("<clipPath id=\"d-clip\"><path id=\"d-sea\" d=\"\(base.sea)\"/></clipPath>\n")
        svg.element("g", ["id": "d-land", "clip-path": "url(#d-clip)"]) {
            // Without a look: that is the use's, which a key draws with thinner lines.
            base.drawLand(in: &$0, style: "")
        }
        if !base.notAnalysed.isEmpty {
            svg.leaf("path", ["id": "d-rest", "clip-path": "url(#d-clip)", "d": base.notAnalysed])
        }
        svg.element("g", ["id": "d-base"]) {
            for (i, region) in map.ground.regions.enumerated() {
                $0.leaf("path", ["id": "d-r\(i)", "d": base.regions.outline(of: i)], title: region.name)
            }
        }
        small.define(in: &svg)
        if let graticule = base.graticule { svg.leaf("path", ["id": "d-grid", "d": graticule.path]) }
        base.disputed.define(id: "d", in: &svg)
        svg.leaf("path", ["id": "d-inner", "d": base.innerBorders])
        svg.leaf("path", ["id": "d-outer", "d": base.outerBorders])
    }

    private var rules: String {
        let palette = map.text.style.palette
        let classes = palette.sequential(map.scale.count).enumerated().map { ".c\($0){fill:\($1)}" }.joined()
        return base.rules(palette) + MapFurniture.rules(palette) + BaseMapStyle.rules(enlargedBy: key.enlargement)
            + base.disputed.rules(enlargedBy: key.enlargement) + ScaleBar.rule(palette) + RegionLabels.rule(palette)
            + SmallRegions.rule(palette) + (circles == nil ? "" : RegionCircles.rule(palette))
            + classes
            + ".z{fill:\(palette.ground)}.n{\(AreaPattern.noData.fill("d"))}.sw{stroke:\(palette.border);stroke-width:.6}"
            + ".x{\(AreaPattern.notAnalysed.fill("d"));stroke:\(palette.landLine);stroke-width:.5}"
            + ".part{fill:none;stroke:\(palette.ink);stroke-width:1.1;stroke-dasharray:5 3}"
    }
}

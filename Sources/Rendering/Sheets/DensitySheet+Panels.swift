// The panels, and the map that names their regions.
extension DensitySheet {
    mutating func drawPanels() {
        var svg = SVGWriter()
        for (i, panel) in map.panels.enumerated() {
            let note = map.isUnknown(panel) ? phrases.noData : phrases.sampleSize(panel.count)
            let origin = grid.origin(of: i)
            draw(Cell(origin: origin, caption: panel.label, part: panel.part, note: note), in: &svg) { svg in
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
            draw(Cell(origin: grid.keyOrigin, caption: phrases.key), in: &svg) { drawKey(in: &$0) }
        }
        sheet.svg.append(svg)
        sheet.advance(by: grid.totalHeight)
    }

    /// The frame of a panel of an incomplete year.
    private func drawFrame(in svg: inout SVGWriter) {
        svg.leaf(
            "rect",
            [
                "class": "part frame", "x": "1", "y": "1", "width": px(base.frame.width - 2),
                "height": px(base.frame.height - 2),
            ])
    }

    /// The names on a larger map, and to its right the list of those that only have a number on it.
    mutating func drawKeyRow() {
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

    /// A cell of the grid: a caption over a map.
    private struct Cell {
        let origin: (x: Double, y: Double)
        let caption: String
        /// Stands behind the caption where there is room.
        var part = ""
        /// Stands at the right end of the caption.
        var note = ""
    }

    private func draw(_ cell: Cell, in svg: inout SVGWriter, map: (inout SVGWriter) -> Void) {
        let (caption, note) = (cell.caption, cell.note)
        svg.group(x: Sheet.margin + cell.origin.x, y: sheet.y + cell.origin.y) { svg in
            svg.text(caption, .panel, x: 0, baseline: TextStyle.panel.size)
            let (partX, part) = (TextStyle.panel.width(caption) + 5, "(\(cell.part))")
            let free = grid.width - partX - TextStyle.small.width(note) - 6
            if part != "()", TextStyle.small.width(part) <= free {
                svg.text(part, .small, x: partX, baseline: TextStyle.panel.size)
            }
            if !note.isEmpty {
                svg.text(note, .small, .end(grid.width), baseline: TextStyle.panel.size)
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
            let place = "\(region.name) \(panel.caption)\(phrases.colon)"
            let title = "\(place) \(phrases.threeDigits(value)) (\(phrases.incidents(count)))"
            svg.leaf("use", ["href": "#d-r\(number)", "class": style], title: title)
        }
    }

    /// The style of a region: that of its class of values, of zero or of no data.
    private func style(of region: MapRegion, in panel: MapPanel) -> String {
        switch panel.values[region.id] ?? .noData {
        case .zero: "z"
        case .noData: "n"
        case .value(let value, _): map.scale.index(of: value).map { "c\($0)" } ?? "n"
        }
    }
}

import Projection

/// A sheet with the map to the left, and key and list in a column to its right.
enum SideLayout {
    private static let mapWidth = 770.0
    private static let gutter = 22.0

    /// Where the column begins, and how wide it is.
    static var x: Double { Sheet.margin + mapWidth + gutter }
    static var width: Double { Sheet.inner - mapWidth - gutter }

    static func base(_ ground: ProjectedGround) -> BaseMap {
        let height = min(max(mapWidth / ground.aspect, 480), 640).rounded()
        return BaseMap(ground, width: mapWidth, height: height, margin: 14)
    }
}

extension Sheet {
    /// A map at the left margin, cut at its frame.
    ///
    /// - Parameter id: Prefix of the ids of the document, whose definitions have `BaseMap.clip`.
    mutating func map(_ base: BaseMap, id: String, _ content: (inout SVGWriter) -> Void) {
        let place = "translate(\(px(Sheet.margin)) \(px(y)))"
        svg.element("g", ["transform": place, "clip-path": "url(#\(id)-clip)"], content)
    }

    /// Goes on below a map and the column beside it, with the remarks and origins that end the sheet.
    ///
    /// - Parameters:
    ///   - side: Lower edge of the column.
    ///   - furniture: What may still find room below it.
    mutating func close(
        _ base: BaseMap, id: String, side: Double, _ furniture: MapFurniture, notes: [String], origins: [String]
    ) {
        let free = Rectangle(
            minX: SideLayout.x, minY: side, maxX: SideLayout.x + SideLayout.width, maxY: y + base.frame.height)
        furniture.drawBeside(style.phrases, id: id, free, in: &svg)
        advance(by: max(base.frame.height, side - y) + 4)
        footer(notes: notes, origins: origins)
    }
}

extension BaseMap {
    /// The clip path of its frame.
    func clip(id: String) -> String {
        "<clipPath id=\"\(id)-clip\"><path d=\"M0 0h\(px(frame.width))v\(px(frame.height))H0z\"/></clipPath>\n"
    }

    /// Sea, neighbours, and the map's regions with their borders.
    func draw(_ regions: [MapRegion], id: String, in svg: inout SVGWriter) {
        drawSurroundings(id: id, in: &svg)
        svg.element("g", ["class": "g"]) { group in
            for (i, region) in regions.enumerated() {
                group.leaf("path", ["d": self.regions.outline(of: i)], title: region.name)
            }
        }
        drawBorders(id: id, in: &svg)
    }

    /// What lies under the regions.
    func drawSurroundings(id: String, in svg: inout SVGWriter) {
        svg.leaf("path", ["class": "sea", "d": sea])
        drawLand(in: &svg)
        disputed.drawAround(id: id, in: &svg)
        if let graticule { svg.leaf("path", ["class": "grid", "d": graticule.path]) }
    }

    /// What lies over the regions.
    func drawBorders(id: String, in svg: inout SVGWriter) {
        svg.leaf("path", ["class": "inner", "d": innerBorders])
        svg.leaf("path", ["class": "outer", "d": outerBorders])
        disputed.drawOwn(id: id, in: &svg)
    }

    /// Looks of the ground.
    func rules(_ palette: Palette) -> String {
        BaseMapStyle.rules(palette) + (graticule == nil ? "" : Graticule.rule(palette))
            + disputed.rules(palette)
    }

    /// Where the data, the boundaries and the projection come from, one statement a paragraph.
    func origins(_ text: MapText, vintage: String, _ ground: ProjectedGround) -> [String] {
        let phrases = text.style.phrases
        return [
            text.source, phrases.status(vintage, hasDisputed: !disputed.isEmpty),
            phrases.projection(of: ground),
        ].filter { !$0.isEmpty }
    }
}

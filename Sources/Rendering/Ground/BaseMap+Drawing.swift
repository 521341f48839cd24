import Projection

extension BaseMap {
    /// Draws the countries around the regions.
    func drawLand(in svg: inout SVGWriter, style: String = "land") {
        svg.leaf("path", ["class": style, "d": land])
        guard !landBorders.isEmpty else { return }
        svg.leaf("path", ["class": style.isEmpty ? "rim" : "\(style) rim", "d": landBorders])
    }

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

    /// Style rules of the ground.
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

// Words and definitions, and the finished document.
extension DensitySheet {
    var notes: [String] {
        let labels = key.labels
        let unnamed = countryKeys?.unnamed ?? labels.unnamed
        return
            [
                phrases.unlocated(map.unlocated), phrases.elsewhere(map.outside), phrases.undated(map.undated),
                map.text.coverage,
            ].compactMap { $0 }.filter { !$0.isEmpty } + [phrases.meaning(of: extraClasses)].compactMap { $0 }
            + map.text.notes
            + [phrases.small(small.circles.map { map.ground.regions[$0.region].name })].compactMap { $0 }
            + (keyPlace == .row || labels.numbered.isEmpty ? [] : [phrases.numbered(labels.numbered)])
            + (unnamed.isEmpty ? [] : [phrases.unnamed(unnamed)])
            + TownMarks.notes([furniture?.towns, keyTowns].compactMap { $0 } + (countryKeys?.towns ?? []), phrases)
    }

    var origins: [String] {
        base.origins(map.text, vintage: map.vintage, ground)
            + [phrases.classes(map.scale)].filter { !$0.isEmpty }
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        sheet.document(
            Sheet.Head(id: "d", title: map.text.title, description: map.finding, rules: rules), definitions: define)
    }

    private func define(in svg: inout SVGWriter) {
        svg.raw(AreaPattern.noData.definition("d", map.text.style.palette))
        if extraClasses.contains(.notAnalysed) {
            svg.raw(AreaPattern.notAnalysed.definition("d", map.text.style.palette))
        }
        svg.raw("<clipPath id=\"d-clip\"><path id=\"d-sea\" d=\"\(base.sea)\"/></clipPath>\n")
        svg.element("g", ["id": "d-land", "clip-path": "url(#d-clip)"]) {
            // Without a style: each use has its own, and that of the key draws thinner lines.
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
            + ".z{fill:\(palette.ground)}.n{\(AreaPattern.noData.fill("d"))}"
            + ".sw{stroke:\(palette.border);stroke-width:.6}"
            + ".x{\(AreaPattern.notAnalysed.fill("d"));stroke:\(palette.landLine);stroke-width:.5}"
            + ".part{fill:none;stroke:\(palette.ink);stroke-width:1.1;stroke-dasharray:5 3}"
    }
}

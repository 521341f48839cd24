import Geography
import Projection

/// A map of units as it is laid out: the map to the left, legend and list to the right.
struct UnitSheet {
    private let map: UnitMap
    private let phrases: MapPhrases
    private let ground: ProjectedGround
    private let base: BaseMap
    private let shapes: [UnitShape]
    private let labels: RegionLabels
    private let marks: [UnitMark]
    private let furniture: MapFurniture
    private var sheet: Sheet

    init(_ map: UnitMap) throws(MapError) {
        self.map = map
        phrases = map.text.style.phrases
        sheet = Sheet(map.text.style)
        ground = try ProjectedGround(map.ground)
        base = SideLayout.base(ground)
        shapes = Self.shapes(of: map, on: base, by: ground.transformation)
        labels = RegionKey(map.ground.regions, on: base, .init(taken: Self.numbers(of: map, shapes))).labels
        marks = Self.marks(of: map, shapes, besides: labels)
        var placer = labels.placer
        for mark in marks {
            placer.reserve(LabelPlacer.over(mark.centre, width: mark.size, height: mark.size))
        }
        furniture = MapFurniture(ground, on: base, besides: MapContent(labels: labels.placed), placer: placer)
        sheet.header(map.text.title, map.text.subtitle)
        drawMap()
        let side = drawSide()
        sheet.close(base, id: map.id, side: side, furniture)
        sheet.footer(notes: notes, origins: base.origins(map.text, vintage: map.vintage, ground))
    }

    private static func shapes(of map: UnitMap, on base: BaseMap, by transformation: Transformation) -> [UnitShape] {
        map.units.enumerated().map { number, unit in
            guard let outline = unit.outline else {
                let rings = base.regions.rings.indices.contains(number) ? base.regions.rings[number] : []
                return UnitShape(rings: rings)
            }
            let points = outline.compactMap {
                transformation.point(longitude: $0.longitude, latitude: $0.latitude).map(base.frame.pixel)
            }
            return UnitShape(rings: [Array(points.dropLast())])
        }
    }

    private mutating func drawMap() {
        var svg = SVGWriter()
        base.drawSurroundings(id: map.id, in: &svg)
        svg.leaf("use", ["href": "#\(map.id)-ground", "class": "n"])
        svg.element("g", ["clip-path": "url(#\(map.id)-area)"]) { drawUnits(in: &$0) }
        base.drawBorders(id: map.id, in: &svg)
        drawMarks(in: &svg)
        labels.draw(in: &svg)
        furniture.drawNames(phrases, in: &svg)
        furniture.draw(phrases, id: map.id, in: &svg)
        sheet.map(base, id: map.id) { $0.append(svg) }
    }

    /// Units of one class without a title are one path; the others come last, each with its title.
    private func drawUnits(in svg: inout SVGWriter) {
        for number in map.classes.indices {
            var path = PathWriter()
            for (unit, shape) in zip(map.units, shapes) where unit.legendClass == number && unit.title.isEmpty {
                for ring in shape.rings { path.add(ring: ring) }
            }
            if !path.text.isEmpty { svg.leaf("path", ["class": "u l\(number)", "d": path.text]) }
        }
        for (unit, shape) in zip(map.units, shapes) where !unit.title.isEmpty {
            var path = PathWriter()
            for ring in shape.rings { path.add(ring: ring) }
            svg.leaf("path", ["class": "u l\(unit.legendClass)", "d": path.text], title: unit.title)
        }
    }

    /// Where the marks of single units lie, which no name may cover.
    private static func numbers(of map: UnitMap, _ shapes: [UnitShape]) -> [Rectangle] {
        zip(map.units, shapes).compactMap { unit, shape in
            guard !unit.mark.isEmpty, let centre = shape.centre else { return nil }
            let style = TextStyle.small
            return LabelPlacer.over(centre, width: style.width(unit.mark) + 4, height: style.lineHeight)
        }
    }

    /// Letters and numbers on units, where no name lies.
    private static func marks(of map: UnitMap, _ shapes: [UnitShape], besides labels: RegionLabels) -> [UnitMark] {
        zip(map.units, shapes).compactMap { unit, shape in
            guard map.classes.indices.contains(unit.legendClass) else { return nil }
            let text = unit.mark.isEmpty ? map.classes[unit.legendClass].mark : unit.mark
            guard !text.isEmpty, let centre = shape.centre, unit.mark.isEmpty ? shape.side >= markedSide : true
            else { return nil }
            // The name of a region matters more than one of many letters.
            let isCovered = labels.placed.contains { $0.area.insetBy(-4).contains(centre) }
            if unit.mark.isEmpty, isCovered { return nil }
            let size = unit.mark.isEmpty ? min(TextStyle.small.size, shape.side * 0.85) : TextStyle.small.size
            return UnitMark(text: text, legendClass: unit.legendClass, centre: centre, size: size)
        }
    }

    private func drawMarks(in svg: inout SVGWriter) {
        for mark in marks {
            svg.element(
                "text",
                [
                    "class": "tn m\(mark.legendClass)", "x": px(mark.centre.x),
                    "y": px(mark.centre.y + mark.size * 0.35),
                    "text-anchor": "middle",
                    "style": mark.size < TextStyle.small.size ? "font-size:\(px(mark.size))px" : "",
                ], text: mark.text)
        }
    }

    /// Pixels of the shorter side that a unit needs to carry a letter.
    private static let markedSide = 7.0

    /// Draws legend, scale and list; returns the lower edge.
    private mutating func drawSide() -> Double {
        var svg = SVGWriter()
        let x = SideLayout.x
        var y =
            svg.block(
                TextStyle.panel.block(map.legendTitle, width: SideLayout.width), .panel, x: x, top: sheet.y) + 6
        for (number, legendClass) in map.classes.enumerated() {
            svg.leaf(
                "rect",
                ["class": "sw l\(number)", "x": px(x), "y": px(y), "width": "26", "height": px(Self.swatchHeight)])
            if !legendClass.mark.isEmpty {
                svg.element(
                    "text",
                    ["class": "tn m\(number)", "x": px(x + 13), "y": px(y + 10.5), "text-anchor": "middle"],
                    text: legendClass.mark)
            }
            let block = TextStyle.small.block(legendClass.label, width: SideLayout.width - 34)
            let lower = svg.block(block, .small, x: x + 34, top: y)
            y = max(lower, y + Self.swatchHeight) + 5
        }
        let bar = ScaleBar(phrases, kilometresPerPixel: base.kilometresPerPixel, longest: 150)
        bar.draw(in: &svg, x: x, y: y + 28)
        y += 48
        if !map.list.isEmpty {
            y = svg.block(TextStyle.panel.block(map.listTitle, width: SideLayout.width), .panel, x: x, top: y) + 4
        }
        for entry in map.list {
            y = svg.block(TextStyle.small.block(entry, width: SideLayout.width), .small, x: x, top: y) + 3
        }
        sheet.svg.append(svg)
        return y
    }

    private static let swatchHeight = 14.0

    private var notes: [String] {
        map.text.notes + (labels.numbered.isEmpty ? [] : [phrases.numbered(labels.numbered)])
            + (labels.unnamed.isEmpty ? [] : [phrases.unnamed(labels.unnamed)]) + furniture.notes(phrases)
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        sheet.document(
            Sheet.Head(id: map.id, title: map.text.title, description: map.finding, rules: rules), definitions: define)
    }

    private func define(in svg: inout SVGWriter) {
        svg.raw(AreaPattern.notAnalysed.definition(map.id, map.text.style.palette))
        svg.raw(base.clip(id: map.id))
        var all = PathWriter()
        for rings in base.regions.rings { for ring in rings { all.add(ring: ring) } }
        svg.element("clipPath", ["id": "\(map.id)-area"]) {
            for region in map.ground.regions.indices {
                $0.leaf("path", ["d": base.regions.outline(of: region), "clip-rule": "evenodd"])
            }
        }
        svg.leaf("path", ["id": "\(map.id)-ground", "fill-rule": "evenodd", "d": all.text])
    }

    private var rules: String {
        let palette = map.text.style.palette
        let ramp = DivergingRamp.classes(steps: 3)
        let classes = map.classes.enumerated().map { number, legendClass in
            switch legendClass.fill {
            case .hatched: ".l\(number){\(AreaPattern.notAnalysed.fill(map.id))}"
            case .past: Self.rule(palette, number, Self.past)
            case .diverging(0): Self.rule(palette, number, palette.ground) + ".u.l\(number){stroke:#e4e0d8}"
            case .diverging(let rank): Self.rule(palette, number, ramp[min(max(rank, -3), 3) + 3])
            }
        }.joined()
        return base.rules(palette) + MapFurniture.rules(palette) + ScaleBar.rule(palette) + RegionLabels.rule(palette)
            + ".n{\(AreaPattern.notAnalysed.fill(map.id))}.u{stroke:#fff;stroke-width:.3}"
            + ".sw{stroke:\(palette.border);stroke-width:.6}" + classes
    }

    /// Warm grey, distinct from the ground, the neighbours and all colours of the ramp.
    private static let past = "#cfc3b8"

    private static func rule(_ palette: Palette, _ number: Int, _ colour: String) -> String {
        ".l\(number){fill:\(colour)}text.m\(number){fill:\(palette.letters(on: colour));font-weight:bold}"
    }
}

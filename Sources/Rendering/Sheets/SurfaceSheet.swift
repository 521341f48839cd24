import Geography
import Projection

/// A map of a density surface as it is laid out: legend, map, notes and origins.
struct SurfaceSheet {
    private let map: SurfaceMap
    private let phrases: MapPhrases
    private let ground: ProjectedGround
    private let base: BaseMap
    private let labels: RegionLabels
    private let furniture: MapFurniture
    private let countryKeys: CountryKeys?
    private var sheet: Sheet

    private static let scaleWidth = 150.0
    /// Expected height of the notes; the map gets the rest of the page.
    private static let footerHeight = 90.0

    init(_ map: SurfaceMap) throws(MapError) {
        self.map = map
        phrases = map.text.style.phrases
        sheet = Sheet(map.text.style)
        ground = try ProjectedGround(map.ground)
        let legend = ClassLegend(caption: map.unit, labels: Self.labels(map.levels, phrases))
        sheet.header(map.text.title, map.text.subtitle)
        let legendHeight = legend.height(within: Self.legendWidth) + 8
        let height = max(Sheet.preferredHeight - Self.footerHeight - sheet.y - legendHeight, 360).rounded()
        base = BaseMap(ground, width: Sheet.inner, height: height, margin: 10)
        let key = RegionKey(map.ground.regions, on: base)
        let isCrowded = key.isCrowded(map.ground.regions)
        labels =
            isCrowded ? RegionKey(map.ground.regions, on: base, .init(isNumbering: false)).labels : key.labels
        furniture = MapFurniture(ground, on: base, besides: MapContent(labels: labels.placed), placer: labels.placer)
        countryKeys = isCrowded ? CountryKeys(map.ground, within: Sheet.inner) : nil
        legend.draw(in: &sheet.svg, x: Sheet.margin, y: sheet.y, within: Self.legendWidth)
        let bar = ScaleBar(phrases, kilometresPerPixel: base.kilometresPerPixel, longest: Self.scaleWidth)
        bar.draw(in: &sheet.svg, x: Sheet.margin + Sheet.inner - bar.width, y: sheet.y + legendHeight - 22)
        sheet.advance(by: legendHeight)
        drawMap()
        sheet.advance(by: height)
        if let countryKeys {
            sheet.advance(by: 12)
            let lowest = countryKeys.draw(in: &sheet.svg, x: Sheet.margin, y: sheet.y)
            sheet.advance(by: lowest - sheet.y)
        }
        sheet.footer(notes: notes, origins: origins)
    }

    private static var legendWidth: Double { Sheet.inner - scaleWidth - 20 }

    private static func labels(_ levels: [Double], _ phrases: MapPhrases) -> [(style: String, label: String)] {
        let lowest = levels.first.map { [(style: "z", label: phrases.below($0))] } ?? []
        return lowest
            + levels.indices.map { i in
                (
                    "c\(i)",
                    i + 1 < levels.count ? phrases.range(levels[i], levels[i + 1]) : phrases.above(levels[i])
                )
            }
    }

    private mutating func drawMap() {
        var svg = SVGWriter()
        svg.element("g", ["transform": "translate(\(px(Sheet.margin)) \(px(sheet.y)))", "clip-path": "url(#k-clip)"]) {
            base.drawSurroundings(id: "k", in: &$0)
            for (i, region) in map.ground.regions.enumerated() {
                $0.leaf("use", ["href": "#k-r\(i)", "class": "z"], title: region.name)
            }
            $0.element("g", ["clip-path": "url(#k-own)"], drawBands)
            base.drawBorders(id: "k", in: &$0)
            labels.draw(in: &$0)
            furniture.drawNames(phrases, in: &$0)
            furniture.draw(phrases, id: "k", in: &$0)
        }
        sheet.svg.append(svg)
    }

    private func drawBands(in svg: inout SVGWriter) {
        for (i, rings) in map.bands.enumerated() {
            var path = PathWriter()
            for ring in rings {
                guard let points = try? ground.transformation.forward(ring) else { continue }
                let line = [points.map(base.frame.pixel)]
                let simple = CoverageSimplification.simplified(line, tolerance: BaseMap.mutedTolerance)
                for ring in simple { path.add(ring: base.frame.rectangle.insetBy(-20).clip(ring)) }
            }
            if !path.text.isEmpty { svg.leaf("path", ["class": "b c\(i)", "d": path.text]) }
        }
    }

    private var notes: [String] {
        let unnamed = countryKeys?.unnamed ?? labels.unnamed
        return leftOut + map.text.notes
            + (labels.numbered.isEmpty ? [] : [phrases.numbered(labels.numbered)])
            + (unnamed.isEmpty ? [] : [phrases.unnamed(unnamed)])
            + TownMarks.notes([furniture.towns] + (countryKeys?.towns ?? []), phrases)
    }

    private var origins: [String] {
        base.origins(map.text, vintage: map.vintage, ground) + [map.method ?? phrases.kernel(map.kernel)]
    }

    /// The finished SVG.
    var bytes: [UInt8] {
        let palette = map.text.style.palette
        let classes = palette.sequential(map.levels.count).enumerated().map { ".c\($0){fill:\($1)}" }.joined()
        let rules =
            base.rules(palette) + MapFurniture.rules(palette) + ScaleBar.rule(palette) + RegionLabels.rule(palette)
            + classes
            + ".b{fill-rule:evenodd}.z{fill:\(palette.ground)}.sw{stroke:\(palette.border);stroke-width:.6}"
        return sheet.document(
            Sheet.Head(id: "k", title: map.text.title, description: finding, rules: rules), definitions: define)
    }

    private func define(in svg: inout SVGWriter) {
        svg.raw(base.clip(id: "k"))
        svg.element("clipPath", ["id": "k-own"]) {
            for i in map.ground.regions.indices {
                $0.leaf("path", ["id": "k-r\(i)", "d": base.regions.outline(of: i)])
            }
        }
    }

    private var finding: String {
        ([phrases.peak(map.peak.value, near: map.peak.region), "\(map.unit)."]
            + leftOut).joined(separator: " ")
    }

    /// What is not in the surface, and why.
    private var leftOut: [String] {
        [
            phrases.vagueExcluded(map.vague), phrases.notDrawn(map.unlocated),
            phrases.outsideSurface(map.outside),
        ].compactMap { $0 }
    }
}

/// Names of regions on a map: in full where there is room, by number where there is not.
struct RegionLabels {
    /// Text and the middle of its place.
    let placed: [(text: String, centre: PixelPoint)]
    /// Numbers that stand for names.
    let numbered: [(number: Int, name: String)]
    /// Regions for which not even a number found room.
    let unnamed: [String]

    private static let style = TextStyle.small

    /// Larger regions choose first.
    init(_ regions: [MapRegion], shapes: FittedShapes, bounds: Rectangle) {
        var placer = LabelPlacer(bounds: bounds)
        let areas = shapes.rings.map { $0.first.map { abs(FittedShapes.area(of: $0)) } ?? 0 }
        let order = regions.indices.sorted { (areas[$1], regions[$0].id) < (areas[$0], regions[$1].id) }
        var placed: [(text: String, centre: PixelPoint)] = []
        var waiting: [Int] = []
        for i in order {
            if let area = Self.place(regions[i].name, on: shapes.rings[i], with: &placer) {
                placed.append((regions[i].name, area.centre))
            } else {
                waiting.append(i)
            }
        }
        var numbered: [(number: Int, name: String)] = []
        var unnamed: [String] = []
        for i in waiting.sorted(by: { regions[$0].name < regions[$1].name }) {
            let number = numbered.count + 1
            if let area = Self.place(String(number), on: shapes.rings[i], with: &placer) {
                placed.append((String(number), area.centre))
                numbered.append((number, regions[i].name))
            } else {
                unnamed.append(regions[i].name)
            }
        }
        (self.placed, self.numbered, self.unnamed) = (placed, numbered, unnamed)
    }

    private static func place(
        _ text: String, on rings: [[PixelPoint]], with placer: inout LabelPlacer
    ) -> Rectangle? {
        let (width, height) = (style.width(text), style.lineHeight)
        guard let pole = poleOfInaccessibility(of: rings, stretch: max(1, width / height)) else { return nil }
        return placer.place(among: LabelPlacer.over(pole, width: width, height: height))
    }

    func draw(in svg: inout SVGWriter) {
        for label in placed {
            let baseline = label.centre.y + Self.style.size * 0.36
            svg.text(label.text, Self.style, x: label.centre.x, baseline: baseline, anchor: .middle, halo: true)
        }
    }

    /// What the foot of the page says of names that are not on the map in full.
    var notes: [String] {
        (numbered.isEmpty ? [] : [MapPhrases.numbered(numbered)]) + (unnamed.isEmpty ? [] : [MapPhrases.unnamed(unnamed)])
    }
}

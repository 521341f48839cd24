/// The map that names the regions once for all panels.
///
/// It draws the panels' own shapes, enlarged where a panel is too small for the names.
struct RegionKey {
    let enlargement: Double
    let labels: RegionLabels
    private let frame: MapFrame

    /// How the regions are named.
    struct Options {
        /// How many times larger than a panel the key is.
        var enlargement = 1.0
        /// Circles drawn on the regions, in pixels of a panel.
        var circles: [RegionCircles.Circle] = []
        /// A number for each region: those with the highest are named first.
        var priority: [Double] = []
        /// Where no name may lie, in pixels of the key.
        var taken: [Rectangle] = []
        /// Whether numbers stand for names that do not fit.
        var isNumbering = true
    }

    init(_ regions: [MapRegion], on base: BaseMap, _ options: Options = Options()) {
        let factor = options.enlargement
        frame = base.frame
        enlargement = factor
        let shapes = base.regions.rings.map { rings in
            rings.map { ring in ring.map { PixelPoint(x: $0.x * factor, y: $0.y * factor) } }
        }
        let bounds = Rectangle(minX: 0, minY: 0, maxX: frame.width * factor, maxY: frame.height * factor)
        var request = RegionLabels.Request(names: regions.map(\.name), shapes: shapes, bounds: bounds)
        request.circles = Dictionary(options.circles.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first })
        request.priority = options.priority
        request.isNumbering = options.isNumbering && regions.count <= Self.mostNumbered
        request.taken = options.taken
        let all = RegionLabels(request)
        let stars = base.capitals.map { TownMarks.spot(ofCapital: PixelPoint(x: $0.x * factor, y: $0.y * factor)) }
        guard all.placed.contains(where: { label in stars.contains { $0.intersects(label.area) } }) else {
            self.labels = all
            return
        }
        // Names make room for the star of a capital unless a name would be lost.
        request.taken += stars
        let apart = RegionLabels(request)
        let isWorse = apart.numbered.count > all.numbered.count || apart.unnamed.count > all.unnamed.count
        self.labels = isWorse ? all : apart
    }

    var width: Double { frame.width * enlargement }
    var height: Double { frame.height * enlargement }

    /// Whether every region has its name or a number.
    var isComplete: Bool { labels.unnamed.isEmpty }

    /// Whether numbers stand for so many names that a map of each country is easier to read.
    func isCrowded(_ regions: [MapRegion]) -> Bool {
        labels.numbered.count + labels.unnamed.count > Self.mostNumbers
            && (2...CountryKeys.most).contains(Set(regions.map(\.country)).count)
    }

    private static let mostNumbers = 12
    /// With more regions than this, numbers and leaders would hide the map, so that it shows only names that fit.
    private static let mostNumbered = 120

    /// Whether every region has its name in full, and no more than two stand beside it.
    var isPlain: Bool {
        isComplete && labels.numbered.isEmpty && labels.placed.count { $0.anchor != nil } <= 2
    }

    /// Draws the names behind the numbers in columns; returns the lower edge.
    func drawList(in svg: inout SVGWriter, x: Double, y: Double, width: Double) -> Double {
        let style = TextStyle.small
        let entries = labels.numbered.map { "\($0.number) \($0.name)" }
        guard let widest = entries.map(style.width).max() else { return y }
        let columns = max(1, min(entries.count, Int((width + 14) / (widest + 14))))
        let rows = (entries.count + columns - 1) / columns
        for (i, entry) in entries.enumerated() {
            let (column, row) = i.quotientAndRemainder(dividingBy: rows)
            svg.text(
                entry, style, x: x + Double(column) * (widest + 14),
                baseline: y + Double(row) * style.lineHeight + style.size)
        }
        return y + Double(rows) * style.lineHeight
    }
}

/// Names of regions on a map: in full where they fit inside, by number where they do not, with a leader where not even
/// the number fits.
struct RegionLabels {
    struct Label {
        let text: String
        let area: Rectangle
        /// Where a leader line ends; nil when the label lies on its region.
        let anchor: PixelPoint?
    }

    let placed: [Label]
    /// Numbers that stand for names.
    let numbered: [(number: Int, name: String)]
    /// Regions for which not even a number found room.
    let unnamed: [String]
    /// Knows where the labels are.
    let placer: LabelPlacer

    private static let style = TextStyle.small

    /// Larger regions choose first.
    ///
    /// - Parameters:
    ///   - shapes: The rings of each region in pixels, the largest first.
    ///   - circles: What is drawn on the regions, by their index; names stand beside it.
    ///   - isNumbering: Whether numbers stand for names that do not fit; else these are `unnamed`.
    ///   - taken: Where no label may lie.
    init(
        _ names: [String], shapes: [[[PixelPoint]]], bounds: Rectangle, circles: [Int: RegionCircles.Circle] = [:],
        numbers isNumbering: Bool = true, besides taken: [Rectangle] = []
    ) {
        var placer = LabelPlacer(bounds: bounds)
        for area in taken { placer.reserve(area) }
        for circle in circles.values.sorted(by: { $0.region < $1.region }) {
            placer.reserve(LabelPlacer.over(circle.centre, width: 2 * circle.radius, height: 2 * circle.radius))
        }
        var labels: [Label] = []
        var waiting: [Int] = []
        for i in Self.largestFirst(shapes) {
            if let area = Self.around(circles[i], shapes[i], names[i], with: &placer)
                ?? Self.inside(shapes[i], names[i], with: &placer)
            {
                labels.append(Label(text: names[i], area: area, anchor: nil))
            } else {
                waiting.append(i)
            }
        }
        // A few names may stand beside their regions; many would bury the map.
        let isFew = waiting.count <= Self.mostNamedBeside
        waiting.removeAll { i in
            guard isFew || isNumbering && circles[i] != nil,
                let label = Self.beside(
                    shapes[i], names[i], within: isFew ? [4, 10, 16] : [], circles[i], with: &placer)
            else { return false }
            labels.append(label)
            return true
        }
        guard isNumbering else {
            // What has a circle has incidents, and is named first.
            waiting.removeAll { i in
                guard circles[i] != nil,
                    let label = Self.beside(shapes[i], names[i], within: [2, 10], circles[i], with: &placer)
                else { return false }
                labels.append(label)
                return true
            }
            (placed, numbered, unnamed) = (labels, [], waiting.map { names[$0] }.sorted())
            self.placer = placer
            return
        }
        waiting.sort { (names[$0], $0) < (names[$1], $1) }
        let numbers = Self.number(waiting.map { (shapes[$0], circles[$0]) }, with: &placer)
        let placedNumbers = Set(numbers.map(\.text))
        let numbered = waiting.enumerated().map { (number: $0 + 1, name: names[$1]) }
        placed = labels + numbers
        self.placer = placer
        self.numbered = numbered.filter { placedNumbers.contains(String($0.number)) }
        unnamed = numbered.filter { !placedNumbers.contains(String($0.number)) }.map(\.name)
    }

    private static let mostNamedBeside = 6

    private static func largestFirst(_ shapes: [[[PixelPoint]]]) -> [Int] {
        let areas = shapes.map { $0.first.map { abs(FittedShapes.area(of: $0)) } ?? 0 }
        return shapes.indices.sorted { (areas[$1], $0) < (areas[$0], $1) }
    }

    /// Numbers from 1 on the shapes in order; those that fit inside choose first.
    private static func number(
        _ shapes: [(rings: [[PixelPoint]], circle: RegionCircles.Circle?)], with placer: inout LabelPlacer
    ) -> [Label] {
        var labels: [Label] = []
        var outside: [Int] = []
        for (i, shape) in shapes.map(\.rings).enumerated() {
            if let area = inside(shape, String(i + 1), with: &placer) {
                labels.append(Label(text: String(i + 1), area: area, anchor: nil))
            } else {
                outside.append(i)
            }
        }
        return labels
            + outside.compactMap {
                beside(
                    shapes[$0].rings, String($0 + 1), within: [4, 10, 18, 28, 40, 60, 85], shapes[$0].circle,
                    with: &placer)
            }
    }

    /// Beside the region's circle, where the letters lie in the region.
    private static func around(
        _ circle: RegionCircles.Circle?, _ rings: [[PixelPoint]], _ text: String, with placer: inout LabelPlacer
    ) -> Rectangle? {
        guard let circle else { return nil }
        let places = LabelPlacer.around(
            circle.centre, radius: circle.radius, width: style.width(text), height: style.lineHeight)
        let within = places.reversed().filter { isInside(letters(of: $0), rings) }
        return placer.place(among: within)
    }

    /// The letters alone, without the space that keeps lines apart.
    private static func letters(of area: Rectangle) -> Rectangle {
        let space = area.height * 0.2
        return Rectangle(minX: area.minX, minY: area.minY + space, maxX: area.maxX, maxY: area.maxY - space)
    }

    /// Pixels by which a label may lie off its region's middle, where that is taken.
    private static let shifts = [0.0, -8, 8, -14, 14]

    private static func inside(
        _ rings: [[PixelPoint]], _ text: String, with placer: inout LabelPlacer
    ) -> Rectangle? {
        let (width, height) = (style.width(text), style.lineHeight)
        for stretch in [width / height, 1, 0.5 * width / height] where stretch >= 1 {
            guard let pole = poleOfInaccessibility(of: rings, stretch: stretch) else { return nil }
            for shift in shifts {
                let middle = PixelPoint(x: pole.x, y: pole.y + shift)
                let area = LabelPlacer.over(middle, width: width, height: height)
                if isInside(letters(of: area), rings), let free = placer.place(among: [area]) { return free }
            }
        }
        return nil
    }

    /// With a leader to the region's pole, or close by its circle without one.
    private static func beside(
        _ rings: [[PixelPoint]], _ text: String, within distances: [Double], _ circle: RegionCircles.Circle?,
        with placer: inout LabelPlacer
    ) -> Label? {
        let (width, height) = (style.width(text), style.lineHeight)
        if let circle {
            let close = LabelPlacer.around(circle.centre, radius: circle.radius, width: width, height: height)
            if let area = placer.place(among: close) { return Label(text: text, area: area, anchor: nil) }
        }
        guard let pole = circle?.centre ?? poleOfInaccessibility(of: rings) else { return nil }
        let places = distances.flatMap {
            LabelPlacer.around(pole, radius: $0 + (circle?.radius ?? 0), width: width, height: height)
        }
        return placer.place(among: places).map { Label(text: text, area: $0, anchor: pole) }
    }

    func draw(in svg: inout SVGWriter) {
        for label in placed {
            if let anchor = label.anchor {
                let end = PixelPoint(
                    x: min(max(anchor.x, label.area.minX), label.area.maxX),
                    y: min(max(anchor.y, label.area.minY + 3), label.area.maxY - 3))
                svg.leaf("circle", ["cx": px(anchor.x), "cy": px(anchor.y), "r": "1.3"])
                svg.leaf("path", ["class": "lead", "d": "M\(px(anchor.x)) \(px(anchor.y))L\(px(end.x)) \(px(end.y))"])
            }
            let centre = label.area.centre
            let baseline = centre.y + Self.style.size * 0.36
            svg.text(label.text, Self.style, x: centre.x, baseline: baseline, anchor: .middle, halo: true)
        }
    }

    static var rule: String { ".lead{stroke:\(Palette.outline);stroke-width:.6}" }
}

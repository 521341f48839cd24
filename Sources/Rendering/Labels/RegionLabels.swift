/// Names of regions on a map: in full where they fit inside, by number where they do not, with a leader where not even
/// the number fits. Letters are larger in large regions, and a little smaller where a name fits in no other way.
struct RegionLabels {
    struct Label {
        let text: String
        var size = LabelSize.standard
        let area: Rectangle
        /// Where a leader line ends; nil when the label lies on its region.
        let anchor: PixelPoint?
    }

    let placed: [Label]
    /// Numbers that stand for names.
    let numbered: [(number: Int, name: String)]
    /// Regions for which not even a number found room.
    let unnamed: [String]
    /// The room that the labels take.
    let placer: LabelPlacer

    private static let style = TextStyle.small

    /// What is to be named, and where there is room.
    struct Request {
        /// The names of the regions.
        var names: [String]
        /// The rings of each region in pixels, the largest first.
        var shapes: [[[PixelPoint]]]
        /// The page of the map in pixels.
        var bounds: Rectangle
        /// Circles drawn on the regions, by their index; names stand beside them.
        var circles: [Int: RegionCircles.Circle] = [:]
        /// A number for each region, such as its density: the highest are named first. Empty when all are alike.
        var priority: [Double] = []
        /// Whether numbers stand for names that do not fit; else these are `unnamed`.
        var isNumbering = true
        /// Where no label may lie.
        var taken: [Rectangle] = []
    }

    /// A region that waits for its label.
    private struct Region {
        let rings: [[PixelPoint]]
        let circle: RegionCircles.Circle?
    }

    /// Where a label beside its region is looked for.
    private struct Search {
        /// Pixels from the region, in the order of the tries.
        let distances: [Double]
        /// Regions that the label may not lie on.
        var others: ArraySlice<[[PixelPoint]]> = []
    }

    /// Names the regions in the order of their priority; of equal ones the larger comes first.
    init(_ request: Request) {
        let (names, shapes, circles, isNumbering) = (
            request.names, request.shapes, request.circles, request.isNumbering
        )
        let regions = shapes.indices.map { Region(rings: shapes[$0], circle: circles[$0]) }
        var placer = LabelPlacer(bounds: request.bounds)
        for area in request.taken { placer.reserve(area) }
        for circle in circles.values.sorted(by: { $0.region < $1.region }) {
            placer.reserve(LabelPlacer.over(circle.centre, width: 2 * circle.radius, height: 2 * circle.radius))
        }
        var labels: [Label] = []
        var waiting: [Int] = []
        for i in Self.foremostFirst(shapes, request.priority) {
            if let label = Self.fitted(names[i], to: regions[i], with: &placer) {
                labels.append(label)
            } else {
                waiting.append(i)
            }
        }
        // A few names may stand beside their regions; many would hide the map.
        let isFew = waiting.count <= Self.mostNamedBeside
        waiting.removeAll { i in
            // A name on another region would seem to name that one; a number on the region itself is clearer.
            let holdsNumber = isNumbering && circles[i] == nil && Self.holdsNumber(shapes[i], placer)
            let others: ArraySlice<[[PixelPoint]]> = holdsNumber ? shapes[..<i] + shapes[(i + 1)...] : []
            guard isFew || isNumbering && circles[i] != nil,
                let label = Self.beside(
                    regions[i], names[i], Search(distances: isFew ? [4, 10, 16] : [], others: others), with: &placer)
            else { return false }
            labels.append(label)
            return true
        }
        guard isNumbering else {
            // A region with a circle has incidents, so it is named first.
            waiting.removeAll { i in
                guard circles[i] != nil,
                    let label = Self.beside(regions[i], names[i], Search(distances: [2, 10]), with: &placer)
                else { return false }
                labels.append(label)
                return true
            }
            (placed, numbered, unnamed) = (labels, [], waiting.map { names[$0] }.sorted())
            self.placer = placer
            return
        }
        waiting.sort { (names[$0], $0) < (names[$1], $1) }
        let numbers = Self.number(waiting.map { regions[$0] }, with: &placer)
        let placedNumbers = Set(numbers.map(\.text))
        let numbered = waiting.enumerated().map { (number: $0 + 1, name: names[$1]) }
        placed = labels + numbers
        self.placer = placer
        self.numbered = numbered.filter { placedNumbers.contains(String($0.number)) }
        unnamed = numbered.filter { !placedNumbers.contains(String($0.number)) }.map(\.name)
    }

    private static let mostNamedBeside = 6

    private static func foremostFirst(_ shapes: [[[PixelPoint]]], _ priority: [Double]) -> [Int] {
        let areas = shapes.map(area)
        let ranks = shapes.indices.map { $0 < priority.count ? priority[$0] : 0 }
        return shapes.indices.sorted {
            (ranks[$1], areas[$1], $0) < (ranks[$0], areas[$0], $1)
        }
    }

    /// Of the largest ring.
    private static func area(of rings: [[PixelPoint]]) -> Double {
        rings.first.map { abs(FittedShapes.area(of: $0)) } ?? 0
    }

    /// The name within its region, in the letters that suit its size, or in smaller ones.
    private static func fitted(
        _ name: String, to region: Region, with placer: inout LabelPlacer
    ) -> Label? {
        for size in LabelSize.fitting(area: area(of: region.rings)) {
            if let area = around(region, name, size, with: &placer)
                ?? inside(region.rings, name, size, with: &placer)
            {
                return Label(text: name, size: size, area: area, anchor: nil)
            }
        }
        return nil
    }

    /// Numbers from 1 on the shapes in order; those that fit inside choose first.
    private static func number(_ regions: [Region], with placer: inout LabelPlacer) -> [Label] {
        var labels: [Label] = []
        var outside: [Int] = []
        for (i, region) in regions.enumerated() {
            if let area = inside(region.rings, String(i + 1), .standard, with: &placer) {
                labels.append(Label(text: String(i + 1), area: area, anchor: nil))
            } else {
                outside.append(i)
            }
        }
        let search = Search(distances: [4, 10, 18, 28, 40, 60, 85])
        return labels + outside.compactMap { beside(regions[$0], String($0 + 1), search, with: &placer) }
    }

    /// Beside the region's circle, where the letters lie in the region.
    private static func around(
        _ region: Region, _ text: String, _ size: LabelSize, with placer: inout LabelPlacer
    ) -> Rectangle? {
        guard let circle = region.circle else { return nil }
        let places = LabelPlacer.around(
            circle.centre, radius: circle.radius, width: size.width(text), height: size.lineHeight)
        let within = places.reversed().filter { isInside(letters(of: $0), region.rings) }
        return placer.place(among: within)
    }

    /// The letters alone, without the space that keeps lines apart.
    private static func letters(of area: Rectangle) -> Rectangle {
        let space = area.height * 0.2
        return Rectangle(minX: area.minX, minY: area.minY + space, maxX: area.maxX, maxY: area.maxY - space)
    }

    /// Pixels that a label may lie off the middle of its region where that is taken.
    private static let shifts = [0.0, -8, 8, -14, 14]

    private static func inside(
        _ rings: [[PixelPoint]], _ text: String, _ size: LabelSize, with placer: inout LabelPlacer
    ) -> Rectangle? {
        let (width, height) = (size.width(text), size.lineHeight)
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

    /// Outside the region with a leader to its pole, or beside its circle without a leader.
    private static func beside(
        _ region: Region, _ text: String, _ search: Search, with placer: inout LabelPlacer
    ) -> Label? {
        let (width, height) = (style.width(text), style.lineHeight)
        let circle = region.circle
        if let circle {
            let close = LabelPlacer.around(circle.centre, radius: circle.radius, width: width, height: height)
            if let area = placer.place(among: close) { return Label(text: text, area: area, anchor: nil) }
        }
        guard let pole = circle?.centre ?? poleOfInaccessibility(of: region.rings) else { return nil }
        let places = search.distances.flatMap {
            LabelPlacer.around(pole, radius: $0 + (circle?.radius ?? 0), width: width, height: height)
        }
        let clear = places.filter { place in
            let letters = letters(of: place)
            let row = [letters.minX, letters.centre.x, letters.maxX].map { PixelPoint(x: $0, y: letters.centre.y) }
            return !search.others.contains { rings in row.contains { isInside($0, rings) } }
        }
        // A leader through another name would mislead, and so would a name on another's leader.
        let radius = circle?.radius ?? 0
        let direct = clear.filter { placer.isFree(along: leader(from: pole, beyond: radius, to: $0)) }
        return placer.place(among: direct).map { area in
            for point in leader(from: pole, beyond: radius, to: area) {
                placer.reserve(LabelPlacer.over(point, width: 2, height: 2))
            }
            return Label(text: text, area: area, anchor: pole)
        }
    }

    /// Closely spaced points along the line from a region to its label, without its ends and the circle.
    private static func leader(from pole: PixelPoint, beyond radius: Double, to area: Rectangle) -> [PixelPoint] {
        let end = end(of: area, from: pole)
        let (dx, dy) = (end.x - pole.x, end.y - pole.y)
        let steps = Int((dx * dx + dy * dy).squareRoot() / 3)
        return stride(from: Int(radius * 1.5 / 3) + 1, to: steps, by: 1).map {
            PixelPoint(x: pole.x + dx * Double($0) / Double(steps), y: pole.y + dy * Double($0) / Double(steps))
        }
    }

    /// Where a leader meets its label.
    private static func end(of area: Rectangle, from pole: PixelPoint) -> PixelPoint {
        PixelPoint(x: min(max(pole.x, area.minX), area.maxX), y: min(max(pole.y, area.minY + 3), area.maxY - 3))
    }

    /// Whether a number of two digits has room in a shape.
    private static func holdsNumber(_ rings: [[PixelPoint]], _ placer: LabelPlacer) -> Bool {
        var trial = placer
        return inside(rings, "00", .standard, with: &trial) != nil
    }

    func draw(in svg: inout SVGWriter) {
        for label in placed {
            if let anchor = label.anchor {
                let end = Self.end(of: label.area, from: anchor)
                svg.leaf("circle", ["cx": px(anchor.x), "cy": px(anchor.y), "r": "1.3"])
                svg.leaf("path", ["class": "lead", "d": "M\(px(anchor.x)) \(px(anchor.y))L\(px(end.x)) \(px(end.y))"])
            }
            let centre = label.area.centre
            svg.element(
                "text",
                [
                    "class": "\(Self.style.rawValue) halo\(label.size.className)", "x": px(centre.x),
                    "y": px(centre.y + label.size.size * 0.36), "text-anchor": "middle",
                ], text: label.text)
        }
    }

    static func rule(_ palette: Palette) -> String {
        ".lead{stroke:\(palette.outline);stroke-width:.6}" + LabelSize.rules
    }
}

import Geography
import Projection

/// Capitals and main towns on a map: a star or a dot, and the name where it finds room.
struct TownMarks {
    struct Mark {
        let town: MapTown
        let centre: PixelPoint
        /// Where the name stands; nil for a mark alone.
        let area: Rectangle?
    }

    let marks: [Mark]

    private static let style = TextStyle.town
    private static let (dot, star) = (1.9, 4.6)
    /// A country gets one town for each of so many pixels of the root of its area, and at most `most`.
    private static let pixelsATown = 85.0
    private static let most = 6
    private static let triesATown = 2
    /// Marks closer to each other than this many pixels look like one place.
    private static let apart = 16.0

    /// A town with the name of its region gets a mark and no name. No name lies on a circle.
    ///
    /// - Parameter placer: Knows where labels are, and learns where the marks are.
    init(
        _ ground: ProjectedGround, on base: BaseMap, besides content: MapContent, with placer: inout LabelPlacer
    ) {
        let (labels, circles, factor) = (content.labels, content.circles, content.enlargement)
        var room = Self.room(for: ground.ground.regions, on: base, factor)
        // Small towns may not take the places of main towns that find no room.
        var tries = room.mapValues { $0 * Self.triesATown }
        var marks: [Mark] = []
        for (town, point) in Self.placed(ground, on: base) {
            guard let left = room[town.country], left > 0, let more = tries[town.country], more > 0 else { continue }
            tries[town.country] = more - 1
            let centre = PixelPoint(x: point.x * factor, y: point.y * factor)
            let reach = town.isCapital ? Self.star : Self.dot
            let mark = PixelCircle(centre, radius: reach)
            let spot = LabelPlacer.over(centre, width: 2 * reach, height: 2 * reach)
            // A star may stand in the circle of its region, but may not touch a label.
            let isFree =
                placer.isFree(spot) || town.isCapital && !labels.contains { $0.area.intersects(spot.insetBy(1)) }
            guard isFree, !marks.contains(where: { Self.isClose($0.centre, centre) }) else { continue }
            let isKnown = labels.contains { Self.names($0, town.name, at: centre) }
            let area = isKnown ? nil : Self.place(town.name, beside: mark, among: circles, with: &placer)
            // A dot without a name means nothing to the reader; a star without one is still the capital.
            let isCovered = circles.contains { $0.contains(centre) }
            guard area != nil || isKnown && !isCovered || town.isCapital else { continue }
            placer.reserve(spot)
            marks.append(Mark(town: town, centre: centre, area: area))
            room[town.country] = left - 1
        }
        self.marks = marks
    }

    /// How many towns each country gets, by its size on the page.
    private static func room(for regions: [MapRegion], on base: BaseMap, _ factor: Double) -> [String: Int] {
        var areas: [String: Double] = [:]
        for (region, rings) in zip(regions, base.regions.rings) {
            areas[region.country, default: 0] += rings.first.map { abs(FittedShapes.area(of: $0)) } ?? 0
        }
        return areas.mapValues { min(most, max(1, Int(($0.squareRoot() * factor / pixelsATown).rounded()))) }
    }

    /// Towns in the frame, capitals first, then the more populous.
    private static func placed(_ ground: ProjectedGround, on base: BaseMap) -> [(MapTown, PixelPoint)] {
        let ordered = ground.ground.towns.enumerated().sorted { a, b in
            let (first, second) = (a.element, b.element)
            if first.isCapital != second.isCapital { return first.isCapital }
            return (second.population, a.offset) < (first.population, b.offset)
        }.map(\.element)
        let frame = base.frame.rectangle.insetBy(4)
        return ordered.compactMap { town in
            let place = town.coordinate
            guard
                let point = ground.transformation.point(longitude: place.longitude, latitude: place.latitude)
                    .map(base.frame.pixel), frame.contains(point)
            else { return nil }
            return (town, point)
        }
    }

    /// Whether a label is a town's name, or lies near it and begins with it: "Riverton city".
    private static func names(_ label: RegionLabels.Label, _ name: String, at centre: PixelPoint) -> Bool {
        let (text, name) = (label.text.lowercased(), name.lowercased())
        return text == name || text.hasPrefix("\(name) ") && label.area.insetBy(-30).contains(centre)
    }

    private static func isClose(_ a: PixelPoint, _ b: PixelPoint) -> Bool { (a - b).squaredLength < apart * apart }

    /// Beside the mark, or beside the circle that lies there.
    private static func place(
        _ name: String, beside mark: PixelCircle, among circles: [PixelCircle], with placer: inout LabelPlacer
    ) -> Rectangle? {
        let centre = mark.centre
        let near = circles.filter { ($0.centre - centre).squaredLength < 3600 + $0.radius * $0.radius * 4 }
        let under = near.filter { $0.contains(centre) }.map(\.radius).max() ?? 0
        let places = LabelPlacer.around(
            centre, radius: max(mark.radius, min(under, 14)), width: style.width(name), height: style.lineHeight)
        return placer.place(
            among: places.filter { area in
                !near.contains { circle in
                    area.insetBy(-0.7 * circle.radius).contains(circle.centre) && circle.radius > 2.5
                }
            })
    }

    func draw(in svg: inout SVGWriter) {
        for mark in marks {
            if mark.town.isCapital {
                svg.leaf("path", ["class": "town", "d": Self.star(at: mark.centre)], title: mark.town.name)
            } else {
                svg.leaf(
                    "circle", ["class": "town", "cx": px(mark.centre.x), "cy": px(mark.centre.y), "r": px(Self.dot)],
                    title: mark.town.name)
            }
            guard let area = mark.area else { continue }
            svg.haloedText(
                mark.town.name, Self.style, x: area.minX, baseline: area.minY + Self.style.size)
        }
    }

    /// The room of a capital's star.
    static func spot(ofCapital centre: PixelPoint) -> Rectangle {
        LabelPlacer.over(centre, width: 2 * star, height: 2 * star)
    }

    /// What the marks of a sheet mean; none when there are none.
    static func notes(_ all: [TownMarks], _ phrases: MapPhrases) -> [String] {
        let marks = all.flatMap(\.marks)
        guard !marks.isEmpty else { return [] }
        let note = phrases.towns(
            hasCapital: marks.contains(where: \.town.isCapital), hasTowns: marks.contains { !$0.town.isCapital },
            hasUnnamed: marks.contains { $0.area == nil && !$0.town.isCapital })
        return [note]
    }

    /// Five points, the upper one first.
    private static func star(at centre: PixelPoint) -> String {
        var path = PathWriter()
        path.add(
            ring: (0..<10).map { corner in
                let angle = Double(corner) * 36
                let radius = corner.isMultiple(of: 2) ? star : star * 0.45
                return PixelPoint(
                    x: centre.x + radius * angle.sineOfDegrees, y: centre.y - radius * angle.cosineOfDegrees)
            })
        return path.text
    }

    static func rule(_ palette: Palette) -> String {
        ".town{fill:\(palette.ink);stroke:\(palette.halo);stroke-width:.8;paint-order:stroke}"
    }
}

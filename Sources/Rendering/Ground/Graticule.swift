import Geography
import Projection

/// Meridians and parallels at round degrees, with their names along the frame's left and lower edge.
struct Graticule {
    let path: String
    /// Where lines leave the frame: parallels on its left edge, meridians on its lower.
    private let ends: [(degrees: Double, point: PixelPoint, isMeridian: Bool)]

    private static let steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30]
    /// Least distance of two lines in pixels, in a large frame and in a small one.
    private static let (roomy, narrow) = (110.0, 56.0)
    private static let kilometresPerDegree = 111.2

    init(_ ground: ProjectedGround, in frame: MapFrame, kilometresPerPixel: Double) {
        let lines = GroundLines(ground, in: frame)
        let seen = Self.seen(ground, in: frame)
        let least = frame.width > 400 ? Self.roomy : Self.narrow
        let degrees = least * kilometresPerPixel / Self.kilometresPerDegree
        let middle = (seen.south + seen.north) / 2
        let parallels = Self.step(atLeast: degrees)
        let meridians = Self.step(atLeast: degrees / max(middle.cosineOfDegrees, 0.15))
        var parts: [[PixelPoint]] = []
        var ends: [(degrees: Double, point: PixelPoint, isMeridian: Bool)] = []
        for latitude in Self.multiples(of: parallels, from: max(seen.south, -89), to: min(seen.north, 89)) {
            let line = Self.samples(from: seen.west, to: seen.east).compactMap {
                Coordinate(longitude: GroundLines.turned(Self.turned($0)), latitude: latitude)
            }
            let own = lines.parts(of: line)
            parts += own
            if let end = own.flatMap({ [$0.first, $0.last] }).compactMap({ $0 }).first(where: { $0.x < 0.01 }) {
                ends.append((latitude, end, false))
            }
        }
        // Meridians stop before the poles, where all would meet.
        let (south, north) = (max(seen.south, -88), min(seen.north, 88))
        for longitude in Self.multiples(of: meridians, from: seen.west, to: seen.east) {
            let turned = Self.turned(longitude)
            let line = Self.samples(from: south, to: north).compactMap {
                Coordinate(longitude: turned, latitude: $0)
            }
            let own = lines.parts(of: line)
            guard !ends.contains(where: { $0.isMeridian && abs($0.degrees - turned) < 1e-6 }) else { continue }
            parts += own
            let lowest = frame.height - 0.01
            if let end = own.flatMap({ [$0.first, $0.last] }).compactMap({ $0 }).first(where: { $0.y > lowest }) {
                ends.append((turned, end, true))
            }
        }
        path = GroundLines.path(parts)
        self.ends = ends
    }

    /// Writes the names that find room.
    ///
    /// - Parameter factor: How many times larger than the frame the drawing is.
    func drawNames(
        _ phrases: MapPhrases, with placer: inout LabelPlacer, enlargement factor: Double = 1, in svg: inout SVGWriter
    ) {
        let style = TextStyle.town
        for end in ends {
            let text = end.isMeridian ? phrases.longitude(end.degrees) : phrases.latitude(end.degrees)
            let (x, y, width) = (end.point.x * factor, end.point.y * factor, style.width(text))
            let (left, top) =
                end.isMeridian ? (x - width / 2, y - 3 - style.lineHeight) : (x + 4, y - style.lineHeight / 2)
            let area = Rectangle(minX: left, minY: top, maxX: left + width, maxY: top + style.lineHeight)
            guard let free = placer.place(among: [area]) else { continue }
            svg.haloedText(text, style, x: free.minX, baseline: free.minY + style.size)
        }
    }

    static func rule(_ palette: Palette) -> String { ".grid{fill:none;stroke:\(palette.landLine);stroke-width:.5}" }

    private static func step(atLeast degrees: Double) -> Double { steps.first { $0 >= degrees } ?? 30 }

    /// Whole multiples of a step in a range.
    private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
        guard low <= high else { return [] }
        let (first, last) = (Int((low / step).rounded(.up)), Int((high / step).rounded(.down)))
        guard first <= last else { return [] }
        // Division gives the exact double where multiplication by a decimal step would not.
        return (first...last).map { step < 1 ? Double($0) / (1 / step).rounded() : Double($0) * step }
    }

    private static func samples(from low: Double, to high: Double) -> [Double] {
        let count = max(2, Int(((high - low) / 5).rounded(.up)))
        return (0...count).map { low + (high - low) * Double($0) / Double(count) }
    }

    private static func turned(_ longitude: Double) -> Double {
        let turned = longitude.truncatingRemainder(dividingBy: 360)
        return turned > 180 ? turned - 360 : turned <= -180 ? turned + 360 : turned
    }

    /// The degrees that a frame may show; the east may exceed 180°. All degrees where a pole is in the frame.
    private static func seen(
        _ ground: ProjectedGround, in frame: MapFrame
    ) -> (west: Double, south: Double, east: Double, north: Double) {
        let central = ground.projection.centralLongitude
        var (west, east, south, north) = (0.0, 0.0, 90.0, -90.0)
        let steps = 24
        for row in 0...steps {
            for column in 0...steps {
                let pixel = PixelPoint(
                    x: frame.width * Double(column) / Double(steps), y: frame.height * Double(row) / Double(steps))
                guard let place = try? ground.transformation.inverse([frame.metres(pixel)]).first else {
                    return (central - 180, -90, central + 180, 90)
                }
                let offset = turned(place.longitude - central)
                (west, east) = (min(west, offset), max(east, offset))
                (south, north) = (min(south, place.latitude), max(north, place.latitude))
            }
        }
        // Between two samples the frame may reach a little farther.
        let more = max(east - west, north - south) / Double(steps)
        guard east - west + 2 * more < 300 else { return (central - 180, south - more, central + 180, north + more) }
        return (central + west - more, max(south - more, -90), central + east + more, min(north + more, 90))
    }
}

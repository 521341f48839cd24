import Geography
import Projection

/// Where on the earth a map lies: a small round map of the surroundings, the map's countries filled, its extent framed.
struct Locator {
    private let radius: Double
    private let land: String
    private let own: String
    private let mark: String

    /// Maps that reach farther from their middle, in degrees, need no locator.
    private static let widest = 50.0
    /// The outlines are drawn in whole numbers of half a pixel; a sketch is enough.
    private static let halves = 2.0
    /// In halves of a pixel.
    private static let tolerance = 2.0
    /// Islands smaller than this are left out; square halves of a pixel.
    private static let smallestIsland = 14.0
    /// Half of the smallest frame around the extent, in pixels.
    private static let smallestMark = 3.0
    private static let earthRadius = 1000 * Coordinate.meanEarthRadius

    /// nil when the map shows much of the earth, or when the ground has no outlines of the world.
    ///
    /// - Parameter diameter: Pixels.
    init?(_ ground: ProjectedGround, diameter: Double) {
        guard !ground.ground.world.isEmpty, let extent = Self.extent(of: ground),
            let reach = Self.reach(extent), let globe = Self.globe(around: extent.centre, ground.ground.world)
        else { return nil }
        radius = diameter / 2
        let size = 2 * Self.earthRadius * (reach / 2).sineOfDegrees
        let window = Rectangle(minX: -size, minY: -size, maxX: size, maxY: size)
        let frame = MapFrame(window, width: diameter, height: diameter, margin: 0)
        let side = Self.halves * diameter
        let sketch = MapFrame(window, width: side, height: side, margin: 0)
        let shapes = FittedShapes(
            globe.shapes, in: sketch, clippedTo: sketch.rectangle.insetBy(-2), tolerance: Self.tolerance)
        let countries = Set(ground.ground.regions.map(\.country))
        (land, own) = Self.paths(of: shapes, ground.ground.world.map { countries.contains($0.country) })
        guard let mark = Self.mark(around: extent.edge, by: globe.transformation, in: frame) else { return nil }
        self.mark = mark
    }

    /// The middle of a map's regions, and places along the edge of the box around them.
    private static func extent(of ground: ProjectedGround) -> (centre: Coordinate, edge: [Coordinate])? {
        let box = ground.extent
        let corners = [(0.0, 0.0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0.5, 1), (0, 1), (0, 0.5)]
        let points = ([(0.5, 0.5)] + corners).map {
            PlanarPoint(x: box.minX + box.width * $0.0, y: box.minY + box.height * $0.1)
        }
        guard let places = try? ground.transformation.inverse(points) else { return nil }
        return (places[0], Array(places.dropFirst()))
    }

    /// How far the small map reaches from its middle, in degrees of a great circle.
    private static func reach(_ extent: (centre: Coordinate, edge: [Coordinate])) -> Double? {
        let farthest = extent.edge.map(extent.centre.greatCircleDistance).max() ?? 0
        let degrees = (farthest * 1000 / earthRadius).degrees
        guard degrees < widest else { return nil }
        return degrees < 15 ? 45 : degrees < 28 ? 65 : 90
    }

    private static func globe(
        around centre: Coordinate, _ world: [MapRegion]
    ) -> (shapes: ProjectedShapes, transformation: Transformation)? {
        let projection = MapProjection(
            EqualAreaProjection(
                .lambertAzimuthal, centralLongitude: centre.longitude, centralLatitude: centre.latitude))
        guard let context = try? ProjectionContext(),
            let transformation = try? projection.transformation(in: context),
            let shapes = try? ProjectedShapes(world.map(\.geometry), by: projection, transformation)
        else { return nil }
        return (shapes, transformation)
    }

    private static func paths(of shapes: FittedShapes, _ isOwn: [Bool]) -> (land: String, own: String) {
        var (land, own) = (PathWriter(), PathWriter())
        for (rings, isOwn) in zip(shapes.rings, isOwn) {
            for ring in rings where isOwn || abs(FittedShapes.area(of: ring)) > smallestIsland {
                let rounded = ring.map { PixelPoint(x: $0.x.rounded(), y: $0.y.rounded()) }
                if isOwn { own.add(ring: rounded) } else { land.add(ring: rounded) }
            }
        }
        return (land.text, own.text)
    }

    /// A box on the small map, never too small to be seen.
    private static func mark(
        around edge: [Coordinate], by transformation: Transformation, in frame: MapFrame
    ) -> String? {
        let points = edge.compactMap {
            transformation.point(longitude: $0.longitude, latitude: $0.latitude).map(frame.pixel)
        }
        guard let box = Rectangle(around: points) else { return nil }
        let (x, y) = (max(box.width / 2, smallestMark), max(box.height / 2, smallestMark))
        let centre = box.centre
        return "M\(px(centre.x - x)) \(px(centre.y - y))h\(px(2 * x))v\(px(2 * y))h\(px(-2 * x))z"
    }

    /// Draws it with its upper left corner at a place.
    ///
    /// - Parameter id: Prefix of the ids of the document.
    func draw(_ phrases: MapPhrases, id: String, at corner: PixelPoint, in svg: inout SVGWriter) {
        let middle = px(radius)
        func disc(_ style: String, _ svg: inout SVGWriter) {
            svg.leaf("circle", ["class": style, "cx": middle, "cy": middle, "r": middle])
        }
        svg.element("g", ["transform": "translate(\(px(corner.x)) \(px(corner.y)))", "class": "loc"]) { svg in
            svg.element("title", text: phrases.locator)
            svg.element("clipPath", ["id": "\(id)-globe"]) { disc("", &$0) }
            disc("sea", &svg)
            svg.element("g", ["clip-path": "url(#\(id)-globe)"]) { svg in
                svg.element("g", ["transform": "scale(\(cssNumber(1 / Self.halves)))"]) { svg in
                    svg.leaf("path", ["class": "ll", "d": land])
                    svg.leaf("path", ["class": "lo", "d": own])
                }
            }
            disc("lr", &svg)
            svg.leaf("path", ["class": "lm", "d": mark])
        }
    }

    static func rule(_ palette: Palette) -> String {
        return ".ll{fill:\(palette.landLine);stroke:\(palette.sea);stroke-width:.8}.lo{fill:\(palette.mutedInk)}"
            + ".lr{fill:none;stroke:\(palette.border);stroke-width:.8}"
            + ".lm{fill:none;stroke:\(palette.places);stroke-width:1.3}"
    }
}

import Geography
import Projection

/// A map's ground in metres: the projection chosen for its regions, or asked for, and their shapes in it.
struct ProjectedGround {
    let ground: MapGround
    let projection: MapProjection
    let transformation: Transformation
    let regions: ProjectedShapes
    /// Around the regions, in metres.
    let extent: Rectangle

    init(_ ground: MapGround) throws(MapError) {
        let shapes = ground.regions.map(\.geometry)
        guard let box = BoundingBox(smallestAround: shapes) else { throw .noRegions }
        self.ground = ground
        do throws(ProjectionError) {
            let context = try ProjectionContext()
            if let asked = ground.projection {
                projection = try MapProjection(asked: asked, over: box, in: context)
            } else {
                projection = MapProjection(.suited(to: box))
            }
            transformation = try projection.transformation(in: context)
            regions = try ProjectedShapes(shapes, by: projection, transformation)
        } catch {
            throw .projection(error)
        }
        guard let extent = regions.extent else { throw .noRegions }
        self.extent = extent
    }

    /// Width to height of the regions' extent, held between tall and wide.
    var aspect: Double { min(max(extent.width / max(extent.height, 1), 0.6), 2.2) }
}

/// A map's ground on the page, ready to be drawn in any number of panels.
struct BaseMap {
    let frame: MapFrame
    let regions: FittedShapes
    /// Path data of the part of the earth in the frame: all of it, but where the frame reaches past the globe's edge.
    let sea: String
    /// Kilometres on the ground to a pixel in the middle of the frame.
    let kilometresPerPixel: Double
    /// Each neighbour that the frame shows, with its rings inside it.
    let neighbours: [(region: MapRegion, rings: [[PixelPoint]])]
    /// Path data: all neighbours, borders between regions of a country, and outlines of countries.
    let land: String
    let innerBorders: String
    let outerBorders: String
    /// Disputed borders in the frame.
    let disputed: DisputedBorders
    let graticule: Graticule?
    /// Where the capitals in the frame lie.
    let capitals: [PixelPoint]

    init(
        _ ground: ProjectedGround, width: Double, height: Double, margin: Double,
        tolerance: Double = FittedShapes.tolerance
    ) {
        let frame = MapFrame(ground.extent, width: width, height: height, margin: margin)
        self.frame = frame
        regions = FittedShapes(ground.regions, in: frame, tolerance: tolerance)
        kilometresPerPixel = frame.kilometresPerPixel(by: ground.transformation)
        sea = Self.sea(ground.regions.globe.map(frame.pixel), in: frame.rectangle)
        neighbours = Self.neighbours(of: ground, in: frame)
        land = Self.path(of: neighbours.flatMap(\.rings))
        let countries = ground.ground.regions.map(\.country)
        func isInner(_ users: [Int]) -> Bool { users.count > 1 && Set(users.map { countries[$0] }).count == 1 }
        innerBorders = regions.borders(where: isInner)
        outerBorders = regions.borders { !isInner($0) }
        disputed = DisputedBorders(ground, in: frame)
        capitals = ground.ground.towns.filter(\.isCapital).compactMap { town in
            let (longitude, latitude) = (town.coordinate.longitude, town.coordinate.latitude)
            return ground.transformation.point(longitude: longitude, latitude: latitude).map(frame.pixel)
        }.filter(frame.rectangle.contains)
        graticule =
            ground.ground.hasGraticule
            ? Graticule(ground, in: frame, kilometresPerPixel: kilometresPerPixel) : nil
    }

    private static func path(of rings: [[PixelPoint]]) -> String {
        var path = PathWriter()
        for ring in rings { path.add(ring: ring) }
        return path.text
    }

    private static func sea(_ globe: [PixelPoint], in frame: Rectangle) -> String {
        let visible = frame.clip(globe)
        let missing = frame.width * frame.height - abs(FittedShapes.area(of: visible))
        guard visible.count >= 3, missing > 1 else { return "M0 0h\(px(frame.width))v\(px(frame.height))H0z" }
        return path(of: [visible])
    }

    private static func neighbours(
        of ground: ProjectedGround, in frame: MapFrame
    ) -> [(region: MapRegion, rings: [[PixelPoint]])] {
        let own = Set(ground.ground.regions.map(\.country))
        var seen = ground.ground.neighbours.filter { !own.contains($0.country) }
        func projected(_ regions: [MapRegion]) -> ProjectedShapes? {
            try? ProjectedShapes(regions.map(\.geometry), by: ground.projection, ground.transformation)
        }
        var shapes = projected(seen)
        if shapes == nil {
            // One on the far side of the earth may have no image in a projection that the user asks for.
            seen = seen.filter { projected([$0]) != nil }
            shapes = projected(seen)
        }
        guard let shapes else { return [] }
        let fitted = FittedShapes(shapes, in: frame, clippedTo: frame.rectangle.insetBy(-3))
        return zip(seen, fitted.rings).compactMap { $1.isEmpty ? nil : ($0, $1) }
    }
}

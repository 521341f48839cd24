import Geography
import Projection

/// A map's ground in metres: the projection chosen for its regions, and their shapes in it.
struct ProjectedGround {
    let ground: MapGround
    let projection: EqualAreaProjection
    let transformation: Transformation
    let regions: ProjectedShapes
    /// Around the regions, in degrees.
    let bounds: BoundingBox
    /// Around the regions, in metres.
    let extent: Rectangle

    init(_ ground: MapGround) throws(MapError) {
        let shapes = ground.regions.map(\.geometry)
        guard let box = BoundingBox.tightest(around: shapes) else { throw .noRegions }
        self.ground = ground
        bounds = box
        projection = EqualAreaProjection.suited(to: box)
        do throws(ProjectionError) {
            transformation = try projection.transformation(in: ProjectionContext())
            regions = try ProjectedShapes(shapes, by: transformation)
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
    /// Kilometres on the ground to a pixel in the middle of the frame.
    let kilometresPerPixel: Double
    /// Each neighbour that the frame shows, with its rings inside it.
    let neighbours: [(region: MapRegion, rings: [[PixelPoint]])]
    /// Path data: all neighbours, borders between regions of a country, and outlines of countries.
    let land: String
    let innerBorders: String
    let outerBorders: String

    init(_ ground: ProjectedGround, width: Double, height: Double, margin: Double) {
        let frame = MapFrame(ground.extent, width: width, height: height, margin: margin)
        self.frame = frame
        regions = FittedShapes(ground.regions, in: frame)
        kilometresPerPixel = frame.kilometresPerPixel(by: ground.transformation)
        neighbours = Self.neighbours(of: ground, in: frame)
        land = Self.path(of: neighbours.flatMap(\.rings))
        let countries = ground.ground.regions.map(\.country)
        func isInner(_ users: [Int]) -> Bool { users.count > 1 && Set(users.map { countries[$0] }).count == 1 }
        innerBorders = regions.borders(where: isInner)
        outerBorders = regions.borders { !isInner($0) }
    }

    private static func path(of rings: [[PixelPoint]]) -> String {
        var path = PathWriter()
        for ring in rings { path.add(ring: ring) }
        return path.text
    }

    private static func neighbours(
        of ground: ProjectedGround, in frame: MapFrame
    ) -> [(region: MapRegion, rings: [[PixelPoint]])] {
        let own = Set(ground.ground.regions.map(\.country))
        let coverage = frame.coverage(
            by: ground.transformation, centralLongitude: ground.projection.centralLongitude,
            regions: ground.bounds, spare: 0.1 * max(frame.width, frame.height))
        let seen = ground.ground.neighbours.filter { !own.contains($0.country) }.compactMap { region -> MapRegion? in
            var part = region
            part.geometry = coverage.clip(region.geometry)
            return part.geometry.polygons.isEmpty ? nil : part
        }
        // A neighbour on the far side of the earth may have no image; the map does without its neighbours then.
        guard let shapes = try? ProjectedShapes(seen.map(\.geometry), by: ground.transformation) else { return [] }
        let fitted = FittedShapes(shapes, in: frame)
        let window = frame.rectangle.insetBy(-3)
        return zip(seen, fitted.rings).compactMap { region, rings in
            let parts = rings.map(window.clip).filter { $0.count >= 3 }
            return parts.isEmpty ? nil : (region, parts)
        }
    }
}

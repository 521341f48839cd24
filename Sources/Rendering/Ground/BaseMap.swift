import Geography
import Projection

/// A map's ground on the page, ready to be drawn in any number of panels.
struct BaseMap {
    let frame: MapFrame
    let regions: FittedShapes
    /// Path data of the part of the earth in the frame: the whole frame unless it reaches past the edge of the globe.
    let sea: String
    /// Kilometres on the ground to a pixel in the middle of the frame.
    let kilometresPerPixel: Double
    /// Each neighbour that the frame shows, with its rings inside it.
    let neighbours: [(region: MapRegion, rings: [[PixelPoint]])]
    /// Path data: all neighbours as one, and the borders between them.
    let land: String
    let landBorders: String
    /// Path data: regions of which nothing was counted; empty when the frame shows none.
    let notAnalysed: String
    /// Path data: borders between regions of a country, and outlines of countries.
    let innerBorders: String
    let outerBorders: String
    /// Disputed borders in the frame.
    let disputed: DisputedBorders
    let graticule: Graticule?
    /// Where the capitals in the frame lie.
    let capitals: [PixelPoint]

    /// The ground fitted into a frame of a size, with a margin around the regions; all in pixels.
    init(_ ground: ProjectedGround, width: Double, height: Double, margin: Double) {
        self.init(ground, in: MapFrame(ground.extent, width: width, height: height, margin: margin))
    }

    /// - Parameter tolerance: Pixels that the outlines of the regions may miss by.
    init(_ ground: ProjectedGround, in frame: MapFrame, tolerance: Double = FittedShapes.tolerance) {
        self.frame = frame
        regions = Self.fitted(ground, frame, tolerance: tolerance)
        kilometresPerPixel = frame.kilometresPerPixel(by: ground.transformation)
        sea = Self.sea(ground.regions.globe.map(frame.pixel), in: frame.rectangle)
        let own = Set(ground.ground.regions.map(\.country))
        let (seen, around) = Self.muted(ground.ground.neighbours.filter { !own.contains($0.country) }, ground, frame)
        neighbours = around.map { zip(seen, $0.rings).compactMap { $1.isEmpty ? nil : ($0, $1) } } ?? []
        land = Self.path(of: around?.union ?? [])
        landBorders = around?.innerBorders ?? ""
        notAnalysed = Self.path(
            of: Self.muted(ground.ground.notAnalysed, ground, frame).shapes?.rings.flatMap(\.self) ?? [])
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

    /// For muted ground, and for regions with very long coasts: triangles of up to half a square pixel are removed.
    static let mutedTolerance = 0.5.squareRoot()
    /// With more points than this, about 60 KB of path data, the regions are drawn coarser.
    private static let mostPoints = 6000

    /// The regions, the coarser the more points they have.
    private static func fitted(_ ground: ProjectedGround, _ frame: MapFrame, tolerance: Double) -> FittedShapes {
        let shapes = FittedShapes(ground.regions, in: frame, tolerance: tolerance)
        guard tolerance < mutedTolerance, shapes.pointCount > mostPoints else { return shapes }
        return FittedShapes(ground.regions, in: frame, tolerance: mutedTolerance)
    }

    /// Regions around the map's own that have an image, and their shapes as far as the frame shows them.
    private static func muted(
        _ around: [MapRegion], _ ground: ProjectedGround, _ frame: MapFrame
    ) -> (seen: [MapRegion], shapes: FittedShapes?) {
        guard !around.isEmpty else { return ([], nil) }
        var seen = around
        func projected(_ regions: [MapRegion]) -> ProjectedShapes? {
            try? ProjectedShapes(regions.map(\.geometry), by: ground.projection, ground.transformation)
        }
        var shapes = projected(seen)
        if shapes == nil {
            // One on the far side of the earth may have no image in a projection that the user asks for.
            seen = seen.filter { projected([$0]) != nil }
            shapes = projected(seen)
        }
        let window = frame.rectangle.insetBy(-3)
        return (
            seen, shapes.map { FittedShapes($0, in: frame, clippedTo: window, tolerance: mutedTolerance) }
        )
    }
}

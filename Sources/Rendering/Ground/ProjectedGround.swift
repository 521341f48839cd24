import Geography
import Projection

/// A map's ground in metres: the projection chosen for its regions, or asked for, and their shapes in it.
struct ProjectedGround {
    let ground: MapGround
    let projection: MapProjection
    /// What `projection` was chosen as; nil for one that was asked for.
    let chosen: EqualAreaProjection?
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
                chosen = nil
            } else {
                let suited = EqualAreaProjection.suited(to: box)
                projection = MapProjection(suited)
                chosen = suited
            }
            transformation = try projection.transformation(in: context)
            regions = try ProjectedShapes(shapes, by: projection, transformation)
        } catch {
            throw .projection(error)
        }
        guard let extent = regions.extent else { throw .noRegions }
        self.extent = extent
    }

    /// Width to height of the regions' extent, within limits that suit a page.
    var aspect: Double { min(max(extent.width / max(extent.height, 1), 0.6), 2.2) }
}

public import Geography

/// Regions prepared for many points.
///
/// A point on a border belongs to the unit east of it, or north of it where the border runs due east; one in several
/// units at once, where they overlap, to the first by country and name. A point on an eastern or northern coast lies in
/// none and is assigned to its unit as the nearest, at the distance 0. The meridian 180° is taken as −180°.
public struct RegionIndex: Sendable {
    /// By country code, then name.
    public let regions: [Region]
    private let index: PolygonIndex

    /// - Parameter regions: those of one level; another order decides otherwise where units overlap.
    public init(_ regions: [Region]) {
        self.regions = regions
        index = PolygonIndex(regions.map(\.geometry))
    }

    /// Numbers in `regions` of the units that `points` lie in, −1 for none. Over two million points a second.
    public func regions(containing points: [Coordinate]) -> [Int32] { index.shapes(containing: points) }

    /// The number in `regions` of the unit that `point` lies in, or of the nearest within
    /// `RegionLayer.nearestDistance` and how far that is in kilometres; nil when there is none.
    public func assignment(of point: Coordinate) -> PolygonIndex.Hit? {
        index.hit(at: point, within: RegionLayer.nearestDistance)
    }

    /// As `assignment(of:)` for many points.
    public func assignments(of points: [Coordinate]) -> [PolygonIndex.Hit?] { points.map(assignment) }

    /// The unit that `point` lies in, or the nearest within `RegionLayer.nearestDistance`.
    public func hit(at point: Coordinate) -> RegionHit? {
        assignment(of: point).map { RegionHit(region: regions[$0.shape], distance: $0.distance) }
    }

    /// The unit that `point` lies in.
    func region(containing point: Coordinate) -> Region? { index.shape(containing: point).map { regions[$0] } }

    /// The nearest unit within `limit` kilometres.
    func nearest(to point: Coordinate, within limit: Double) -> RegionHit? {
        index.nearest(to: point, within: limit).map { RegionHit(region: regions[$0.shape], distance: $0.distance) }
    }
}

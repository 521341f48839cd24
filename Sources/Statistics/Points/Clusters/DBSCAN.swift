public import Geography

/// Density-based clusters on the sphere: a core point has at least `minimumPoints` points within a distance, itself
/// counted; core points within the distance of each other belong to one cluster; other points within the distance of a
/// core point are its cluster's border, the rest is noise.
///
/// Ester, Kriegel, Sander, Xu (1996), A density-based algorithm for discovering clusters in large spatial databases with
/// noise, KDD '96. Computed exactly by cells whose points are all within the distance of each other, as in Gunawan
/// (2013) and Gan and Tao (2015, doi:10.1145/2723372.2737792), joined by union–find; no lists of neighbours are kept.
///
/// `BorderRule` says what happens to a border point within reach of several clusters.
///
/// Distances are great-circle distances on the mean sphere, compared by chord: equal to haversine up to a rounding of
/// about 1e-12 of the distance.
public struct DBSCAN: Hashable, Sendable {
    /// The distance ε in kilometres.
    public let distance: Double
    /// How many points make a core point, itself counted.
    public let minimumPoints: Int
    /// Which cluster a border point joins.
    public let borderRule: BorderRule

    /// Which cluster a border point joins that lies within reach of several.
    public enum BorderRule: Hashable, Sendable {
        /// The cluster of its nearest core point; of equally near ones, the first from the south. Does not depend on
        /// the order of the points.
        case nearestCore
        /// The cluster whose first core point comes first among the points: the one that is found first when the points
        /// are visited in their order, as in the original algorithm.
        case firstFound
    }

    /// The shortest distance that can be asked for, a metre: coordinates are seldom better.
    public static let shortestDistance = 0.001

    /// - Throws: `StatisticsError` for a distance that is not a number or below a metre, or a count below 1.
    public init(
        distance: Double, minimumPoints: Int, borderRule: BorderRule = .nearestCore
    ) throws(StatisticsError) {
        guard distance.isFinite, distance >= Self.shortestDistance else {
            throw .invalidParameter("the distance", mustBe: "a number of kilometres, at least \(Self.shortestDistance)")
        }
        guard minimumPoints >= 1 else {
            throw .invalidParameter("the number of neighbours", mustBe: "at least 1")
        }
        self.distance = distance
        self.minimumPoints = minimumPoints
        self.borderRule = borderRule
    }

    /// The clusters of points, in time about linear in their number.
    ///
    /// - Throws: `StatisticsError.tooMany` for more than 2³¹ − 1, `cancelled` when the task is.
    public func clusters(_ points: [Coordinate]) async throws(StatisticsError) -> DensityClusters {
        guard points.count < Int(Int32.max) else { throw .tooMany(points.count, most: Int(Int32.max) - 1) }
        let cells = try await SphereCells(points, angle: distance / Coordinate.meanEarthRadius)
        let search = DBSCANSearch(cells: cells, minimumPoints: minimumPoints)
        let core = try await search.coreFlags()
        let components = try await search.components(core)
        let precedence = borderRule == .firstFound ? components.firstRows(cells, core) : nil
        let owners = try await search.owners(core, precedence)
        return DBSCANResult(cells: cells, core: core, owners: owners, components: components)
            .clusters(distance: distance)
    }
}

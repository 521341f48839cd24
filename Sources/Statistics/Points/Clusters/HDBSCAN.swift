public import Geography

/// Clusters of points on the sphere that last over a range of distances; no distance has to be chosen.
///
/// Campello, Moulavi, Sander (2013), Density-based clustering based on hierarchical density estimates, PAKDD 2013,
/// doi:10.1007/978-3-642-37456-2_14, with the "excess of mass" choice of clusters. A point's core distance is that
/// within which there are `neighbours` points, itself counted; two points are as far apart as the greatest of their core
/// distances and the great-circle distance between them.
///
/// Points at the very same coordinates are always of one cluster. Equally long edges go by the place of their points
/// from the south, so that the result does not depend on the order of the points.
public struct HDBSCAN: Hashable, Sendable {
    /// The least number of points of a cluster.
    public let minimumSize: Int
    /// How many points the core distance takes in, the point itself counted.
    public let neighbours: Int

    /// - Throws: `StatisticsError.invalidParameter` for a size below 2 or fewer than one neighbour.
    public init(minimumSize: Int, neighbours: Int? = nil) throws(StatisticsError) {
        guard minimumSize >= 2 else {
            throw .invalidParameter("the least size of a cluster", mustBe: "at least 2")
        }
        let neighbours = neighbours ?? minimumSize
        guard neighbours >= 1 else {
            throw .invalidParameter("the number of neighbours", mustBe: "at least 1")
        }
        self.minimumSize = minimumSize
        self.neighbours = neighbours
    }

    /// Clusters, and how firmly each point belongs to its own.
    public struct Result: Hashable, Sendable {
        /// What a cluster holds.
        public struct Cluster: Hashable, Sendable {
            /// How many points it holds.
            public let size: Int
            /// The diagonal of the box around it, through the sphere, in kilometres.
            public let extent: Double
            /// Σ over its points of 1/distance at which the point leaves less that at which the cluster appears, per
            /// kilometre: the more, the more it stands out.
            public let stability: Double
        }

        /// The number of each point's cluster, −1 for noise; the largest cluster is 0.
        public let labels: [Int32]
        /// From 0 to 1: how long a point stays in its cluster as the distance shrinks; 0 for noise.
        public let probabilities: [Double]
        /// The clusters, the largest first.
        public let clusters: [Cluster]
        /// How many points are in no cluster.
        public let noiseCount: Int
    }

    /// The clusters of points.
    ///
    /// - Throws: `StatisticsError` for fewer points than a cluster needs, or all at one place, and when the task is
    ///   cancelled.
    public func clusters(_ points: [Coordinate]) async throws(StatisticsError) -> Result {
        guard points.count < Int(Int32.max) else { throw .tooMany(points.count, most: Int(Int32.max) - 1) }
        let needed = max(minimumSize, neighbours)
        guard points.count >= needed else { throw .tooFew(points.count, needed: needed) }
        let cells = try await SphereCells(points, angle: Self.sortingAngle)
        guard cells.count > 1 else { throw .onePlace(points.count) }
        let tree = try PointTree(cells)
        let core = try await tree.squaredCoreDistances(count: neighbours)
        let spanning = try await SpanningTree(tree, squaredCoreDistances: core)
        var coreByPosition = core
        for (place, position) in tree.positions.enumerated() { coreByPosition[Int(position)] = core[place] }
        let weights = (0..<cells.count).map { Int(cells.starts[$0 + 1] - cells.starts[$0]) }
        let condensed = try CondensedTree(
            try Dendrogram(spanning.edges, weights: weights), squaredCore: coreByPosition, minimumSize: minimumSize)
        try StatisticsError.checkCancellation()
        return HDBSCANResult(cells: cells, tree: condensed).result()
    }

    /// The size of the cells that points are sorted by; it matters to the order of equally long edges only.
    private static let sortingAngle = 0.01
}

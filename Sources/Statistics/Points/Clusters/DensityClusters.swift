/// Points parted into clusters and noise.
///
/// Clusters are numbered from 0, the largest first, equal ones by the position of their first point from the south; so
/// the numbers depend on the points alone and not on the order they came in.
public struct DensityClusters: Hashable, Sendable {
    /// What a cluster holds.
    public struct Cluster: Hashable, Sendable {
        /// How many points.
        public let size: Int
        /// How many of them are core points.
        public let coreCount: Int
        /// Greatest extent: the diagonal of the box around it, through the sphere, in kilometres. At least the
        /// distance between any two of its points along a straight line.
        public let extent: Double
    }

    /// The number of each point's cluster, −1 for noise.
    public let labels: [Int32]
    /// Whether each point is a core point.
    public let isCore: [Bool]
    /// The clusters, the largest first.
    public let clusters: [Cluster]
    /// How many points are in no cluster.
    public let noiseCount: Int
    /// What to say about the parameters.
    public let appraisal: ClusterAppraisal
}

/// Whether clusters say anything, or the parameters made one of everything or none of anything.
public enum ClusterAppraisal: Hashable, Sendable, CustomStringConvertible {
    /// No cluster: all points are noise.
    case onlyNoise
    /// The largest cluster holds this share of all points and is many times as wide as the distance: neighbours chain
    /// up to one cluster, as above the percolation threshold.
    case percolates(share: Double, extent: Double)
    /// All points are one cluster, which is no wider than some times the distance: they are all in one spot.
    case oneSpot(extent: Double)
    /// There are clusters, and none of everything.
    case separate

    /// What there is to say, and what to do.
    public var description: String {
        switch self {
        case .onlyNoise: "no cluster: all points are noise; take a longer distance or fewer neighbours"
        case .percolates(let share, let extent):
            "one cluster holds \(Int((share * 100).rounded())) % of the points over \(Int(extent.rounded())) km: the "
                + "distance is so long that neighbours chain up; take a shorter one or more neighbours"
        case .oneSpot(let extent): "all points lie within one spot of \(Int(extent.rounded(.up))) km"
        case .separate: "the clusters are separate"
        }
    }

    /// - Parameters:
    ///   - clusters: The largest first.
    ///   - distance: In kilometres.
    init(clusters: [DensityClusters.Cluster], points: Int, distance: Double) {
        guard let largest = clusters.first else {
            self = .onlyNoise
            return
        }
        let share = Double(largest.size) / Double(max(1, points))
        if share >= Self.percolatingShare, largest.extent >= Self.percolatingExtent * distance {
            self = .percolates(share: share, extent: largest.extent)
        } else if largest.size == points {
            self = .oneSpot(extent: largest.extent)
        } else {
            self = .separate
        }
    }

    /// The share of all points above which a wide cluster is one of everything.
    public static let percolatingShare = 0.8
    /// How many times the distance a cluster must measure to have come about by chains of neighbours.
    public static let percolatingExtent = 10.0
}

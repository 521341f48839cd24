import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The hierarchy of clusters of at least `minimumSize` points: what is left of a `SpanningTree` cut from its longest edge
/// down, when parts that are too small count as points that drop out.
///
/// λ is one over the distance, per kilometre. Distances below a metre count as a metre, so that points at one place do
/// not make an infinite density.
struct CondensedTree {
    struct Cluster {
        let parent: Int
        /// λ at which it parts from its parent.
        let birth: Double
        /// Σ over its points of (λ at which the point leaves − birth).
        var stability = 0.0
        /// The greatest λ at which a point leaves.
        var death = 0.0
    }

    /// The root first, each cluster after its parent.
    private(set) var clusters = [Cluster(parent: -1, birth: 0)]
    /// The last cluster each position is in, and λ at which it leaves it.
    private(set) var clusterOf: [Int32]
    private(set) var lambdaOf: [Double]

    private let dendrogram: Dendrogram
    private let minimumSize: Int

    /// - Parameters:
    ///   - dendrogram: At least one position.
    ///   - squaredCore: Squares of the core distances as chords, by position.
    /// - Throws: `StatisticsError.cancelled`.
    init(_ dendrogram: Dendrogram, squaredCore: [Double], minimumSize: Int) throws(StatisticsError) {
        self.dendrogram = dendrogram
        self.minimumSize = minimumSize
        clusterOf = [Int32](repeating: 0, count: squaredCore.count)
        lambdaOf = [Double](repeating: 0, count: squaredCore.count)
        var waiting = [(node: dendrogram.root, cluster: 0)]
        var cancellation = CancellationCheck()
        while let (node, cluster) = waiting.popLast() {
            try cancellation.check()
            guard let split = dendrogram.split(node) else {
                leave(node, from: cluster, at: Self.lambda(squaredChord: squaredCore[node]))
                continue
            }
            let lambda = Self.lambda(squaredChord: split.squared)
            let large = [split.left, split.right].filter { dendrogram.size($0) >= minimumSize }
            for child in [split.left, split.right] where dendrogram.size(child) < minimumSize {
                leave(child, from: cluster, at: lambda)
            }
            if large.count == 2 {
                for child in large { waiting.append((child, part(child, from: cluster, at: lambda))) }
            } else if let child = large.first {
                waiting.append((child, cluster))
            }
        }
    }

    private static func lambda(squaredChord: Double) -> Double {
        let kilometres = 2 * Coordinate.meanEarthRadius * asin(min(1, squaredChord.squareRoot() / 2))
        return 1 / max(DBSCAN.shortestDistance, kilometres)
    }

    /// Starts a cluster from a part of another.
    private mutating func part(_ node: Int, from cluster: Int, at lambda: Double) -> Int {
        count(node, out: cluster, at: lambda)
        clusters.append(Cluster(parent: cluster, birth: lambda))
        return clusters.count - 1
    }

    /// All positions under a node drop out of a cluster.
    private mutating func leave(_ node: Int, from cluster: Int, at lambda: Double) {
        count(node, out: cluster, at: lambda)
        var waiting = [node]
        while let node = waiting.popLast() {
            if let split = dendrogram.split(node) {
                waiting.append(split.left)
                waiting.append(split.right)
            } else {
                clusterOf[node] = Int32(cluster)
                lambdaOf[node] = lambda
            }
        }
    }

    private mutating func count(_ node: Int, out cluster: Int, at lambda: Double) {
        clusters[cluster].stability += (lambda - clusters[cluster].birth) * Double(dendrogram.size(node))
        clusters[cluster].death = max(clusters[cluster].death, lambda)
    }

    /// For each cluster, the one chosen that it is in or is, −1 for none: no two of them overlap, and their stability
    /// together is as great as can be ("excess of mass"). The root, which is everything, is never chosen.
    func chosen() -> [Int] {
        var below = [Double](repeating: 0, count: clusters.count)
        var isBest = [Bool](repeating: false, count: clusters.count)
        for index in clusters.indices.dropFirst().reversed() {
            isBest[index] = below[index] <= clusters[index].stability
            below[clusters[index].parent] += max(below[index], clusters[index].stability)
        }
        var chosen = [Int](repeating: -1, count: clusters.count)
        for index in clusters.indices.dropFirst() {
            let above = chosen[clusters[index].parent]
            chosen[index] = above >= 0 ? above : isBest[index] ? index : -1
        }
        return chosen
    }
}

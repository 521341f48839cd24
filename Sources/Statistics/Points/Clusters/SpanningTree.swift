/// The edges of a least spanning tree of points by mutual reachability: the greatest of both points' core distances and
/// the distance between them, as the square of a chord.
///
/// Found by Borůvka's rounds: each component takes its least edge to another, looked up in a `PointTree`; March, Ram,
/// Gray (2010), Fast Euclidean minimum spanning tree, KDD '10. Edges of equal length go by their points' positions, so
/// that there is one tree only.
struct SpanningTree: Sendable {
    struct Edge: Comparable, Sendable {
        var squared: Double
        /// The lesser and the greater position.
        var a: Int32
        var b: Int32

        static let none = Edge(squared: .infinity, a: .max, b: .max)

        @inline(__always)
        static func < (left: Edge, right: Edge) -> Bool {
            if left.squared != right.squared { return left.squared < right.squared }
            return left.a != right.a ? left.a < right.a : left.b < right.b
        }
    }

    /// One fewer than points, ascending.
    let edges: [Edge]

    /// - Parameter core: Squares of the core distances, in the order of the tree's leaves.
    /// - Throws: `StatisticsError.cancelled`.
    init(_ tree: PointTree, squaredCoreDistances core: [Double]) async throws(StatisticsError) {
        var rounds = BoruvkaRounds(tree: tree, core: core)
        while rounds.edges.count + 1 < tree.points.count { try await rounds.join() }
        edges = rounds.edges.sorted()
    }
}

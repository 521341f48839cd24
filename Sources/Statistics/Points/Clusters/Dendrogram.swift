/// The order in which components grow together along a `SpanningTree`: single linkage.
///
/// Nodes below the number of positions are these; the others join two nodes each, the shorter edges first.
struct Dendrogram: Sendable {
    private let joins: [(left: Int32, right: Int32, squared: Double)]
    /// How many points are under each node.
    private let sizes: [Int]
    private let leafCount: Int

    /// - Parameters:
    ///   - edges: Ascending; one fewer than positions.
    ///   - weights: How many points are at each position.
    /// - Throws: `StatisticsError.cancelled`.
    init(_ edges: [SpanningTree.Edge], weights: [Int]) throws(StatisticsError) {
        leafCount = weights.count
        var sets = DisjointSets(count: weights.count)
        var nodeOfSet = (0..<Int32(weights.count)).map { $0 }
        var sizes = weights
        var joins: [(left: Int32, right: Int32, squared: Double)] = []
        var cancellation = CancellationCheck()
        for edge in edges {
            try cancellation.check()
            let (left, right) = (nodeOfSet[sets.find(Int(edge.a))], nodeOfSet[sets.find(Int(edge.b))])
            joins.append((left, right, edge.squared))
            sets.join(Int(edge.a), Int(edge.b))
            nodeOfSet[sets.find(Int(edge.a))] = Int32(sizes.count)
            sizes.append(sizes[Int(left)] + sizes[Int(right)])
        }
        self.joins = joins
        self.sizes = sizes
    }

    var root: Int { sizes.count - 1 }

    func size(_ node: Int) -> Int { sizes[node] }

    /// The two nodes under one, and the square of the chord at which they join; nil for a position.
    func split(_ node: Int) -> (left: Int, right: Int, squared: Double)? {
        guard node >= leafCount else { return nil }
        let join = joins[node - leafCount]
        return (Int(join.left), Int(join.right), join.squared)
    }
}

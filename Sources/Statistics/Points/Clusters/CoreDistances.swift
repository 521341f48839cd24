extension PointTree {
    /// For each point, the square of the chord within which there are `count` points by weight, itself counted; in the
    /// order of the leaves. The farthest point's where there are fewer.
    func squaredCoreDistances(count: Int) async throws(StatisticsError) -> [Double] {
        try await ParallelRanges.mapEach(points.count) { place in
            var search = NearestSearch(count: count)
            search.visit(0, points[place], self)
            return search.limitOrFarthest
        }
    }
}

/// The nearest points that weigh together at least `count`.
private struct NearestSearch {
    private let count: Int
    private var found: [(squared: Double, weight: Int)] = []
    private var weight = 0

    init(count: Int) { self.count = count }

    /// Beyond it nothing is looked for.
    private var limit: Double { weight < count ? .infinity : limitOrFarthest }

    var limitOrFarthest: Double { found.last?.squared ?? 0 }

    mutating func visit(_ index: Int, _ point: SIMD3<Double>, _ tree: PointTree) {
        let node = tree.nodes[index]
        if node.isLeaf {
            for place in node.points { add(point, Int(place), tree) }
            return
        }
        let (first, second) = (index + 1, Int(node.second))
        let (a, b) = (
            tree.nodes[first].box.squaredDistance(point.x, point.y, point.z),
            tree.nodes[second].box.squaredDistance(point.x, point.y, point.z)
        )
        if min(a, b) <= limit { visit(a <= b ? first : second, point, tree) }
        if max(a, b) < limit { visit(a <= b ? second : first, point, tree) }
    }

    private mutating func add(_ point: SIMD3<Double>, _ place: Int, _ tree: PointTree) {
        let gap = tree.points[place] - point
        let squared = (gap * gap).sum()
        guard squared < limit else { return }
        var slot = found.count
        while slot > 0, found[slot - 1].squared > squared { slot -= 1 }
        found.insert((squared, Int(tree.weights[place])), at: slot)
        weight += Int(tree.weights[place])
        while let last = found.last, weight - last.weight >= count {
            weight -= last.weight
            found.removeLast()
        }
    }
}

/// The state of the search for a `SpanningTree` between its rounds.
struct BoruvkaRounds: Sendable {
    private let tree: PointTree
    private let core: [Double]
    private var sets: DisjointSets
    /// The least edge out of its component that was found for each point, with the other end's place.
    private var nearest: [Found]
    private(set) var edges: [SpanningTree.Edge] = []

    /// What a search found for a point: no edge out of its component is shorter than `edge`; none is known when
    /// `other` is negative.
    private struct Found: Sendable {
        var edge: SpanningTree.Edge
        var other: Int32 = -1
    }

    /// What stays the same during a round.
    private struct Round: Sendable {
        let components: [Int32]
        /// The component of all points of a node, −1 if there are several.
        let componentOfNode: [Int32]
    }

    init(tree: PointTree, core: [Double]) {
        self.tree = tree
        self.core = core
        sets = DisjointSets(count: tree.points.count)
        nearest = core.map { Found(edge: SpanningTree.Edge(squared: $0, a: -1, b: -1)) }
    }

    /// Joins each component to the one nearest to it.
    ///
    /// - Throws: `StatisticsError.cancelled`.
    mutating func join() async throws(StatisticsError) {
        let components = tree.points.indices.map { Int32(sets.find($0)) }
        let round = Round(components: components, componentOfNode: componentOfNode(components))
        let known = knownBest(components)
        let state = self
        let parts = try await ParallelRanges.map(tree.points.count, parts: 8) { state.search($0, round, known) }
        nearest = parts.flatMap { $0 }
        var best = [SpanningTree.Edge](repeating: .none, count: components.count)
        for (place, found) in nearest.enumerated() where found.other >= 0 {
            let component = Int(components[place])
            if found.edge < best[component] { best[component] = found.edge }
        }
        take(best)
    }

    private func componentOfNode(_ components: [Int32]) -> [Int32] {
        var result = [Int32](repeating: -1, count: tree.nodes.count)
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            if node.isLeaf {
                let first = components[Int(node.points.lowerBound)]
                result[index] = node.points.allSatisfy { components[Int($0)] == first } ? first : -1
            } else if result[index + 1] == result[Int(node.second)] {
                result[index] = result[index + 1]
            }
        }
        return result
    }

    /// The shortest edge out of each component that earlier rounds found and that still leads out of it.
    private func knownBest(_ components: [Int32]) -> [Double] {
        var best = [Double](repeating: .infinity, count: components.count)
        for (place, found) in nearest.enumerated() where isValid(place, components) {
            let component = Int(components[place])
            best[component] = min(best[component], found.edge.squared)
        }
        return best
    }

    private func isValid(_ place: Int, _ components: [Int32]) -> Bool {
        let other = nearest[place].other
        return other >= 0 && components[Int(other)] != components[place]
    }

    private func search(_ places: Range<Int>, _ round: Round, _ known: [Double]) -> [Found] {
        var best = known
        var found: [Found] = []
        found.reserveCapacity(places.count)
        for place in places {
            if place % 256 == 0, Task.isCancelled { break }
            found.append(search(from: place, round, &best))
        }
        return found
    }

    private func search(from place: Int, _ round: Round, _ best: inout [Double]) -> Found {
        var found = nearest[place]
        if isValid(place, round.components) { return found }
        found.other = -1
        let component = Int(round.components[place])
        if found.edge.squared > best[component] { return found }
        var search = OutwardSearch(
            place: place, component: Int32(component), tree: tree, core: core, components: round.components,
            componentOfNode: round.componentOfNode, limit: best[component])
        search.visit(0)
        best[component] = min(best[component], search.best.squared)
        // What was not found is longer than the limit was.
        return search.other < 0
            ? Found(edge: SpanningTree.Edge(squared: search.limit, a: -1, b: -1))
            : Found(edge: search.best, other: search.other)
    }

    private mutating func take(_ best: [SpanningTree.Edge]) {
        let placeOf = placesByPosition
        for edge in best where edge.squared < .infinity {
            let (a, b) = (placeOf[Int(edge.a)], placeOf[Int(edge.b)])
            guard sets.find(Int(a)) != sets.find(Int(b)) else { continue }
            sets.join(Int(a), Int(b))
            edges.append(edge)
        }
    }

    private var placesByPosition: [Int32] {
        var places = [Int32](repeating: 0, count: tree.positions.count)
        for (place, position) in tree.positions.enumerated() { places[Int(position)] = Int32(place) }
        return places
    }
}

/// The search for the least edge from one point out of its component.
private struct OutwardSearch {
    let place: Int
    let component: Int32
    let tree: PointTree
    let core: [Double]
    let components: [Int32]
    let componentOfNode: [Int32]
    /// Nothing longer is looked for.
    private(set) var limit: Double
    private(set) var best = SpanningTree.Edge.none
    private(set) var other: Int32 = -1

    init(
        place: Int, component: Int32, tree: PointTree, core: [Double], components: [Int32], componentOfNode: [Int32],
        limit: Double
    ) {
        self.place = place
        self.component = component
        self.tree = tree
        self.core = core
        self.components = components
        self.componentOfNode = componentOfNode
        self.limit = limit
    }

    mutating func visit(_ index: Int) {
        if componentOfNode[index] == component { return }
        let node = tree.nodes[index]
        if node.isLeaf {
            for place in node.points where components[Int(place)] != component { consider(Int(place)) }
            return
        }
        let (first, second) = (index + 1, Int(node.second))
        let (a, b) = (distance(first), distance(second))
        if min(a, b) <= limit { visit(a <= b ? first : second) }
        if max(a, b) <= limit { visit(a <= b ? second : first) }
    }

    private func distance(_ node: Int) -> Double {
        let point = tree.points[place]
        return tree.nodes[node].box.squaredDistance(point.x, point.y, point.z)
    }

    private mutating func consider(_ candidate: Int) {
        let gap = tree.points[candidate] - tree.points[place]
        let squared = max((gap * gap).sum(), max(core[place], core[candidate]))
        guard squared <= limit else { return }
        let (p, q) = (tree.positions[place], tree.positions[candidate])
        let edge = SpanningTree.Edge(squared: squared, a: min(p, q), b: max(p, q))
        if edge < best {
            (best, other, limit) = (edge, Int32(candidate), squared)
        }
    }
}

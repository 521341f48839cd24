import Geography

/// Numbers the clusters chosen from a `CondensedTree`, and hands each row its own.
struct HDBSCANResult {
    let cells: SphereCells
    let tree: CondensedTree

    /// What is summed up over a cluster's positions.
    private struct Tally {
        let node: Int
        let first: Int
        var size = 0
        var box = UnitBox()
    }

    func result() -> HDBSCAN.Result {
        let chosen = tree.chosen()
        let nodes = tree.clusterOf.map { chosen[Int($0)] }
        let tallies = tallies(nodes)
        var numbers = [Int32](repeating: -1, count: chosen.count)
        for (number, tally) in tallies.enumerated() { numbers[tally.node] = Int32(number) }
        var labels = [Int32](repeating: -1, count: cells.rows.count)
        var probabilities = [Double](repeating: 0, count: cells.rows.count)
        for (position, node) in nodes.enumerated() where node >= 0 {
            for place in rows(position) {
                labels[Int(cells.rows[place])] = numbers[node]
                probabilities[Int(cells.rows[place])] = probability(position, node)
            }
        }
        let clusters = tallies.map { tally in
            HDBSCAN.Result.Cluster(
                size: tally.size, extent: tally.box.diagonal * Coordinate.meanEarthRadius,
                stability: tree.clusters[tally.node].stability)
        }
        return HDBSCAN.Result(
            labels: labels, probabilities: probabilities, clusters: clusters,
            noiseCount: labels.count - clusters.reduce(0) { $0 + $1.size })
    }

    private func probability(_ position: Int, _ node: Int) -> Double {
        let death = tree.clusters[node].death
        return death > 0 ? min(1, tree.lambdaOf[position] / death) : 1
    }

    private func rows(_ position: Int) -> Range<Int> { Int(cells.starts[position])..<Int(cells.starts[position + 1]) }

    /// The chosen clusters, the largest first.
    private func tallies(_ nodes: [Int]) -> [Tally] {
        var tallies: [Int: Tally] = [:]
        for (position, node) in nodes.enumerated() where node >= 0 {
            var tally = tallies[node] ?? Tally(node: node, first: position)
            tally.size += rows(position).count
            tally.box.add(cells.x[position], cells.y[position], cells.z[position])
            tallies[node] = tally
        }
        return tallies.values.sorted { (-$0.size, $0.first) < (-$1.size, $1.first) }
    }
}

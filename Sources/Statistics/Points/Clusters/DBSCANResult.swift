import Geography

/// Numbers the clusters that `DBSCANSearch` found, and hands each row its own.
struct DBSCANResult {
    let cells: SphereCells
    let core: [Bool]
    /// The core point whose cluster each position joins, −1 for noise.
    let owners: [Int32]
    let components: CellComponents

    /// What is summed up over a cluster's positions.
    private struct Tally {
        let first: Int
        var size = 0
        var coreCount = 0
        var box = UnitBox()
    }

    func clusters(distance: Double) -> DensityClusters {
        let found = owners.map { $0 < 0 ? -1 : components.rootOfPosition[Int($0)] }
        var tallies: [Tally] = []
        var numbers: [Int: Int] = [:]
        for (position, root) in found.enumerated() where root >= 0 {
            let number = numbers[Int(root)] ?? tallies.count
            if number == tallies.count {
                numbers[Int(root)] = number
                tallies.append(Tally(first: position))
            }
            add(position, to: &tallies[number])
        }
        let order = tallies.indices.sorted {
            (-tallies[$0].size, tallies[$0].first) < (-tallies[$1].size, tallies[$1].first)
        }
        var rank = [Int32](repeating: 0, count: tallies.count)
        for (place, number) in order.enumerated() { rank[number] = Int32(place) }
        let labels = found.map { root in root < 0 ? -1 : numbers[Int(root)].map { rank[$0] } ?? -1 }
        return result(labels, order.map { cluster(tallies[$0]) }, distance)
    }

    private func add(_ position: Int, to tally: inout Tally) {
        let weight = Int(cells.starts[position + 1] - cells.starts[position])
        tally.size += weight
        if core[position] { tally.coreCount += weight }
        tally.box.add(cells.x[position], cells.y[position], cells.z[position])
    }

    private func cluster(_ tally: Tally) -> DensityClusters.Cluster {
        .init(size: tally.size, coreCount: tally.coreCount, extent: tally.box.diagonal * Coordinate.meanEarthRadius)
    }

    private func result(
        _ labels: [Int32], _ clusters: [DensityClusters.Cluster], _ distance: Double
    ) -> DensityClusters {
        var ofRow = [Int32](repeating: -1, count: cells.rows.count)
        var isCore = [Bool](repeating: false, count: cells.rows.count)
        for position in 0..<cells.count {
            for place in Int(cells.starts[position])..<Int(cells.starts[position + 1]) {
                ofRow[Int(cells.rows[place])] = labels[position]
                isCore[Int(cells.rows[place])] = core[position]
            }
        }
        return DensityClusters(
            labels: ofRow, isCore: isCore, clusters: clusters,
            noiseCount: ofRow.count - clusters.reduce(0) { $0 + $1.size },
            appraisal: ClusterAppraisal(clusters: clusters, points: ofRow.count, distance: distance))
    }
}

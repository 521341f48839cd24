/// A k-d tree over points of the unit sphere, each with a weight; Bentley (1975), doi:10.1145/361002.361007.
///
/// Nodes are numbered from the root, a node's first child next after it. Points are kept in the order of the leaves.
struct PointTree: Sendable {
    struct Node: Sendable {
        let box: UnitBox
        let points: Range<Int32>
        /// The second child, 0 for a leaf.
        var second: Int32 = 0
        var isLeaf: Bool { second == 0 }
    }

    private(set) var nodes: [Node] = []
    /// The position of each point among those given.
    private(set) var positions: [Int32]
    /// Points as vectors from the centre, and their weights, in the order of the leaves.
    private(set) var points: [SIMD3<Double>] = []
    private(set) var weights: [Int32] = []

    private static let leafSize = 8

    /// - Throws: `StatisticsError.cancelled`.
    init(_ cells: SphereCells) throws(StatisticsError) {
        positions = (0..<Int32(cells.count)).map { $0 }
        let given = (0..<cells.count).map { SIMD3(cells.x[$0], cells.y[$0], cells.z[$0]) }
        if !given.isEmpty { try split(0..<given.count, given) }
        points = positions.map { given[Int($0)] }
        weights = positions.map { cells.starts[Int($0) + 1] - cells.starts[Int($0)] }
    }

    private mutating func split(_ range: Range<Int>, _ given: [SIMD3<Double>]) throws(StatisticsError) {
        if range.count > 1024 { try StatisticsError.checkCancellation() }
        var box = UnitBox()
        for place in range {
            let point = given[Int(positions[place])]
            box.add(point.x, point.y, point.z)
        }
        let node = nodes.count
        nodes.append(Node(box: box, points: Int32(range.lowerBound)..<Int32(range.upperBound)))
        guard range.count > Self.leafSize else { return }
        let middle = (range.lowerBound + range.upperBound) / 2
        let axis = box.longestAxis
        positions.withUnsafeMutableBufferPointer { positions in
            given.withUnsafeBufferPointer { given in partition(positions, range, middle) { given[Int($0)][axis] } }
        }
        try split(range.lowerBound..<middle, given)
        nodes[node].second = Int32(nodes.count)
        try split(middle..<range.upperBound, given)
    }
}

/// Moves the lesser values before `middle` and the greater ones behind it (Hoare 1961, quickselect).
@inline(__always)
private func partition(
    _ values: UnsafeMutableBufferPointer<Int32>, _ range: Range<Int>, _ middle: Int, by key: (Int32) -> Double
) {
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
        let pivot = key(values[(low + high) / 2])
        var (i, j) = (low, high)
        while i <= j {
            while key(values[i]) < pivot { i += 1 }
            while key(values[j]) > pivot { j -= 1 }
            if i <= j {
                values.swapAt(i, j)
                i += 1
                j -= 1
            }
        }
        if middle <= j { high = j } else if middle >= i { low = i } else { return }
    }
}

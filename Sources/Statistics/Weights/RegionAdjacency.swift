public import Geography

extension SpatialWeights {
    /// Weights of 1 between regions whose outlines meet: in a vertex (`queen`) or along a whole edge (`rook`).
    ///
    /// Outlines meet where they have the same vertices, as those of one coverage do; `tolerance` lets them differ a
    /// little. Vertices are compared after rounding to the tolerance, so two that are much nearer than it may still
    /// fall on different sides of a rounding limit. Linear in the number of vertices.
    /// - Parameters:
    ///   - rings: For each region its rings, in metres or any other plane unit; closed or not.
    ///   - rule: `queen` or `rook`; `hexagonal` is the same as `rook`.
    ///   - tolerance: In the unit of the vertices.
    /// - Throws: `StatisticsError` when the tolerance is not positive or a vertex is not finite, and when the task is cancelled.
    public init(
        regions rings: [[[PlanarPoint]]], _ rule: Contiguity, tolerance: Double = 1, style: Style = .binary
    ) throws(StatisticsError) {
        guard tolerance > 0, tolerance.isFinite else { throw .invalidParameter("tolerance", mustBe: "above 0") }
        var owners: [OutlinePart: [Int]] = [:]
        var cancellation = CancellationCheck()
        for (region, outlines) in rings.enumerated() {
            for ring in outlines {
                try cancellation.check(after: ring.count)
                guard ring.allSatisfy({ abs($0.x / tolerance) < 1e15 && abs($0.y / tolerance) < 1e15 }) else {
                    throw .notFinite(index: region)
                }
                let snapped = ring.map { SnappedPoint($0, tolerance) }
                for part in OutlinePart.parts(of: snapped, edges: rule != .queen) {
                    // Regions come one after the other: the last owner is this one or another.
                    if owners[part]?.last != region { owners[part, default: []].append(region) }
                }
            }
        }
        var neighbours = [Set<Int>](repeating: [], count: rings.count)
        for regions in owners.values where regions.count > 1 {
            try cancellation.check(after: regions.count * regions.count)
            for a in regions { for b in regions where a != b { neighbours[a].insert(b) } }
        }
        try self.init(neighbours: neighbours.map { $0.sorted() }, style: style)
    }
}

/// A vertex in whole tolerances.
private struct SnappedPoint: Hashable, Comparable {
    let x: Int
    let y: Int

    init(_ point: PlanarPoint, _ tolerance: Double) {
        x = Int((point.x / tolerance).rounded())
        y = Int((point.y / tolerance).rounded())
    }

    static func < (a: SnappedPoint, b: SnappedPoint) -> Bool { (a.x, a.y) < (b.x, b.y) }
}

/// A vertex (both ends the same) or an edge, the same whichever way it runs.
private struct OutlinePart: Hashable {
    let first: SnappedPoint
    let second: SnappedPoint

    static func parts(of ring: [SnappedPoint], edges: Bool) -> [OutlinePart] {
        guard edges, let first = ring.first else { return ring.map { OutlinePart(first: $0, second: $0) } }
        return zip(ring, ring.dropFirst() + [first]).filter { $0 != $1 }
            .map { OutlinePart(first: min($0, $1), second: max($0, $1)) }
    }
}

public import Geography

extension SpatialWeights {
    /// Weights of 1 for the k nearest other units.
    ///
    /// Distances are compared in whole micrometres, so that equal ones of a grid are equal whatever their rounding; of
    /// equal ones the point farther west, then farther south, then earlier in the list wins. Such weights need not be mutual.
    /// - Parameters:
    ///   - points: A point a unit, in metres.
    ///   - k: From 1 to one less than there are points.
    public init(nearest k: Int, of points: [PlanarPoint], style: Style = .binary) throws(StatisticsError) {
        guard k >= 1 else { throw .invalidParameter("the number of neighbours", mustBe: "1 or more") }
        guard points.count > k else { throw .tooFew(points.count, needed: k + 1) }
        try Self.requireFinite(points)
        let side = PointBuckets.defaultSide(points)
        let buckets = PointBuckets(points, side: side)
        var rows: [[Int]] = []
        for unit in points.indices {
            try StatisticsError.checkCancellation()
            var radius = side * Double(k).squareRoot()
            var found = Self.candidates(unit, points, buckets, within: radius)
            while found.count < k, radius < 2 * buckets.span {
                radius *= 2
                found = Self.candidates(unit, points, buckets, within: radius)
            }
            let nearest = found.sorted { a, b in
                (a.micrometres, points[a.unit].x, points[a.unit].y, a.unit)
                    < (b.micrometres, points[b.unit].x, points[b.unit].y, b.unit)
            }
            rows.append(nearest.prefix(k).map(\.unit))
        }
        try self.init(neighbours: rows, style: style)
    }

    /// Weights of 1 for all other units within a distance, the limit included.
    ///
    /// - Parameters:
    ///   - points: A point a unit, in metres.
    ///   - distance: In metres.
    public init(
        within distance: Double, of points: [PlanarPoint], style: Style = .binary
    ) throws(StatisticsError) {
        guard distance > 0, distance.isFinite else { throw .invalidParameter("the distance", mustBe: "above 0") }
        try Self.requireFinite(points)
        let buckets = PointBuckets(points, side: distance)
        var rows: [[Int]] = []
        for unit in points.indices {
            try StatisticsError.checkCancellation()
            rows.append(Self.candidates(unit, points, buckets, within: distance).map(\.unit))
        }
        try self.init(neighbours: rows, style: style)
    }

    /// Weights that fall with the distance, 1 at distance 0; pairs with weight 0 are no neighbours.
    ///
    /// - Parameters:
    ///   - points: A point a unit, in metres.
    ///   - bandwidth: In metres: where the weight reaches 0, or the standard deviation of the Gaussian.
    public init(
        kernel: WeightKernel, bandwidth: Double, of points: [PlanarPoint], style: Style = .binary
    ) throws(StatisticsError) {
        guard bandwidth > 0, bandwidth.isFinite else { throw .invalidParameter("the bandwidth", mustBe: "above 0") }
        try Self.requireFinite(points)
        let reach = bandwidth * kernel.reach
        let buckets = PointBuckets(points, side: reach)
        var (neighbours, weights) = ([[Int]](), [[Double]]())
        for unit in points.indices {
            try StatisticsError.checkCancellation()
            let row = Self.candidates(unit, points, buckets, within: reach)
                .map { (unit: $0.unit, weight: kernel.weight(points[unit].distance(to: points[$0.unit]) / bandwidth)) }
                .filter { $0.weight > 0 }
            neighbours.append(row.map(\.unit))
            weights.append(row.map(\.weight))
        }
        try self.init(neighbours: neighbours, weights: weights, style: style)
    }

    private static func candidates(
        _ unit: Int, _ points: [PlanarPoint], _ buckets: PointBuckets, within radius: Double
    ) -> [(unit: Int, micrometres: Double)] {
        var found: [(unit: Int, micrometres: Double)] = []
        let limit = (radius * 1e6).rounded()
        buckets.forEach(near: points[unit], within: radius * (1 + 1e-12)) { other in
            let micrometres = (points[unit].distance(to: points[other]) * 1e6).rounded()
            if other != unit, micrometres <= limit { found.append((other, micrometres)) }
        }
        return found
    }

    private static func requireFinite(_ points: [PlanarPoint]) throws(StatisticsError) {
        if let index = points.firstIndex(where: { !$0.x.isFinite || !$0.y.isFinite }) {
            throw .notFinite(index: index)
        }
    }
}

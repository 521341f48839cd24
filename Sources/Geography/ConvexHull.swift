/// The smallest convex polygon round points.
public enum ConvexHull {
    /// Its corners, counter-clockwise from the westernmost, the southern of those; the first is not repeated. Points on
    /// its sides are not among them. One or two points when all lie at one place or on one line.
    ///
    /// By two chains from west to east: Andrew (1979), Another efficient algorithm for convex hulls in two dimensions.
    public static func corners(_ points: [PlanarPoint]) -> [PlanarPoint] {
        let sorted = points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard let first = sorted.first, let last = sorted.last, first != last else { return Array(sorted.prefix(1)) }
        return chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
    }

    /// The corners passed on the right, from the first point to the last.
    private static func chain(_ points: [PlanarPoint]) -> [PlanarPoint] {
        var chain: [PlanarPoint] = []
        for point in points {
            while chain.count > 1, !isLeftTurn(chain[chain.count - 2], chain[chain.count - 1], point) {
                chain.removeLast()
            }
            if chain.last != point { chain.append(point) }
        }
        return chain
    }

    private static func isLeftTurn(_ a: PlanarPoint, _ b: PlanarPoint, _ c: PlanarPoint) -> Bool {
        (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
    }
}

public import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Bandwidth {
    /// Scott's rule, n^(−1/6) times the covariance's root: Scott (1992), Multivariate density estimation, 6.3.
    ///
    /// For one cloud of normal shape; events in several clusters come out too smooth.
    ///
    /// - Throws: `StatisticsError` for fewer than three points, or all at one place or on one line.
    public static func scott(_ points: [PlanarPoint]) throws(StatisticsError) -> Bandwidth {
        let moments = try PointMoments(points, needed: 3)
        let factor = pow(Double(points.count), -1.0 / 3)
        let (xx, xy, yy) = (moments.xx * factor, moments.xy * factor, moments.yy * factor)
        guard xx > 0, yy > 0, xx * yy - xy * xy > 1e-12 * xx * yy else { throw .oneLine(points.count) }
        return try Bandwidth(xx: xx, xy: xy, yy: yy)
    }

    /// Silverman's rule; in two dimensions its factor, (n·(d + 2)/4)^(−1/(d + 4)), is Scott's n^(−1/6). Silverman (1986), 4.3.2.
    ///
    /// - Throws: as `scott`.
    public static func silverman(_ points: [PlanarPoint]) throws(StatisticsError) -> Bandwidth {
        try scott(points)
    }

    /// Scott's rule for one bandwidth in all directions: n^(−1/6) times the geometric mean of the standard deviations
    /// along both axes.
    ///
    /// - Throws: as `scott`, but points may lie on a line that is not parallel to an axis.
    public static func scottIsotropic(_ points: [PlanarPoint]) throws(StatisticsError) -> Bandwidth {
        let moments = try PointMoments(points, needed: 2)
        guard moments.xx > 0, moments.yy > 0 else { throw .oneLine(points.count) }
        return try Bandwidth(pow(Double(points.count), -1.0 / 6) * (moments.xx * moments.yy).squareRoot().squareRoot())
    }

    /// The radius that desktop GIS takes for the quartic kernel when none is given: 0.9·min(SD, Dₘ·√(1/ln 2))·n^(−1/5),
    /// with the standard distance SD and the median distance Dₘ from the mean centre. Silverman (1986), (3.31), made
    /// spatial.
    ///
    /// - Throws: `StatisticsError` for fewer than two points or all at one place.
    public static func searchRadius(_ points: [PlanarPoint]) throws(StatisticsError) -> Bandwidth {
        let moments = try PointMoments(points, needed: 2)
        let n = Double(points.count)
        let standard = ((moments.xx + moments.yy) * (n - 1) / n).squareRoot()
        let distances = points.map { hypot($0.x - moments.meanX, $0.y - moments.meanY) }.sorted()
        let half = distances.count / 2
        let median = distances.count % 2 == 1 ? distances[half] : (distances[half - 1] + distances[half]) / 2
        // More than half of the points at the centre leave the standard distance.
        let spread = median > 0 ? min(standard, median * (1 / log(2.0)).squareRoot()) : standard
        return try Bandwidth(0.9 * spread * pow(n, -0.2))
    }
}

/// Means and covariances of points, by n − 1.
struct PointMoments {
    let meanX: Double
    let meanY: Double
    let xx: Double
    let xy: Double
    let yy: Double

    /// Summed up in the order of the coordinates, so that the order of the points leaves no trace in the rounding.
    init(_ points: [PlanarPoint], needed: Int) throws(StatisticsError) {
        if let bad = points.firstIndex(where: { !$0.x.isFinite || !$0.y.isFinite }) { throw .notFinite(index: bad) }
        guard points.count >= needed else { throw .tooFew(points.count, needed: needed) }
        let points = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard points.first != points.last else { throw .onePlace(points.count) }
        let n = Double(points.count)
        let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for point in points {
            let (dx, dy) = (point.x - meanX, point.y - meanY)
            xx += dx * dx
            xy += dx * dy
            yy += dy * dy
        }
        (self.meanX, self.meanY) = (meanX, meanY)
        (self.xx, self.xy, self.yy) = (xx / (n - 1), xy / (n - 1), yy / (n - 1))
    }
}

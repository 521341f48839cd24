public import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the units of a scan lie.
///
/// Units at exactly the same point are one site, because no circle can separate them. Sites are kept in the order of their
/// coordinates, so that a scan does not depend on the order in which the units were given.
public struct ScanSites: Sendable {
    /// The units at each site, by their place in the list given.
    let units: [[Int]]
    /// How many units were given.
    public let unitCount: Int
    private let points: [Point]
    private let metric: Metric

    /// The most sites a scan takes: with more, the lists of neighbours fill hundreds of megabytes.
    static let most = 10_000

    /// No position, exposure or length may be beyond, so that sums and squares stay numbers.
    static let farthest = 1e100

    /// Units in a plane, in metres; distances are straight.
    ///
    /// - Throws: `StatisticsError` for a position that is not finite, and fewer than 2 or more than 10,000 places.
    public init(_ planar: [PlanarPoint]) throws(StatisticsError) {
        try self.init(planar.map { Point(x: $0.x, y: $0.y, z: 0) }, .straight)
    }

    /// Units on the sphere; distances follow great circles.
    ///
    /// The sphere is SaTScan's, with a radius of 6,367 km, and positions are computed in its order of operations, so that
    /// equally far sites have the same order as there. The radius affects only the radii that are reported.
    ///
    /// - Throws: as for units in a plane.
    public init(_ coordinates: [Coordinate]) throws(StatisticsError) {
        try self.init(coordinates.map { Point(on: Self.sphereRadius, $0) }, .chord)
    }

    /// Kilometres.
    private static let sphereRadius = 6367.0

    private init(_ positions: [Point], _ metric: Metric) throws(StatisticsError) {
        for (unit, point) in positions.enumerated() where !point.isFinite { throw .notFinite(index: unit) }
        var groups: [(point: Point, units: [Int])] = []
        for (point, unit) in zip(positions, positions.indices).sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
            if let last = groups.last, last.point == point {
                groups[groups.count - 1].units.append(unit)
            } else {
                groups.append((point, [unit]))
            }
        }
        guard groups.count >= 2 else { throw .tooFew(groups.count, needed: 2, of: .places) }
        guard groups.count <= Self.most else { throw .tooMany(groups.count, most: Self.most, of: .places) }
        self.points = groups.map(\.point)
        self.units = groups.map(\.units)
        self.unitCount = positions.count
        self.metric = metric
    }

    /// The number of different places.
    public var count: Int { points.count }

    /// All sites in the order of their distance from one, itself first; equally far ones by their coordinates.
    func byDistance(from centre: Int) -> [(distance: Double, site: Int32)] {
        var all = points.indices.map { (distance: points[centre].distance(to: points[$0]), site: Int32($0)) }
        all.sort { ($0.distance, $0.site) < ($1.distance, $1.site) }
        return all
    }

    /// The distance between two sites along the surface, in metres.
    func metres(from a: Int, to b: Int) -> Double {
        let straight = points[a].distance(to: points[b])
        switch metric {
        case .straight: return straight
        case .chord: return 2000 * Self.sphereRadius * asin(min(1, straight / (2 * Self.sphereRadius)))
        }
    }

    private enum Metric { case straight, chord }

    private struct Point: Comparable {
        let x: Double
        let y: Double
        let z: Double

        init(x: Double, y: Double, z: Double) { (self.x, self.y, self.z) = (x, y, z) }

        init(on radius: Double, _ place: Coordinate) {
            let (λ, φ) = (place.longitude * .pi / 180, place.latitude * .pi / 180)
            self.init(x: radius * cos(λ) * cos(φ), y: radius * sin(λ) * cos(φ), z: radius * sin(φ))
        }

        /// Also of a size that can be squared.
        var isFinite: Bool { [x, y, z].allSatisfy { abs($0) <= ScanSites.farthest } }

        static func < (a: Point, b: Point) -> Bool { (a.x, a.y, a.z) < (b.x, b.y, b.z) }

        func distance(to other: Point) -> Double {
            let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
            return (dx * dx + dy * dy + dz * dz).squareRoot()
        }
    }
}

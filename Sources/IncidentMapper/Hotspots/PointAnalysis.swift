import Geography
import Incidents
import Projection
import Statistics

/// Statistics of the incidents' points themselves: dense groups, stacks at one point, repeats nearby.
struct PointAnalysis {
    /// A dense group of incidents.
    struct Group {
        let size: Int
        /// Corners of the hull in degrees, counter-clockwise, not closed; one or two when there is no area.
        let hull: [Coordinate]
        /// First and last day, since 1970-01-01.
        let days: ClosedRange<Int>?
        /// Kilometres.
        let extent: Double
    }

    let stacks: StackedPoints
    let groups: [Group]
    let noise: Int
    let appraisal: ClusterAppraisal?
    /// Kilometres.
    let distance: Double
    let knox: KnoxResult.Cell?
    /// Incidents whose day is known.
    let dayCount: Int

    static let minimumPoints = 10
    static let knoxDistance = 10.0
    static let knoxDays: Int32 = 14
    static let fewestForKnox = 20
    /// Pairs grow with the square of the incidents: above the first number fewer permutations are made, above the second
    /// none.
    private static let fewPairs = 20_000
    static let mostForKnox = 200_000

    /// Distances tried, the longest first, until the groups do not chain up to one.
    private static let distances = [25.0, 12.5, 6, 3]

    /// Only points known to a settlement or about 25 km say anything about distances.
    private static func isPoint(_ precision: LocationPrecision) -> Bool {
        switch precision {
        case .site, .settlement, .near, .unknown: true
        case .admin2, .admin1, .country: false
        }
    }

    init(_ counts: UnitCounts, in area: StudyArea, options: HotspotOptions) async throws(StatisticsError) {
        let events = counts.used.map(\.event)
        stacks = StackedPoints(events.map(\.point))
        let points = events.filter { Self.isPoint($0.precision) }
        var found: DensityClusters?
        var tried = Self.distances[0]
        if !points.isEmpty {
            for distance in Self.distances {
                let clusters = try await DBSCAN(distance: distance, minimumPoints: Self.minimumPoints)
                    .clusters(points.map(\.point))
                (found, tried) = (clusters, distance)
                guard Self.chains(clusters, of: points.count, distance) else { break }
            }
        }
        distance = tried
        noise = found?.noiseCount ?? 0
        appraisal = found?.appraisal
        groups = found.map { Self.groups($0, points, in: area) } ?? []
        let dated = points.filter { $0.day != nil }
        dayCount = dated.count
        knox = dated.count < Self.fewestForKnox ? nil : try await Self.knox(dated, area, options)
    }

    /// Whether the largest group is wide and holds half of all: neighbours chain up, and a shorter distance says more.
    private static func chains(_ clusters: DensityClusters, of count: Int, _ distance: Double) -> Bool {
        guard let largest = clusters.clusters.first else { return false }
        return 2 * largest.size > count && largest.extent >= ClusterAppraisal.percolatingExtent * distance
    }

    private static func groups(_ clusters: DensityClusters, _ points: [LocatedEvent], in area: StudyArea) -> [Group] {
        var members = [[Int]](repeating: [], count: clusters.clusters.count)
        for (point, label) in clusters.labels.enumerated() where label >= 0 { members[Int(label)].append(point) }
        return zip(clusters.clusters, members).map { cluster, rows in
            let planar = rows.compactMap { area.planar(points[$0].point) }
            let corners = ConvexHull.corners(planar)
            let days = rows.map { points[$0] }.filter { $0.firstDay != LocatedEvent.unknownDay }
            let first = days.map(\.firstDay).min()
            let last = days.map(\.lastDay).max()
            return Group(
                size: cluster.size, hull: (try? area.transformation.inverse(corners)) ?? [],
                days: first.flatMap { first in last.map { Int(first)...Int(max(first, $0)) } }, extent: cluster.extent)
        }
    }

    /// nil when there are so many incidents or pairs that they cannot be compared.
    private static func knox(
        _ dated: [LocatedEvent], _ area: StudyArea, _ options: HotspotOptions
    ) async throws(StatisticsError) -> KnoxResult.Cell? {
        guard dated.count <= mostForKnox else { return nil }
        let most = dated.count > fewPairs ? 99 : 999
        let test = try KnoxTest(distance: knoxDistance * 1000, days: knoxDays)
        let pairs = dated.compactMap { event in
            event.day.flatMap { day in area.planar(event.point).map { (point: $0, day: day) } }
        }
        do throws(StatisticsError) {
            return try await test.run(
                pairs.map(\.point), dates: pairs.map(\.day), permutations: min(options.permutations, most),
                seed: options.seed, threads: options.threads
            ).cells.first?.first
        } catch .tooMany {
            return nil
        }
    }
}

package import Geography
import Projection
import Statistics

/// Dense groups of the incidents' points, by DBSCAN or HDBSCAN on the sphere.
package struct ClusterAnalysis: Sendable {
    /// A dense group of incidents.
    package struct Group {
        package let size: Int
        /// Corners of the convex hull in degrees, counter-clockwise, not closed; one or two when there is no area.
        package let hull: [Coordinate]
        /// First and last day, since 1970-01-01.
        package let days: ClosedRange<Int>?
        /// Kilometres.
        package let extent: Double
        /// Incidents in the hull's area if all were spread evenly; nil when the hull has no area.
        package let expected: Double?
        /// Density inside over density outside; nil without an area or with no incident outside.
        package let relativeRisk: Double?
        /// Of HDBSCAN: how much it stands out, per kilometre, and how firmly its incidents belong on average, from 0 to 1.
        package let stability: Double?
        package let membership: Double?
    }

    package let method: ClusterMethod
    package let groups: [Group]
    /// Incidents in none of them.
    package let noise: Int
    /// Kilometres; nil for HDBSCAN, which needs none.
    package let distance: Double?
    package let minimumIncidents: Int
    /// Whether the distance and the number were chosen here.
    package let isOwnChoice: (distance: Bool, minimum: Bool)
    /// That the groups say nothing, and why; nil when they do.
    package let remark: String?

    /// Distances tried, the longest first, until the groups do not chain up to one.
    private static let distances = [25.0, 12.5, 6, 3]

    /// - Parameter points: At least one.
    /// - Throws: `StatisticsError`.
    init(_ points: [LocatedEvent], in area: StudyArea, _ options: PointOptions) async throws {
        method = options.clusters
        // A tenth of the incidents, but no fewer than Ester et al. (1996) take and no more than are needed.
        minimumIncidents = options.minimumIncidents ?? max(4, min(10, points.count / 10))
        isOwnChoice = (options.distance == nil && method == .dbscan, options.minimumIncidents == nil)
        let coordinates = points.map(\.point)
        let labels: [Int32]
        var drafts: [Draft]
        if method == .hdbscan {
            let found = try await HDBSCAN(minimumSize: max(2, minimumIncidents), neighbours: minimumIncidents)
                .clusters(coordinates)
            (labels, noise, distance) = (found.labels, found.noiseCount, nil)
            drafts = found.clusters.map { Draft(extent: $0.extent, stability: $0.stability) }
            for (label, probability) in zip(found.labels, found.probabilities) where label >= 0 {
                drafts[Int(label)].membership += probability
            }
            remark = Self.remark(found, of: points.count)
        } else {
            let (found, tried) = try await Self.dbscan(coordinates, options.distance, minimumIncidents)
            (labels, noise, distance) = (found.labels, found.noiseCount, tried)
            drafts = found.clusters.map { Draft(extent: $0.extent) }
            remark = found.appraisal == .separate ? nil : found.appraisal.description
        }
        for (point, label) in labels.enumerated() where label >= 0 { drafts[Int(label)].rows.append(point) }
        let kilometres = area.area
        groups = drafts.map { $0.group(of: points, in: area, kilometres: kilometres) }
    }

    private static func dbscan(
        _ points: [Coordinate], _ distance: Double?, _ minimum: Int
    ) async throws(StatisticsError) -> (DensityClusters, Double) {
        var tried = distance ?? distances[0]
        var found = try await DBSCAN(distance: tried, minimumPoints: minimum).clusters(points)
        guard distance == nil else { return (found, tried) }
        for shorter in distances.dropFirst() where chains(found, of: points.count, tried) {
            tried = shorter
            found = try await DBSCAN(distance: tried, minimumPoints: minimum).clusters(points)
        }
        return (found, tried)
    }

    /// Whether the largest group is wide and holds half of all: neighbours chain up, and a shorter distance says more.
    private static func chains(_ clusters: DensityClusters, of count: Int, _ distance: Double) -> Bool {
        guard let largest = clusters.clusters.first else { return false }
        return 2 * largest.size > count && largest.extent >= ClusterAppraisal.percolatingExtent * distance
    }

    private static func remark(_ found: HDBSCAN.Result, of count: Int) -> String? {
        guard let largest = found.clusters.first else {
            return "no group lasts over a range of distances: the incidents are one group or none; take a smaller "
                + "`min-incidents`"
        }
        let share = Double(largest.size) / Double(max(1, count))
        guard share >= ClusterAppraisal.percolatingShare else { return nil }
        return "one group holds \(HotspotWords.percent(share)) of the incidents over "
            + "\(decimalText(largest.extent.rounded(.up))) km; take another `min-incidents`"
    }

    /// A group's rows before they are summed up.
    private struct Draft {
        let extent: Double
        var stability: Double?
        var membership = 0.0
        var rows: [Int] = []

        init(extent: Double, stability: Double? = nil) { (self.extent, self.stability) = (extent, stability) }

        func group(of points: [LocatedEvent], in area: StudyArea, kilometres: Double) -> Group {
            let corners = ConvexHull.corners(rows.compactMap { area.planar(points[$0].point) })
            let days = rows.map { points[$0] }.filter { $0.firstDay != LocatedEvent.unknownDay }
            let (first, last) = (days.map(\.firstDay).min(), days.map(\.lastDay).max())
            let (all, share) = (Double(points.count), Self.area(corners) / 1e6 / max(kilometres, .leastNormalMagnitude))
            let expected = share > 0 && share < 1 ? all * share : nil
            let risk = expected.flatMap { expected -> Double? in
                guard rows.count < points.count else { return nil }
                return Double(rows.count) / expected / (Double(points.count - rows.count) / (all - expected))
            }
            return Group(
                size: rows.count, hull: (try? area.transformation.inverse(corners)) ?? [],
                days: first.flatMap { first in last.map { Int(first)...Int(max(first, $0)) } }, extent: extent,
                expected: expected, relativeRisk: risk, stability: stability,
                membership: stability == nil ? nil : membership / Double(max(1, rows.count)))
        }

        /// Of a convex polygon in square metres, measured from its first corner.
        private static func area(_ corners: [PlanarPoint]) -> Double {
            guard corners.count > 2, let origin = corners.first else { return 0 }
            return zip(corners, corners.dropFirst()).reduce(0) { sum, side in
                let (a, b) = side
                return sum + ((a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)) / 2
            }
        }
    }
}

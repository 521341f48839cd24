import Geography
import Incidents
package import Statistics

/// Statistics of the incidents' points themselves: their density, dense groups, stacks at one point, repeats nearby.
package struct PointAnalysis: Sendable {
    package let stacks: StackedPoints
    package let surface: Finding<SurfaceAnalysis>
    package let clusters: Finding<ClusterAnalysis>
    package let knox: Finding<NearRepeatAnalysis>
    /// Incidents whose points were used, and those known by their region only.
    let pointCount: Int
    package let vagueCount: Int

    /// Only points known to a settlement or about 25 km say anything about distances.
    private static func isPoint(_ precision: LocationPrecision) -> Bool {
        switch precision {
        case .site, .settlement, .near, .unknown: true
        case .admin2, .admin1, .country: false
        }
    }

    init(_ counts: UnitCounts, in area: StudyArea, options: HotspotOptions) async {
        let events = counts.used.map(\.event)
        stacks = StackedPoints(events.map(\.point))
        let points = events.filter { Self.isPoint($0.precision) }
        (pointCount, vagueCount) = (points.count, events.count - points.count)
        guard !points.isEmpty else {
            let reason = "no incident is located to a settlement or about 25 km"
            (surface, clusters, knox) = (.missing(reason), .missing(reason), .missing(reason))
            return
        }
        surface = await .of { try await SurfaceAnalysis(points, in: area, years: counts.yearCount, options.points) }
        clusters =
            options.points.clusters == .none
            ? .missing("not asked for (`clusters` none)")
            : await .of { try await ClusterAnalysis(points, in: area, options.points) }
        knox = await .of { try await NearRepeatAnalysis(points, in: area, options) }
    }
}

extension Finding {
    /// What is made, or what was thrown in words.
    static func of(_ make: () async throws -> Value) async -> Finding {
        do { return .found(try await make()) } catch { return .missing("\(error)") }
    }
}

extension UnitCounts {
    /// Calendar years from the first incident to the last; nil when no date is known.
    fileprivate var yearCount: Int? {
        days.map {
            CalendarDate(dayNumber: $0.upperBound).year - CalendarDate(dayNumber: $0.lowerBound).year + 1
        }
    }
}

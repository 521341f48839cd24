import Counting
import Geography
import Hotspots
import Incidents
import Rendering
import Statistics

/// `clusters.geojson` and `surface.geojson`.
extension HotspotLayers {
    /// Circles of the scan and hulls of dense groups.
    func clusters() -> [UInt8] {
        let circles = analysis.scan.map { scan in
            scan.result.clusters.enumerated().map { number, cluster in circle(number, cluster, scan) }
        }
        let clusters = analysis.points?.clusters.value
        let groups = (clusters?.groups ?? []).enumerated().map { number, group in self.group(number, group) }
        let members = scanMembers + groupMembers(clusters) + knoxMembers
        return layer((circles ?? []) + groups, members)
    }

    private var scanMembers: [(name: String, value: PropertyValue)] {
        [
            ("scan", .text(analysis.scan?.modelText ?? analysis.refusals[.scan])),
            ("scan_share", .number(analysis.scan?.share, decimals: 3)),
            ("simulations", .integer(analysis.scan?.result.replicates)),
            ("seed", .integer(Int(truncatingIfNeeded: analysis.options.seed))),
        ]
    }

    private func groupMembers(_ clusters: ClusterAnalysis?) -> [(name: String, value: PropertyValue)] {
        let reason = analysis.points?.clusters.reason ?? analysis.refusals[.points]
        return [
            ("groups", .text(clusters?.method.rawValue)),
            ("groups_km", .number(clusters?.distance, decimals: 3)),
            ("groups_min_incidents", .integer(clusters?.minimumIncidents)),
            ("groups_in_none", .integer(clusters?.noise)),
            ("groups_remark", .text(clusters.map(\.remark) ?? reason)),
        ]
    }

    private var knoxMembers: [(name: String, value: PropertyValue)] {
        let knox = analysis.points?.knox.value
        return [
            ("knox_km", .number(knox?.near, decimals: 3)), ("knox_days", .integer(knox?.withinDays)),
            ("knox_pairs", .integer(knox?.cell.observed)), ("knox_expected", .number(knox?.cell.expected, decimals: 6)),
            ("knox_ratio", .number(knox?.cell.ratio, decimals: 6)),
            ("knox_p", .number(knox?.cell.permutations.pGreater, decimals: 6)),
            ("knox_permutations", .integer(knox?.permutations)),
            ("knox_remark", .text(knox.map(\.remark) ?? analysis.points?.knox.reason ?? analysis.refusals[.points])),
        ]
    }

    private func circle(_ number: Int, _ cluster: ScanStatistic.Cluster, _ scan: ScanAnalysis) -> PropertyLayer.Row {
        let centre = analysis.units.units[scan.active[cluster.centre]]
        let period = scan.period(of: cluster)
        // A cluster of one unit has no radius of its own: it is drawn with the unit's area.
        let radius = cluster.radius > 0 ? cluster.radius / 1000 : (centre.area / .pi).squareRoot() / 1000
        // Counter-clockwise from the north.
        let ring = (0...72).map { centre.centre.destination(bearing: Double(-5 * ($0 % 72)), distance: radius) }
        return PropertyLayer.Row(
            .ring(ring),
            [
                ("kind", .text("scan circle")), ("rank", .integer(number + 1)), ("centre", .text(centre.name)),
                ("radius_km", .number(cluster.radius / 1000, decimals: 3)), ("units", .integer(cluster.units.count)),
                ("from", .text(period?.first.description)), ("to", .text(period?.last.description)),
                ("observed", .integer(cluster.observed)), ("expected", .number(cluster.expected, decimals: 6)),
                ("relative_risk", .number(cluster.relativeRisk, decimals: 6)),
                ("log_likelihood_ratio", .number(cluster.logLikelihoodRatio, decimals: 6)),
                ("p", .number(cluster.p, decimals: 6)), ("gumbel_p", .number(cluster.gumbelP, decimals: 12)),
            ])
    }

    private func group(_ number: Int, _ group: ClusterAnalysis.Group) -> PropertyLayer.Row {
        let shape: PropertyLayer.Shape =
            switch group.hull.count {
            case 0: .none
            case 1: .point(group.hull[0])
            case 2: .line(group.hull)
            default: .ring(group.hull + [group.hull[0]])
            }
        func day(_ number: Int?) -> PropertyValue { .text(number.map { CalendarDate(dayNumber: $0).isoString }) }
        return PropertyLayer.Row(
            shape,
            [
                ("kind", .text("dense group")), ("rank", .integer(number + 1)),
                ("extent_km", .number(group.extent, decimals: 3)), ("from", day(group.days?.lowerBound)),
                ("to", day(group.days?.upperBound)), ("observed", .integer(group.size)),
                ("expected", .number(group.expected, decimals: 6)),
                ("relative_risk", .number(group.relativeRisk, decimals: 6)),
                // A hull is drawn around the incidents: no test is made of it.
                ("p", .number(nil, decimals: 6)), ("stability", .number(group.stability, decimals: 6)),
                ("mean_probability", .number(group.membership, decimals: 6)),
            ])
    }

    // MARK: - Surface

    /// Areas between levels of the density, side by side; without features when there is no surface.
    func surface() -> [UInt8] {
        let surface = analysis.points?.surface.value
        let rows = surface.map { surface in surface.estimate.levels.indices.map { band($0, of: surface) } } ?? []
        return layer(
            rows,
            [
                ("unit", .text(surface.map(SurfaceWords.unit))), ("kernel", .text(surface.map { "\($0.kernel)" })),
                ("bandwidth_km", .number(surface?.bandwidth, decimals: 3)),
                ("bandwidth_is", .text(surface.map { $0.kernel == .gaussian ? "standard deviation" : "radius" })),
                ("bandwidth_rule", .text(surface?.rule)),
                ("edge_correction", .text(surface.map { _ in SurfaceEstimate.edgeCorrection })),
                ("raster_km", .number(surface?.estimate.raster, decimals: 3)),
                ("sums", .text(surface.map { "\($0.estimate.method)" })), ("incidents", .integer(surface?.incidents)),
                ("years", .integer(surface?.years)), ("highest", .number(surface?.estimate.peak.value, decimals: 6)),
                ("remark", .text(remark(surface))),
            ]
        )
    }

    private func remark(_ surface: SurfaceAnalysis?) -> String? {
        guard let surface else { return analysis.points?.surface.reason ?? analysis.refusals[.points] }
        return surface.remarks.isEmpty ? nil : surface.remarks.joined(separator: "; ")
    }

    private func band(_ number: Int, of surface: SurfaceAnalysis) -> PropertyLayer.Row {
        let isLast = number + 1 == surface.estimate.levels.count
        return PropertyLayer.Row(
            .area(MultiPolygon(surface.estimate.between[number].compactMap(Self.polygon))),
            [
                ("kind", .text("density")), ("rank", .integer(number + 1)),
                ("from", .number(surface.estimate.levels[number], decimals: 12)),
                ("below", .number(isLast ? nil : surface.estimate.levels[number + 1], decimals: 12)),
            ])
    }

    private static func polygon(_ area: SurfaceEstimate.ContourArea) -> Polygon? {
        guard let exterior = try? LinearRing(area.exterior) else { return nil }
        return Polygon(exterior: exterior, holes: area.holes.compactMap { try? LinearRing($0) })
    }
}

import Hotspots
import Text
import Gazetteer
import Geography
import Rendering
import Statistics

extension HotspotFindings {
    /// What makes the result doubtful, parameters among it.
    var cautions: [String] { warnings + parameterWarnings }

    /// That a bandwidth, a distance or a limit says more about itself than about the incidents.
    var parameterWarnings: [String] {
        var found: [String] = []
        if let points = analysis.points {
            found += points.surface.value?.remarks.map { "Density surface: \($0)." } ?? []
            if let clusters = points.clusters.value, let remark = clusters.remark, !clusters.groups.isEmpty {
                found.append("Dense groups: \(remark).")
            }
            found += points.knox.value?.remark.map { ["Repeats nearby: \($0)."] } ?? []
        }
        return found + (scanCaution.map { [$0] } ?? [])
    }

    // MARK: - Density

    var surfaceParagraphs: [String] {
        guard let points = analysis.points else {
            return analysis.refusals[.points].map { ["Not drawn: \($0)."] } ?? []
        }
        guard let surface = points.surface.value else { return ["Not drawn: \(points.surface.reason ?? "")."] }
        let place = surface.estimate.peak.point.map { " at \(CoordinateText.text($0))" } ?? ""
        let region = surface.estimate.peak.region.map { " in \(shown($0))" } ?? ""
        return [
            "`surface.svg` and `surface.geojson` show how dense \(HotspotWords.incidents(surface.incidents)) lie without "
                + "units: at most \(SurfaceWords.value(surface.estimate.peak.value)) \(SurfaceWords.unit(surface))\(place)\(region). "
                + "It is a description and no test: what is dense there may be so by chance.",
            "\(SurfaceWords.kernel(surface)) Edge correction: \(SurfaceEstimate.edgeCorrection). Raster of "
                + "\(decimalText(surface.estimate.raster)) km; \(surface.estimate.method).",
        ]
    }

    // MARK: - Groups and repeats

    var pointParagraphs: [String] {
        guard let points = analysis.points else {
            return analysis.refusals[.points].map { ["Not looked for: \($0)."] } ?? []
        }
        return [groupText(points), knoxText(points)].compactMap { $0 }
    }

    private func groupText(_ points: PointAnalysis) -> String {
        guard let clusters = points.clusters.value else {
            return "Dense groups were not looked for: \(points.clusters.reason ?? "")."
        }
        let rule = Self.rule(clusters)
        guard !clusters.groups.isEmpty else {
            return clusters.method == .hdbscan
                ? "No dense group (\(rule)): \(clusters.remark ?? "none lasts over a range of distances")."
                : "No dense group: nowhere are there \(rule)."
        }
        if let remark = clusters.remark { return "Dense groups, \(rule), say little here: \(remark)." }
        let largest = clusters.groups.first.map { group in
            let times = group.relativeRisk.map { ", \(decimalText($0)) times as dense as outside" } ?? ""
            return
                "; the largest holds \(thousands(group.size)) over \(decimalText(group.extent.rounded(.up))) km\(times)"
        }
        let count = clusters.groups.count
        return "\(thousands(count)) dense \(count == 1 ? "group" : "groups"), \(rule)\(largest ?? ""); "
            + "\(HotspotWords.incidents(clusters.noise)) in none. The hulls in `clusters.geojson` were drawn around the "
            + "incidents, so that how much denser they are is described and not tested."
    }

    private static func rule(_ clusters: ClusterAnalysis) -> String {
        let chosen = [
            clusters.isOwnChoice.distance ? "the distance" : nil, clusters.isOwnChoice.minimum ? "the number" : nil,
        ]
        .compactMap { $0 }
        let note = chosen.isEmpty ? "" : "; \(chosen.joined(separator: " and ")) chosen to suit the incidents"
        guard let distance = clusters.distance else {
            return "at least \(clusters.minimumIncidents) incidents that stay together over a range of distances "
                + "(HDBSCAN\(note))"
        }
        return "at least \(clusters.minimumIncidents) incidents within \(decimalText(distance)) km (DBSCAN\(note))"
    }

    private func knoxText(_ points: PointAnalysis) -> String {
        guard let knox = points.knox.value else {
            return "Whether incidents repeat nearby was not tested: \(points.knox.reason ?? "")."
        }
        let (cell, p) = (knox.cell, ProbabilityText.text(knox.cell.permutations.pGreater))
        let within =
            "within \(decimalText(knox.near)) km and \(knox.withinDays) \(knox.withinDays == 1 ? "day" : "days")"
        let test =
            "Knox, \(p), \(thousands(knox.permutations)) permutations of the days of \(HotspotWords.incidents(knox.dated))"
        let stacked = points.stacks.isNotable ? " Incidents put at one point count as near each other here." : ""
        if cell.permutations.pGreater <= 0.05, let ratio = cell.ratio {
            return
                "Incidents repeat nearby: \(thousands(cell.observed)) \(cell.observed == 1 ? "pair lies" : "pairs lie") "
                + "\(within) of each other, \(decimalText(ratio)) times as many as if place and time had nothing to do "
                + "with each other (\(test)). After an incident another nearby is likelier for that long.\(stacked)"
        }
        return "Incidents do not repeat nearby more often than by chance: \(thousands(cell.observed)) "
            + "\(cell.observed == 1 ? "pair" : "pairs") \(within), \(decimalText(cell.expected)) expected (\(test)).\(stacked)"
    }

    // MARK: - Stacks

    var pointWarnings: [String] {
        guard let points = analysis.points, points.stacks.isNotable else { return [] }
        let named = points.stacks.stacks.prefix(3).map { stack in
            "\(thousands(stack.count)) at \(CoordinateText.text(stack.point)) (\(place(of: stack.point)))"
        }
        let count = points.stacks.stacks.count
        return [
            "\(HotspotWords.percent(points.stacks.share)) of the incidents are stacked at \(count) "
                + "point\(count == 1 ? "" : "s"), as when only a town or a region is known: "
                + "\(named.joined(separator: "; ")). A hot spot there may be a hot spot of the coding."
        ]
    }

    /// The region a stack lies in, and whether it stands at its middle.
    private func place(of point: Coordinate) -> String {
        guard let region = analysis.area.regions.first(where: { $0.geometry.contains(point) }) else {
            return "in no region"
        }
        let isMiddle = region.representativePoint.map { $0.greatCircleDistance(to: point) < 5 } ?? false
        return isMiddle ? "the middle of \(shown(region.name))" : shown(region.name)
    }
}

/// What a surface's parameters are called.
enum SurfaceWords {
    static func unit(_ surface: SurfaceAnalysis) -> String {
        "incidents per 1,000 km²\(surface.years == nil ? "" : " a year")"
    }

    /// Three digits.
    static func value(_ value: Double) -> String {
        guard value > 0, value < 10 else { return decimalText(value) }
        var (scale, digits) = (100.0, value)
        while digits < 1, scale < 1e12 { (scale, digits) = (scale * 10, digits * 10) }
        return "\((value * scale).rounded() / scale)"
    }

    /// "Kernel: quartic, radius 54 km by Silverman's rule."
    static func kernel(_ surface: SurfaceAnalysis) -> String {
        let length = surface.kernel == .gaussian ? "standard deviation" : "radius"
        return "Kernel density: \(surface.kernel), \(length) \(decimalText(surface.bandwidth)) km; \(surface.rule)."
    }
}

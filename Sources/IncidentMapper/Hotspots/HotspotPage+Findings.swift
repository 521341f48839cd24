import Geography
import Incidents
import Rendering
import Statistics

extension HotspotPage {
    var scanParagraphs: [String] {
        guard let scan = analysis.scan else { return analysis.refusals[.scan].map { ["Not scanned: \($0)."] } ?? [] }
        let found = scan.significant
        let simulations = "\(countText(scan.result.replicates)) simulations"
        guard !found.isEmpty else {
            return [
                "Kulldorff's scan (\(HotspotWords.scanModel(scan))) found no circle that chance does not make in more than "
                    + "5 % of \(simulations)."
            ]
        }
        var lines = [
            "| | centre | radius | when | observed | expected | times the rate outside | p |",
            "|---|---|---|---|---|---|---|---|",
        ]
        for (rank, cluster) in found.prefix(Self.listed).enumerated() {
            let centre = analysis.units.units[scan.active[cluster.centre]]
            let period = scan.period(of: cluster).map {
                $0.first == $0.last ? "\($0.first)" : "\($0.first) to \($0.last)"
            }
            lines.append(
                "| \(rank + 1) | \(centre.name) | \(decimalText((cluster.radius / 1000).rounded())) km | "
                    + "\(period ?? "all the time") | \(countText(cluster.observed)) | \(decimalText(cluster.expected)) | "
                    + "\(cluster.relativeRisk.map(decimalText) ?? "none outside") | "
                    + "\(cluster.p.map { ProbabilityText.text($0) } ?? "–") |")
        }
        let comparison = analysis.exposure.isPopulation ? "its people" : "its area"
        let model = HotspotWords.scanModel(scan)
        let opening =
            "Kulldorff's scan (\(model)) compares each circle and period with what \(comparison) would lead one to expect; "
            + "\(simulations)."
        let remark = scan.remark.map { [$0.capitalisedFirst + "."] } ?? []
        return [opening, lines.joined(separator: "\n"), Self.scanRules(scan.result.replicates)] + remark
    }

    private static func scanRules(_ replicates: Int) -> String {
        let least = ProbabilityText.text(1 / Double(replicates + 1))
        let rules =
            "Circles hold at most half of all exposure and last at most half of the time; units equally far come in one "
            + "after the other, the lesser coordinates first; a further cluster shares no unit with a better one, or is "
            + "parted from it in time, and its p-value is conservative."
        return rules
            + " So many simulations give nothing below \(least); the layer adds a p-value extrapolated by a Gumbel "
            + "distribution."
    }

    var pointParagraphs: [String] {
        guard let points = analysis.points else {
            return analysis.refusals[.points].map { ["Not looked for: \($0)."] } ?? []
        }
        return [groupText(points), knoxText(points)].compactMap { $0 }
    }

    private func groupText(_ points: PointAnalysis) -> String? {
        guard let appraisal = points.appraisal else { return nil }
        let rule =
            "at least \(PointAnalysis.minimumPoints) incidents within \(decimalText(points.distance)) km (DBSCAN)"
        switch appraisal {
        case .onlyNoise: return "No dense group: nowhere are there \(rule)."
        case .percolates, .oneSpot: return "Dense groups, \(rule), say little here: \(appraisal)."
        case .separate:
            let largest = points.groups.first.map {
                "; the largest holds \(countText($0.size)) over \(decimalText($0.extent.rounded(.up))) km"
            }
            return
                "\(points.groups.count) dense \(points.groups.count == 1 ? "group" : "groups"), \(rule)\(largest ?? ""); "
                + "\(HotspotWords.incidents(points.noise)) in none."
        }
    }

    private func knoxText(_ points: PointAnalysis) -> String? {
        if points.knox == nil, points.dayCount >= PointAnalysis.fewestForKnox {
            return "Whether incidents repeat nearby was not tested: there are too many pairs of them."
        }
        guard let cell = points.knox, let ratio = cell.ratio else { return nil }
        let within = "within \(decimalText(PointAnalysis.knoxDistance)) km and \(PointAnalysis.knoxDays) days"
        let p = ProbabilityText.text(cell.permutations.pGreater)
        let stacked = points.stacks.isNotable ? " Incidents put at one point count as near each other here." : ""
        return cell.permutations.pGreater <= 0.05
            ? "Incidents repeat nearby: \(countText(cell.observed)) pairs lie \(within) of each other, "
                + "\(decimalText(ratio)) times as many as if place and time had nothing to do with each other (Knox, \(p))."
                + stacked
            : "Incidents do not repeat nearby more often than by chance: \(countText(cell.observed)) \(cell.observed == 1 ? "pair" : "pairs") \(within), "
                + "\(decimalText(cell.expected)) expected (Knox, \(p))." + stacked
    }
}

import Hotspots
import Text
import Rendering
import Statistics

extension HotspotFindings {
    var scanParagraphs: [String] {
        guard let scan = analysis.scan else { return analysis.refusals[.scan].map { ["Not scanned: \($0)."] } ?? [] }
        let found = scan.significant
        let simulations = "\(thousands(scan.result.replicates)) simulations"
        let remark = scan.remark.map { [$0.capitalisedFirst + "."] } ?? []
        guard !found.isEmpty else {
            return [
                "Kulldorff's scan (\(scan.modelText)) found no circle that chance does not make in more than 5 % of "
                    + "\(simulations)."
            ] + remark
        }
        var lines = [
            "| | centre | radius | when | observed | expected | times the rate outside | p |",
            "|---|---|---|---|---|---|---|---|",
        ]
        for (rank, cluster) in found.prefix(Self.listed).enumerated() { lines.append(row(rank, cluster, scan)) }
        let opening =
            "Kulldorff's scan (\(scan.modelText)) compares each circle\(scan.steps == nil ? "" : " and period") with what "
            + "\(expectation(scan)) would lead one to expect; \(simulations). \(firstInWords(found, scan))"
        return [opening, lines.joined(separator: "\n"), Self.rules(scan)] + remark
    }

    private func row(_ rank: Int, _ cluster: ScanStatistic.Cluster, _ scan: ScanAnalysis) -> String {
        let centre = analysis.units.units[scan.active[cluster.centre]]
        return "| \(rank + 1) | \(shown(centre.name)) | \(decimalText((cluster.radius / 1000).rounded())) km | "
            + "\(scan.periodText(of: cluster)) | \(thousands(cluster.observed)) | \(decimalText(cluster.expected)) | "
            + "\(cluster.relativeRisk.map(decimalText) ?? "none outside") | "
            + "\(cluster.p.map { ProbabilityText.text($0) } ?? "–") |"
    }

    /// "The likeliest cluster: 143 incidents around … from 2019 to 2021 where 12 were expected."
    private func firstInWords(_ found: [ScanStatistic.Cluster], _ scan: ScanAnalysis) -> String {
        guard let first = found.first else { return "" }
        let centre = shown(analysis.units.units[scan.active[first.centre]].name)
        let around = first.radius > 0 ? "within \(decimalText((first.radius / 1000).rounded())) km of" : "in"
        let when = scan.steps == nil ? "" : ", \(scan.periodText(of: first)),"
        let others =
            found.count == 1
            ? "" : " \(found.count - 1) further \(found.count == 2 ? "cluster is" : "clusters are") beyond chance, too."
        return
            "The least likely to be chance: \(HotspotWords.incidents(first.observed)) \(around) \(centre)\(when) where "
            + "\(decimalText(first.expected)) were expected.\(others)"
    }

    private func expectation(_ scan: ScanAnalysis) -> String {
        switch scan.kind {
        case .permutation: "its number of incidents and the number at the time, the one regardless of the other,"
        default: analysis.exposure.isPopulation ? "its people" : "its area"
        }
    }

    private static func rules(_ scan: ScanAnalysis) -> String {
        let least = ProbabilityText.text(1 / Double(scan.result.replicates + 1))
        let measure = scan.kind == .permutation ? "incidents" : "exposure"
        let time = scan.steps == nil ? "" : " and last at most half of the time"
        return
            "Circles hold at most \(HotspotWords.percent(scan.share)) of all \(measure)\(time); units equally far come in "
            + "one after the other, the lesser coordinates first; a further cluster shares no unit with a better one"
            + (scan.steps == nil ? "" : ", or is parted from it in time") + ", and its p-value is conservative."
            + " So many simulations give nothing below \(least); the layer adds a p-value extrapolated by a Gumbel "
            + "distribution."
    }

    /// The share of the units from which on a circle says that most of the area is a cluster.
    private static let wideShare = 0.3

    /// That the first circle is so wide that what is in it is not told apart.
    var scanCaution: String? {
        guard let scan = analysis.scan, let first = scan.significant.first else { return nil }
        let share = Double(first.units.count) / Double(max(1, scan.active.count))
        guard share >= Self.wideShare else { return nil }
        return "Scan: the first circle holds \(HotspotWords.percent(share)) of the units; a lower `scan-share` than "
            + "\(decimalText(scan.share)) tells apart what is in it."
    }
}

extension ScanAnalysis {
    var modelText: String {
        switch kind {
        case .permutation: "space-time permutation, \(steps?.text ?? "")"
        case .spaceTime: "space-time Poisson, \(steps?.text ?? "")"
        case .poisson, .none: "spatial Poisson"
        }
    }

    /// "2019 to 2021".
    func periodText(of cluster: ScanStatistic.Cluster) -> String {
        guard let period = period(of: cluster) else { return "all the time" }
        return period.first == period.last ? "\(period.first)" : "\(period.first) to \(period.last)"
    }
}

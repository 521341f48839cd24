import Hotspots
import Statistics

extension HotspotFindings {
    /// Whether near is like near over the whole area: the global statistics, in a table and in words.
    var overallParagraphs: [String] {
        guard let overall = analysis.local?.overall else { return [] }
        var lines = [
            "| measure | value | by chance | z | p, normal | p, permutations | says |", "|---|---|---|---|---|---|---|",
        ]
        for measure in overall.measures {
            let cells = [
                Self.name(measure.kind), Self.digits(measure.statistic.value), Self.digits(measure.statistic.expected),
                measure.statistic.z.map(decimalText) ?? "–", Self.probability(measure.analyticP),
                Self.probability(measure.permutationP), Self.words(measure),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        var paragraphs = [lines.joined(separator: "\n")]
        if let refusal = overall.refusal { paragraphs.append("Getis–Ord G could not be told: \(refusal).") }
        if let p = overall[.moran]?.p, p > 0.05, !groups.isEmpty {
            paragraphs.append(
                "A place can be hot although the whole is not patterned: these measures average over all "
                    + "\(HotspotWords.unit(analysis.units.kind)).")
        }
        return paragraphs
    }

    private static func name(_ kind: OverallPattern.Measure.Kind) -> String {
        switch kind {
        case .moran: "Moran's I"
        case .geary: "Geary's C"
        case .getisOrd: "Getis–Ord G"
        }
    }

    static func words(_ measure: OverallPattern.Measure) -> String {
        guard let p = measure.p else { return "nothing" }
        guard p <= 0.05 else {
            return measure.kind == .getisOrd
                ? "high numbers lie neither together nor apart" : "near is no more alike than far"
        }
        switch (measure.kind, measure.isHigh) {
        case (.moran, true), (.geary, false): return "near is like near"
        case (.moran, false), (.geary, true): return "near is unlike near: full and empty lie side by side"
        case (.getisOrd, true): return "high numbers lie together"
        case (.getisOrd, false): return "high numbers lie apart"
        }
    }

    /// Four decimals: G is small.
    private static func digits(_ value: Double) -> String {
        guard abs(value) < 100 else { return decimalText(value) }
        let scaled = Int((abs(value) * 10_000).rounded())
        let fraction = String(scaled % 10_000)
        return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10_000)."
            + String(repeating: "0", count: 4 - fraction.count) + fraction
    }

    private static func probability(_ p: Double?) -> String {
        p.map { String(ProbabilityText.text($0).drop { $0 != "=" && $0 != "<" }.drop { "= ".contains($0) }) } ?? "–"
    }
}

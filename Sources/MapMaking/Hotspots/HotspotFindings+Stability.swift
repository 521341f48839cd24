import Hotspots
import Statistics

extension HotspotFindings {
    /// Below so many incidents the check itself says little.
    private static let fewForStability = 100

    /// What other cells and neighbours make of the hot spots.
    var stability: [String] {
        guard let sensitivity = analysis.sensitivity else { return [] }
        let run = sensitivity.run
        guard !run.isEmpty else { return ["It could not be tried with other neighbours or cells."] }
        var paragraphs = [
            "The same incidents were tested again with \(run.count) other "
                + "\(run.count == 1 ? "choice" : "choices"). A hot spot holds where at least half of its incidents lie in "
                + "hot \(HotspotWords.unit(analysis.units.kind)) again."
        ]
        if groups.isEmpty { paragraphs += withoutHotSpots(run) } else { paragraphs += stabilityTable(run) }
        var remarks: [String] = []
        if let fixed = sensitivity.fixedSize { remarks.append("Other sizes were not tried: \(fixed).") }
        for choice in sensitivity.choices {
            if let refusal = choice.refusal { remarks.append("Not run with \(choice.name): \(refusal).") }
        }
        if analysis.counts.total < Self.fewForStability {
            remarks.append(
                "With only \(HotspotWords.incidents(analysis.counts.total)) a few of them decide: even what holds in all "
                    + "choices is a lead and no finding.")
        }
        return paragraphs + (remarks.isEmpty ? [] : [remarks.joined(separator: " ")])
    }

    private func withoutHotSpots(_ run: [SensitivityChoice]) -> [String] {
        let found = run.filter { $0.hotShare > 0 }
        guard !found.isEmpty else { return ["None of them finds a hot spot either: \(Self.names(run))."] }
        let told = found.map { "\(HotspotWords.percent($0.hotShare)) of the incidents with \($0.name)" }
        return [
            "**Whether there is a hot spot hangs on the choice.** In hot units lie \(told.joined(separator: "; ")); none "
                + "with the other \(run.count - found.count)."
        ]
    }

    private func stabilityTable(_ run: [SensitivityChoice]) -> [String] {
        let listed = groups.prefix(Self.listed)
        let holds = listed.map(\.holds)
        var lines = [
            "| | hot spot | \(run.map(\.name).joined(separator: " | ")) | holds in |",
            "|---|---|" + String(repeating: "---|", count: run.count + 1),
        ]
        for (rank, group) in listed.enumerated() {
            let cells = holds[rank].map { $0 ? "holds" : "–" }.joined(separator: " | ")
            lines.append("| \(rank + 1) | \(shown(group.name)) | \(cells) | \(Self.verdict(holds[rank])) |")
        }
        return [stabilitySentence(holds), lines.joined(separator: "\n")]
    }

    private func stabilitySentence(_ holds: [[Bool]]) -> String {
        if holds.allSatisfy({ $0.allSatisfy(\.self) }) {
            return holds.count == 1
                ? "It is **stable**: it holds in all of them." : "All are **stable**: they hold in all of them."
        }
        let named = holds.enumerated().map { (Stability($1), "\(shown(groups[$0].name)) (\($0 + 1))") }
        let told = Stability.allCases.compactMap { stability -> String? in
            let names = named.filter { $0.0 == stability }.map(\.1)
            return names.isEmpty ? nil : "**\(stability.rawValue):** \(names.joined(separator: "; "))."
        }
        return told.joined(separator: " ")
    }

    /// How often a hot spot holds with other cells and neighbours.
    enum Stability: String, CaseIterable {
        case stable = "Stable, holding in all"
        case mostly = "Holding in most"
        case hanging = "Hanging on the choice"

        init(_ holds: [Bool]) {
            let count = holds.count { $0 }
            self = count == holds.count ? .stable : 2 * count > holds.count ? .mostly : .hanging
        }
    }

    /// "all 5", "2 of 5".
    static func verdict(_ holds: [Bool]) -> String {
        let count = holds.count { $0 }
        return count == holds.count ? "all \(count)" : "\(count) of \(holds.count)"
    }

    private static func names(_ choices: [SensitivityChoice]) -> String {
        choices.map(\.name).joined(separator: "; ")
    }

    /// A caution where hot spots hang on the choice.
    var stabilityWarnings: [String] {
        guard let sensitivity = analysis.sensitivity, !sensitivity.run.isEmpty else { return [] }
        guard !groups.isEmpty else {
            let share = sensitivity.run.count { $0.hotShare > 0 }
            return share == 0
                ? []
                : ["\(share) of \(sensitivity.run.count) other choices of cells and neighbours do find a hot spot."]
        }
        let listed = groups.prefix(Self.listed).map { Stability($0.holds) }
        let hanging = listed.count { $0 == .hanging }
        guard hanging > 0 else { return [] }
        if hanging == 1 {
            let which = listed.count == 1 ? "The hot spot" : "1 of the hot spots"
            return ["\(which) hangs on the cells and neighbours chosen: most other choices do not show it."]
        }
        let which = hanging == listed.count ? "All hot spots" : "\(hanging) of the hot spots"
        return ["\(which) hang on the cells and neighbours chosen: most other choices do not show them."]
    }
}

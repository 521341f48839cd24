import Statistics

extension HotspotPage {
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
            lines.append("| \(rank + 1) | \(group.name) | \(cells) | \(Self.verdict(holds[rank])) |")
        }
        let stable = listed.indices.filter { holds[$0].allSatisfy { $0 } }
        return [stabilitySentence(stable, of: listed.count), lines.joined(separator: "\n")]
    }

    private func stabilitySentence(_ stable: [Int], of count: Int) -> String {
        let unstable = (0..<count).filter { !stable.contains($0) }
        func named(_ ranks: [Int]) -> String { ranks.map { "\(groups[$0].name) (\($0 + 1))" }.joined(separator: "; ") }
        if unstable.isEmpty {
            return count == 1
                ? "It is **stable**: it holds in all of them." : "All are **stable**: they hold in all of them."
        }
        let hanging = "**Hanging on the choice:** \(named(unstable))."
        return stable.isEmpty ? hanging : "**Stable, holding in all:** \(named(stable)). \(hanging)"
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
        let unstable = groups.prefix(Self.listed).count { !$0.isStable }
        guard unstable > 0 else { return [] }
        let which =
            unstable == min(groups.count, Self.listed)
            ? (unstable == 1 ? "The hot spot" : "All hot spots") : "\(unstable) of the hot spots"
        return [
            "\(which) \(which.hasPrefix("The") || unstable == 1 ? "hangs" : "hang") on the cells and neighbours chosen: other ones do not show \(unstable == 1 ? "it" : "them")."
        ]
    }
}

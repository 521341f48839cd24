extension DensityMap {
    /// What the map shows, for those who cannot see it: what it is, the three highest values, and what is missing.
    var finding: String {
        let phrases = text.style.phrases
        let highest = values.prefix(3).map {
            "\($0.region.name) \($0.panel) (\(phrases.threeDigits($0.value)), \(phrases.incidents($0.count)))"
        }
        let shown = panels.reduce(0) { $0 + $1.count }
        return
            ([phrases.maps(panels.count, unit: unit), phrases.highest(Array(highest)), trend]
            + [
                phrases.shown(shown), phrases.unlocated(unlocated), phrases.elsewhere(outside),
                phrases.undated(undated), text.coverage.isEmpty ? nil : text.coverage,
                phrases.withoutData(regionsWithoutData), phrases.meaning(of: extraClasses),
            ]).compactMap { $0 }.joined(separator: " ")
    }

    /// Names of the regions that have no data in a panel of which anything is known.
    private var regionsWithoutData: [String] {
        let known = panels.filter { !isUnknown($0) }
        return ground.regions.filter { region in
            known.contains { ($0.values[region.id] ?? .noData) == .noData }
        }.map(\.name)
    }

    /// The whole panels with most and fewest incidents, the first of equal ones; nil when all have the same.
    private var trend: String? {
        let panels = panels.filter { !$0.isPartial && !isUnknown($0) }
        guard let most = panels.max(by: { $0.count < $1.count }), let fewest = panels.min(by: { $0.count < $1.count }),
            most.count > fewest.count,
            let first = panels.first(where: { $0.count == most.count })
        else { return nil }
        return text.style.phrases.trend(most: (first.label, first.count), fewest: (fewest.label, fewest.count))
    }

    /// All values above zero, the highest first; of equal ones the earlier panel, then the earlier region.
    private var values: [(region: MapRegion, panel: String, value: Double, count: Int)] {
        var found: [(region: MapRegion, panel: String, value: Double, count: Int)] = []
        for panel in panels {
            for region in ground.regions {
                if case .value(let value, let count) = panel.values[region.id] {
                    found.append((region, panel.caption, value, count))
                }
            }
        }
        let order = found.indices.sorted { (found[$1].value, $0) < (found[$0].value, $1) }
        return order.map { found[$0] }
    }
}

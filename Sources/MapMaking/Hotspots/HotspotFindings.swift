import Counting
import Hotspots
import Text
import Incidents
import Rendering
import Statistics

/// What was found, in sentences that change with it: the page, the maps and the terminal take theirs from here.
struct HotspotFindings {
    let analysis: HotspotAnalysis
    let groups: [HotspotGroup]
    let optionNames: OptionNames

    init(
        _ analysis: HotspotAnalysis, _ groups: [HotspotGroup], _ optionNames: OptionNames = .plain,
        asMarkdown isMarkdown: Bool = false
    ) {
        self.optionNames = optionNames
        self.analysis = analysis
        self.groups = groups
        self.isMarkdown = isMarkdown
    }

    static let listed = 10

    /// Whether names are shown as Markdown takes them; plain for the terminal and for maps.
    private let isMarkdown: Bool

    /// A name from the data, which may be anything.
    func shown(_ name: String) -> String { isMarkdown ? MarkdownText.plain(name) : name }

    static func list(_ entries: [String]) -> String { entries.map { "- \($0)" }.joined(separator: "\n") }

    /// "2018-01-01 to 2025-12-31".
    static func span(_ days: ClosedRange<Int>) -> String {
        let (first, last) = (CalendarDate(dayNumber: days.lowerBound), CalendarDate(dayNumber: days.upperBound))
        return first == last ? first.isoString : "\(first.isoString) to \(last.isoString)"
    }

    // MARK: - The answer

    /// One sentence that says what was found.
    var headline: String {
        guard let local = analysis.local else {
            return "No hot spots were looked for: \(analysis.refusals[.local] ?? "there is nothing to test")."
        }
        let share = shares
        switch groups.count {
        case 0:
            return local.cold.isEmpty
                ? "No hot spot was found: nowhere do incidents lie closer together than chance could put them."
                : "No hot spot was found; \(local.cold.count) \(HotspotWords.unit(analysis.units.kind, local.cold.count)) "
                    + "\(local.cold.count == 1 ? "has" : "have") fewer incidents around than by chance."
        case 1:
            return "One hot spot was found, in \(shown(groups[0].name)): \(share.incidents) of the incidents on "
                + "\(share.area) of the area"
                + (isHeldNowhere ? "; no other choice of cells or neighbours shows it." : ".")
        default:
            let strongest = groups.prefix(3).map { shown($0.name) }.uniqued
            let isPlain = !strongest.contains { $0.contains(" and ") }
            let names = isPlain ? PlaceList.text(strongest) : strongest.joined(separator: "; ")
            return "\(groups.count) hot spots were found, the strongest in \(names): together they hold "
                + "\(share.incidents) of the incidents on \(share.area) of the area"
                + (isHeldNowhere ? "; no other choice of cells or neighbours shows any of them." : ".")
        }
    }

    /// Whether other cells and neighbours were tried, and none found any of the hot spots again.
    private var isHeldNowhere: Bool { groups.allSatisfy { !$0.holds.isEmpty && !$0.holds.contains(true) } }

    private var shares: (incidents: String, area: String) {
        let incidents = groups.reduce(0) { $0 + $1.incidents }
        let area = groups.reduce(0) { $0 + $1.area }
        let all = analysis.units.units.reduce(0) { $0 + $1.area } / 1e6
        return (
            HotspotWords.percent(Double(incidents) / Double(max(1, analysis.counts.total))),
            HotspotWords.percent(area / max(all, .leastNormalMagnitude))
        )
    }

    var opening: [String] {
        guard let local = analysis.local else { return ["The maps show where incidents are, not where they cluster."] }
        if groups.isEmpty {
            return [
                "That no hot spot was found does not say that there is none: with "
                    + "\(HotspotWords.incidents(analysis.counts.total)) in \(HotspotWords.units(analysis.units)) only "
                    + "strong ones can be told from chance." + globalText(local)
            ]
        }
        let cold = local.cold.count
        let coldText =
            cold == 0
            ? "No \(HotspotWords.unit(analysis.units.kind, 1)) has significantly fewer incidents than by chance."
            : "\(cold) \(HotspotWords.unit(analysis.units.kind, cold)) \(cold == 1 ? "is a cold spot: it and its" : "are cold spots: they and their") neighbours have fewer than by chance."
        return ["\(hotSpotText) \(coldText)" + globalText(local)]
    }

    private var hotSpotText: String {
        let units = HotspotWords.unit(analysis.units.kind)
        return switch analysis.options.statistic {
        case .giStar:
            "A hot spot is a group of neighbouring \(units) with their surroundings that have more incidents than if the "
                + "same numbers lay there by chance."
        case .gi:
            "A hot spot is a group of \(units) whose neighbours, they themselves not counted, have more incidents than by "
                + "chance."
        case .localMoran:
            "A hot spot is a group of \(units) with many incidents among others with many, more alike than by chance; the map "
                + "shows those unlike their neighbours, too."
        }
    }

    private func globalText(_ local: LocalAnalysis) -> String {
        guard let moran = local.overall[.moran], let p = moran.p else { return "" }
        let value = decimalText(moran.statistic.value)
        let sure = ProbabilityText.text(p)
        if p > 0.05 { return " Over the whole area, near is not more alike than far (Moran's I \(value), \(sure))." }
        return moran.isHigh
            ? " Over the whole area, near is like near (Moran's I \(value), \(sure))."
            : " Over the whole area, near is unlike near: full and empty lie side by side (Moran's I \(value), \(sure))."
    }

    /// In how many other choices of cells and neighbours a hot spot is found again.
    private func held(_ group: HotspotGroup) -> String {
        group.holds.isEmpty ? "–" : Self.verdict(group.holds)
    }

    var table: [String] {
        guard !groups.isEmpty else { return [] }
        let unit = HotspotWords.unit(analysis.units.kind)
        var lines = [
            "| | hot spot | strongest at | \(unit) | incidents | z | sure | holds | hot since | course |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ]
        for (rank, group) in groups.prefix(Self.listed).enumerated() {
            let strongest = group.units.first.map { CoordinateText.text(analysis.units.units[$0].centre) } ?? ""
            let since = group.hotSteps.flatMap { steps in
                analysis.counts.steps.map { $0.periods[steps.lowerBound].description }
            }
            lines.append(
                "| \(rank + 1) | \(shown(group.name)) | \(strongest) | \(group.units.count) | \(thousands(group.incidents)) | "
                    + "\(decimalText(group.z)) | \(group.confidence) % | \(held(group)) | \(since ?? "–") | "
                    + "\(group.course.map(HotspotWords.course) ?? "–") |")
        }
        let rest = groups.count - Self.listed
        let empty = analysis.options.statistic != .localMoran && groups.contains { $0.incidents < $0.units.count }
        return [lines.joined(separator: "\n")]
            + (empty
                ? ["A unit is tested with its neighbours, so that a hot one may be empty itself beside full ones."]
                : [])
            + (rest > 0
                ? ["\(rest) weaker hot \(rest == 1 ? "spot is" : "spots are") on the map and in the layer."] : [])
    }
}

extension [String] {
    /// Each once, in the order of the first.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

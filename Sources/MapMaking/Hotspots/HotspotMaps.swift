import Geography
import Hotspots
import Rendering
import Statistics

/// `hotspots.svg` and `emerging.svg`.
struct HotspotMaps {
    let findings: HotspotFindings
    let surroundings: MapSurroundings

    var analysis: HotspotAnalysis { findings.analysis }
    private var groups: [HotspotGroup] { findings.groups }

    static let source = "Incidents: the tables and reports read. Places of reports: GeoNames (CC BY 4.0)."
    private static let listed = 8

    var ground: MapGround {
        MapGround(regions: analysis.area.regions, surroundings)
    }

    /// - Throws: `MapError`.
    func hotspots() throws(MapError) -> [UInt8] {
        let shown = LocalLook.shown(of: analysis)
        var looks = shown.map(\.look)
        looks.append(UnitMap.LegendClass(.hatched, label: analysis.notAnalysedLabel))
        let marks = Dictionary(
            groups.prefix(Self.listed).enumerated().compactMap { rank, group in
                group.units.first.map { ($0, "\(rank + 1)") }
            }, uniquingKeysWith: { first, _ in first })
        let units = (0..<analysis.units.count).map { unit in
            let found = LocalLook(unit, analysis)
            let look = found.flatMap { shown.firstIndex(of: $0) } ?? looks.count - 1
            return UnitMap.Unit(
                outline: analysis.units.outline(of: unit), legendClass: look,
                title: found.map { $0.isPlain ? "" : title(unit, $0) } ?? "", mark: marks[unit] ?? "")
        }
        return try write(
            Content(
                id: "h", title: "Hot spots of incidents: \(analysis.area.name)", units: units, classes: looks,
                legendTitle: LocalLook.title(analysis), listTitle: "Strongest hot spots",
                list: groups.prefix(Self.listed).enumerated().map { rank, group in
                    "\(rank + 1)  \(group.name): \(HotspotWords.incidents(group.incidents)), \(group.confidence) %"
                }, finding: findings.headline, method: [findings.headline, findings.method]))
    }

    private func title(_ unit: Int, _ look: LocalLook) -> String {
        let place = analysis.units.units[unit]
        let z = analysis.local?.z[unit].map { ", z = \(decimalText($0))" } ?? ""
        let label = look.label.prefix(1).lowercased() + look.label.dropFirst()
        return "\(place.name): \(label)\(z), \(HotspotWords.incidents(analysis.counts.counts[unit]))"
    }

    /// nil when nothing is known over time.
    /// - Throws: `MapError`.
    func emerging() throws(MapError) -> [UInt8]? {
        guard analysis.emerging != nil, let steps = analysis.counts.steps else { return nil }
        let byUnit = analysis.emergingByUnit
        let classes = byUnit.map { $0.map(EmergingLook.init) }
        let shown = EmergingLook.all.filter { look in look == .none || classes.contains(look) }
        var looks = shown.map(\.look)
        looks.append(UnitMap.LegendClass(.hatched, label: analysis.notAnalysedLabel))
        let units = (0..<analysis.units.count).map { unit in
            let look = classes[unit].flatMap { shown.firstIndex(of: $0) } ?? looks.count - 1
            let isPlain = classes[unit] == nil || classes[unit] == EmergingLook.none
            return UnitMap.Unit(
                outline: analysis.units.outline(of: unit), legendClass: look,
                title: isPlain ? "" : emergingTitle(unit, byUnit[unit], classes[unit], steps))
        }
        let counted = shown.filter { $0 != .none }.map { look in
            let count = classes.count { $0 == look }
            return "\(look.label): \(count) \(HotspotWords.unit(analysis.units.kind, count))"
        }
        let finding = counted.isEmpty ? "No unit is hot or cold in any step." : counted.joined(separator: "; ") + "."
        return try write(
            Content(
                id: "e", title: "Emerging hot spots of incidents: \(analysis.area.name)", units: units, classes: looks,
                legendTitle: "What hot and cold spots have been doing, \(steps.text)", listTitle: "How many of each",
                list: counted, finding: finding, method: [findings.emergingMethod]))
    }

    private func emergingTitle(
        _ unit: Int, _ found: EmergingHotSpots.Unit?, _ look: EmergingLook?, _ steps: TimeSteps
    ) -> String {
        let hot = found?.hotSteps ?? []
        let since = hot.first.map { ", hot in \(hot.count) of \(steps.count) steps since \(steps.periods[$0])" } ?? ""
        return "\(analysis.units.units[unit].name): \(look?.label ?? "")\(since)"
    }

    /// What differs between the maps.
    private struct Content {
        var id: String
        var title: String
        var units: [UnitMap.Unit]
        var classes: [UnitMap.LegendClass]
        var legendTitle: String
        var listTitle: String
        var list: [String]
        var finding: String
        var method: [String]
    }

    private func write(_ content: Content) throws(MapError) -> [UInt8] {
        let days = analysis.counts.days.map { HotspotFindings.span($0) } ?? "no dated incidents"
        let text = MapText(
            title: content.title,
            subtitle:
                "\(days). \(HotspotWords.incidents(analysis.counts.total)) in \(HotspotWords.units(analysis.units)).",
            source: Self.source, notes: (content.method + notes).map(findings.optionNames.spelled))
        return try UnitMap(
            id: content.id, text: text, ground: ground, units: content.units, classes: content.classes,
            legendTitle: content.legendTitle, listTitle: content.listTitle, list: content.list,
            finding: findings.optionNames.spelled(content.finding), vintage: analysis.area.vintage
        ).write()
    }

    private var notes: [String] {
        return Array(findings.leftOut.prefix(3)) + findings.warnings.prefix(2)
    }
}

extension HotspotAnalysis {
    fileprivate var notAnalysedLabel: String {
        exposure.isPopulation
            ? "Not analysed: no population, no neighbour, or no \(unitWord)'s centre in the area"
            : units.cellSize == nil ? "Not tested" : "Not analysed: no \(unitWord)'s centre in the area, or not tested"
    }

    private var unitWord: String { HotspotWords.unit(units.kind, 1) }
}

extension String {
    /// With a capital at its beginning.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

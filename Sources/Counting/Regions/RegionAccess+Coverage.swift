import Text
public import Gazetteer
public import Incidents
import Statistics

// Which countries a layer of regions that the user chose does not reach: nothing is counted there in other regions.
extension RegionAccess {
    /// - Throws: `GazetteerError` when the user's layer has no units of a level.
    package func check(level: Int) throws(GazetteerError) {
        guard let layerName, let levels = regions.chosenLevels, !levels.contains(level) else { return }
        let others = levels.sorted().map { "\($0)" }.joined(separator: " and ")
        throw .malformed(
            file: layerName, line: 0,
            reason:
                "it has no regions of level \(level), only of level \(others), by the property level of its features")
    }

    /// - Throws: `GazetteerError` when the user's layer has no region of any country that there are incidents of.
    func check(_ tally: RegionTally) throws(GazetteerError) {
        var located: [String: Int] = [:]
        for (key, sums) in tally.cells where key.dimension == .kind {
            switch key.place {
            case .region: return
            case .outsideRegions(let country), .country(let country): located[country, default: 0] += sums.incidents
            case .outside: located["", default: 0] += sums.incidents
            case .unlocated: break
            }
        }
        try check(countries: located)
    }

    /// - Parameter counts: How many incidents there are in countries, by their codes; empty for those in none.
    /// - Throws: `GazetteerError` when the user's layer has no region of any of them.
    package func check(countries counts: [String: Int]) throws(GazetteerError) {
        guard let layerName, !counts.isEmpty, !counts.keys.contains(where: hasRegions) else { return }
        let names = counts.keys.filter { !$0.isEmpty }.sorted().map(name)
        throw .malformed(
            file: layerName, line: 0,
            reason: "it has no region of a country that there are incidents of"
                + (names.isEmpty ? "" : " (\(Self.short(names)))")
                + "; choose another layer with `region-layer`, or leave it out for the regions that ship")
    }

    /// "Chad, Niger and 3 more".
    package static func short(_ names: [String]) -> String {
        names.count <= 8
            ? names.joined(separator: ", ") : names.prefix(8).joined(separator: ", ") + " and \(names.count - 8) more"
    }
}

extension RegionAccess {
    /// What a person should know of the regions that were counted in: which countries the user's layer does not reach, and
    /// how many events their tables put elsewhere.
    package func notes(on tally: RegionTally) -> [String] { Self.dispute(tally.disputed) + reach(of: tally) }

    private static func dispute(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        return [
            "\(thousands(count)) \(count == 1 ? "event lies" : "events lie") in another region than the table states; `trust` "
                + "says which counts, the polygon by default or the source."
        ]
    }

    private func reach(of tally: RegionTally) -> [String] {
        guard hasOwnRegions else { return [] }
        let counts = tally.cells.reduce(into: [String: Int]()) { counts, cell in
            if cell.key.dimension == .kind, case .outsideRegions(let country) = cell.key.place {
                counts[country, default: 0] += cell.value.incidents
            }
        }
        let beyond = counts.filter { !hasRegions($0.key) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard !beyond.isEmpty else { return [] }
        let incidents = beyond.reduce(0) { $0 + $1.value }
        let names = beyond.map { "\(name(of: $0.key)) \(thousands($0.value))" }
        return [
            "\(thousands(incidents)) \(incidents == 1 ? "incident is" : "incidents are") counted outside: the region layer "
                + "chosen has no regions of their countries (\(Self.short(names)))."
        ]
    }
}

extension RegionCounts {
    /// What a person should know of the regions that incidents were put into.
    /// - Throws: `GazetteerError` when the user's layer has no region of any country that there are incidents of.
    public static func notes(on incidents: [Incident], in ground: RegionAccess) throws(GazetteerError) -> [String] {
        var counter = IncidentTally(ground)
        counter.add(incidents)
        try ground.check(counter.tally)
        return ground.notes(on: counter.tally)
    }
}

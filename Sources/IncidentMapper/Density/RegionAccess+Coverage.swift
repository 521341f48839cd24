import Gazetteer
import Rendering
import Statistics

// Which countries a layer of regions that the user chose does not reach: nothing is counted there in other regions.
extension RegionAccess {
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
    func check(countries counts: [String: Int]) throws(GazetteerError) {
        guard let layerName, !counts.isEmpty, !counts.keys.contains(where: hasRegions) else { return }
        let names = counts.keys.filter { !$0.isEmpty }.sorted().map(name)
        throw .malformed(
            file: layerName, line: 0,
            reason: "it has no region of a country that there are incidents of"
                + (names.isEmpty ? "" : " (\(Self.short(names)))")
                + "; choose another --region-layer, or leave it out for the regions that ship")
    }

    /// "Chad, Niger and 3 more".
    static func short(_ names: [String]) -> String {
        names.count <= 8
            ? names.joined(separator: ", ") : names.prefix(8).joined(separator: ", ") + " and \(names.count - 8) more"
    }
}

extension RegionCounts {
    /// What a person should know of the regions that were counted in: which countries the user's layer does not reach.
    func regionNotes(_ ground: RegionAccess) -> [String] {
        guard ground.hasOwnRegions else { return [] }
        let beyond = outsideByCountry.filter { !ground.hasRegions($0.country) }
        guard !beyond.isEmpty else { return [] }
        let incidents = beyond.reduce(0) { $0 + $1.incidents }
        let names = beyond.map { "\(ground.name(of: $0.country)) \(countText($0.incidents))" }
        return [
            "The region layer has no regions of \(RegionAccess.short(names)): \(countText(incidents)) "
                + "\(incidents == 1 ? "incident is" : "incidents are") counted outside."
        ]
    }

    /// Which countries the maps leave out; nil when none.
    func undrawnNote(_ ground: RegionAccess) -> String? {
        undrawn.isEmpty
            ? nil
            : MapTitles(language: .english).undrawn(undrawn.map { (ground.name(of: $0.country), $0.incidents) })
    }
}

package import Statistics

/// Hot units that touch, taken as one hot spot.
package struct HotspotGroup: Sendable {
    /// The strongest first.
    package let units: [Int]
    package let incidents: Int
    /// Square kilometres.
    package let area: Double
    /// Names of the regions that its units lie in, those with most incidents first.
    let regions: [String]
    /// Of the strongest unit.
    package let z: Double
    package let confidence: Int
    let q: Double?
    /// What most of its incidents' units have been doing; nil when nothing is known of it.
    package let course: HotSpotCourse?
    /// The first and the last step in which one of its units was hot.
    package let hotSteps: ClosedRange<Int>?
    /// In which other choices of cells and neighbours it is found again; empty when none was run.
    package private(set) var holds: [Bool] = []

    /// Of an analysis, the strongest first; units that the weights make neighbours belong together.
    static func groups(of analysis: HotspotAnalysis) -> [HotspotGroup] {
        guard let local = analysis.local, let neighbours = analysis.neighbours else { return [] }
        let hot = local.hot
        var places = [Int: Int](minimumCapacity: analysis.active.count)
        for (place, unit) in analysis.active.enumerated() { places[unit] = place }
        var waiting = Set(hot)
        var groups: [HotspotGroup] = []
        let emerging = analysis.emergingByUnit
        for unit in hot where waiting.remove(unit) != nil {
            var (members, next) = ([unit], 0)
            while next < members.count {
                if let place = places[members[next]] {
                    for neighbour in neighbours.neighbours(of: place) {
                        let other = analysis.active[neighbour]
                        if waiting.remove(other) != nil { members.append(other) }
                    }
                }
                next += 1
            }
            groups.append(HotspotGroup(members, analysis, local, emerging))
        }
        if let sensitivity = analysis.sensitivity {
            let holds = sensitivity.holds(groups.map(\.units), analysis.counts)
            for place in groups.indices { groups[place].holds = holds[place] }
        }
        return groups
    }

    private init(
        _ members: [Int], _ analysis: HotspotAnalysis, _ local: LocalAnalysis, _ emerging: [EmergingHotSpots.Unit?]
    ) {
        units = members.sorted { (-(local.z[$0] ?? 0), $0) < (-(local.z[$1] ?? 0), $1) }
        incidents = members.reduce(0) { $0 + analysis.counts.counts[$1] }
        area = members.reduce(0) { $0 + analysis.units.units[$1].area } / 1e6
        var byRegion: [String: Int] = [:]
        var byCourse: [HotSpotCourse: Int] = [:]
        var steps: [Int] = []
        for unit in members {
            let count = analysis.counts.counts[unit]
            byRegion[analysis.units.units[unit].region, default: 0] += count
            if let course = emerging[unit]?.course { byCourse[course, default: 0] += count }
            steps += emerging[unit]?.hotSteps ?? []
        }
        regions = byRegion.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        course = byCourse.sorted { (-$0.value, $0.key.rawValue) < (-$1.value, $1.key.rawValue) }.first?.key
        hotSteps = steps.min().flatMap { first in steps.max().map { first...$0 } }
        z = units.first.flatMap { local.z[$0] } ?? 0
        confidence = units.compactMap { local.bins[$0].confidence }.max() ?? 0
        q = units.compactMap { local.shown.falseDiscoveryRate[$0] }.min()
    }

    /// "Mopti", "Mopti and Ségou", "Mopti, Ségou and 2 more".
    package var name: String {
        if regions.count <= 2 { return regions.joined(separator: " and ") }
        return "\(regions[0]), \(regions[1]) and \(regions.count - 2) more"
    }
}

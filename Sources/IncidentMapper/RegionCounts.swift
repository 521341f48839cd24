public import Gazetteer
import Geography
public import Incidents
import Projection
import Rendering
import Statistics

/// Incidents counted by region and year.
public struct RegionCounts: Sendable {
    /// Admin-1 units of the countries that hold incidents, sorted by country, then name.
    let regions: [Region]
    let table: DensityTable
    /// Incidents that are not known to lie in one region.
    public let unlocated: Int
    /// Incidents of a region whose date does not lie within one year.
    public let undated: Int
    /// Codes of the countries counted, sorted.
    public let countries: [String]

    /// - Throws: `GazetteerError` when a region layer cannot be read.
    public init(_ incidents: [Incident], _ gazetteer: GazetteerAccess) throws(GazetteerError) {
        let located = incidents.filter { $0.location.precision.isWithinRegion && $0.location.region != nil }
        var codes: [String] = []
        for code in Set(located.compactMap(\.location.country)).sorted() where gazetteer.hasRegions(code) {
            codes.append(code)
        }
        countries = codes
        var regions: [Region] = []
        for code in codes { regions += try gazetteer.regions.regions(of: code) }
        self.regions = regions
        let ids = Dictionary(regions.map { ([$0.country, $0.name], $0.id) }, uniquingKeysWith: { first, _ in first })
        var seenJoint: Set<String> = []
        let records = incidents.map { incident -> DensityTable.Record in
            let location = incident.location
            let id = location.precision.isWithinRegion ? ids[[location.country ?? "", location.region ?? ""]] : nil
            return DensityTable.Record(
                region: id, year: incident.date.year,
                killed: Self.countsToll(incident, &seenJoint) ? incident.tolls[.killed]?.best : nil)
        }
        table = DensityTable(
            regions: regions.map { .init(id: $0.id, area: Geodesic.area(of: $0.geometry)) }, records: records)
        unlocated = records.filter { $0.region == nil }.count
        undated = records.filter { $0.region != nil && $0.year == nil }.count
    }

    /// A toll shared by simultaneous attacks counts with the first of them.
    private static func countsToll(_ incident: Incident, _ seen: inout Set<String>) -> Bool {
        let isFirst = seen.isDisjoint(with: incident.jointWith)
        seen.insert(incident.id)
        return isFirst
    }

    /// Incidents that stand in a region of the table.
    public var counted: Int { table.rows.reduce(0) { $0 + $1.incidents } }

    public var years: [Int] { table.years }

    var vintage: String { regions.first?.vintage ?? "Natural Earth 1:10m" }
}

extension GazetteerAccess {
    func hasRegions(_ code: String) -> Bool { (try? regions.regions(of: code))?.isEmpty == false }
}

extension Region {
    var mapRegion: MapRegion { MapRegion(id: id, name: name, country: country, geometry: geometry) }
}

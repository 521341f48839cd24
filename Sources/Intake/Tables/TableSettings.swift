import Foundation
package import Gazetteer
public import Incidents
public import Tables

/// What the user says about the event tables of a run.
public struct TableSettings: Sendable {
    /// Titles of columns by what they hold, above presets and guesses.
    public var columns: [EventColumn: String] = [:]
    /// Which number comes first in dates such as 04/03/2021, in tables and in reports that do not tell; nil to go by the
    /// rows, and the other dates of a report, that have only one reading.
    public var dateOrder: DateOrder?
    /// What coordinates are in, as `EPSG:32629`; nil for degrees on WGS 84.
    public var coordinateSystem: String?
    /// Whether an event that several inputs tell is one incident.
    public var merges = true
    /// What decides the region of an event whose table states another than its point lies in.
    public var trust = RegionTrust.polygon
    /// Codes of the only countries whose regions rows are looked up in by name; empty for all.
    package var countries: Set<String> = []
    /// Number of tasks that read a table.
    public var workers: Int

    /// - Parameter workers: nil for as many as there are processors.
    public init(workers: Int? = nil) { self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount }

    /// With the countries by which rows are checked.
    package func options(in ground: RegionAccess) -> TableOptions {
        var options = TableOptions()
        options.columns = columns
        options.dateOrder = dateOrder
        options.coordinateSystem = coordinateSystem
        let names = ground.countryNamesFile
        options.countryCode = { names.value.code(of: $0) }
        let (unitNumber, countries) = (ground.unitNumber, countries)
        options.unitNumber = { countries.isEmpty || countries.contains($0) ? unitNumber($0, $1) : nil }
        let numbers = ground.countryNumbers
        options.countryByNumber = { numbers[$0] }
        let bounds = Dictionary(
            ground.countries.compactMap { country in country.bounds.map { (country.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        options.countryBounds = { bounds[$0] }
        let regions = ground.regions
        options.countryAt = { point in
            guard let hit = try? regions.region(containing: point, country: nil), !hit.isNearest else { return nil }
            return hit.region.country
        }
        return options
    }
}

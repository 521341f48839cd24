public import Gazetteer
public import Incidents
import Statistics

/// Incidents counted by region and period, ready to be written and drawn.
public struct RegionCounts: Sendable {
    /// Admin-1 units of the countries that are counted, sorted by country, then name.
    let regions: [Region]
    /// By year, for layers and maps.
    let table: DensityTable
    /// What was counted, limited to `countries`.
    let tally: RegionTally
    /// Codes of the countries counted, sorted.
    public let countries: [String]
    /// Whether people killed were counted by period.
    private(set) var tellsKilled = true

    /// The share of the located incidents below which a country is not drawn, when none was asked for.
    static let leastShare = 0.01

    /// - Parameters:
    ///   - tally: Of any countries.
    ///   - filter: What the tally was limited to: its countries are all counted, its regions alone.
    /// - Throws: `GazetteerError` when a region layer cannot be read.
    init(
        _ tally: RegionTally, in ground: RegionAccess, filter: DensityFilter = DensityFilter()
    ) throws(GazetteerError) {
        countries = Self.countries(of: tally, ground, filter)
        var regions: [Region] = []
        for code in countries {
            regions += try ground.regions.regions(of: code)
                .filter { filter.regions.isEmpty || filter.regions.contains($0.name) }
        }
        self.regions = regions
        self.tally = tally.limited(to: Set(countries))
        table = DensityTable(regions: regions.map(\.counted), tally: self.tally, periods: filter.years?.periods)
    }

    /// The counts of a finished layer, in its own outlines.
    init(_ layer: FinishedLayer) {
        regions = layer.regions
        tally = layer.tally
        countries = Set(layer.regions.map(\.country)).sorted()
        let counted = zip(layer.regions, layer.areas).map {
            DensityTable.Region(id: $0.id, country: $0.country, area: $1)
        }
        table = DensityTable(regions: counted, tally: tally)
        tellsKilled = false
    }

    /// Counts incidents as they are.
    /// - Throws: `GazetteerError` when a region layer cannot be read.
    public init(_ incidents: [Incident], _ gazetteer: GazetteerAccess) throws(GazetteerError) {
        var tally = IncidentTally(gazetteer.ground)
        tally.add(incidents)
        try self.init(tally.tally, in: gazetteer.ground)
    }

    private static func countries(of tally: RegionTally, _ ground: RegionAccess, _ filter: DensityFilter) -> [String] {
        guard filter.countries.isEmpty else { return filter.countries.filter(ground.hasRegions).sorted() }
        let located = tally.locatedByCountry
        let total = located.values.reduce(0, +)
        return located.filter { Double($0.value) >= leastShare * Double(total) }.keys.sorted()
    }

    /// Incidents that stand in a region of the table.
    public var counted: Int { table.counted }

    /// All incidents, wherever they are.
    public var total: Int { tally.sums().incidents }

    /// Incidents known by their country only, or not located.
    public var unlocated: Int { table.unlocated }

    /// Located incidents in none of the regions.
    public var outside: Int { table.outside }

    /// Incidents of a region whose date does not lie within one year.
    public var undated: Int { table.undated }

    public var years: [Int] { table.periods.compactMap(\.year) }

    var vintage: String { regions.first?.vintage ?? "Natural Earth 1:10m" }
}

extension ClosedRange<Int> {
    /// These years as periods.
    fileprivate var periods: ClosedRange<Period> { Period(year: lowerBound)...Period(year: upperBound) }
}

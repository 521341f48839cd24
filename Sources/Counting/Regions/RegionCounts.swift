public import Gazetteer
import Geography
public import Incidents
import Intake
import Statistics

/// Incidents counted by region and period, ready to be written and drawn.
public struct RegionCounts: Sendable {
    /// Admin-1 units of the countries that are counted, sorted by country, then name.
    package private(set) var regions: [Region]
    /// Units of the same countries that the filter leaves out: nothing was counted in them.
    package private(set) var notAnalysed: [Region] = []
    /// By year, for layers and maps.
    package private(set) var table: DensityTable
    /// What was counted, limited to the countries that were asked for.
    package let tally: RegionTally
    /// Codes of the countries counted, sorted: those asked for, else all that have a located incident.
    public private(set) var countries: [String]
    /// Countries that are counted in the tables and left off the maps, those with most incidents first.
    package private(set) var undrawn: [CountryCount] = []
    /// Whether people killed were counted by period.
    package private(set) var tellsKilled = true
    /// ISO 3166-1 alpha-3 codes of countries by their alpha-2 codes.
    package private(set) var alpha3: [String: String] = [:]
    /// What the counts are limited to.
    package private(set) var filter = DensityFilter()

    /// How many incidents are located in a country.
    package struct CountryCount: Hashable, Sendable {
        package let country: String
        package let incidents: Int
    }

    /// The share of the located incidents below which a country is not drawn, when none was asked for.
    private static let leastShare = 0.01

    /// - Parameters:
    ///   - tally: Of any countries.
    ///   - filter: What the tally was limited to: its countries are all counted, its regions alone.
    /// - Throws: `GazetteerError` when a region layer cannot be read, or that of the user has no region of any country
    ///   that there are incidents of.
    package init(
        _ tally: RegionTally, in ground: RegionAccess, filter: DensityFilter = DensityFilter()
    ) throws(GazetteerError) {
        try ground.check(tally)
        self.filter = filter
        alpha3 = ground.alpha3
        countries = Self.countries(of: tally, ground, filter)
        var regions: [Region] = []
        for code in countries {
            for region in try ground.regions.regions(of: code) {
                if filter.takes(region) || tally.counts(in: region) && filter.regions.isEmpty {
                    regions.append(region)
                } else {
                    notAnalysed.append(region)
                }
            }
        }
        self.regions = regions
        self.tally = filter.countries.isEmpty ? tally : tally.limited(to: filter.countries)
        table = DensityTable(regions: regions.map(\.counted), tally: self.tally, periods: filter.years?.periods)
    }

    /// Counts that were taken before, in outlines of their own.
    /// - Parameter areas: Of the regions, in square kilometres.
    package init(regions: [Region], areas: [Double], tally: RegionTally) {
        self.regions = regions
        self.tally = tally
        countries = Set(regions.map(\.country)).sorted()
        let counted = zip(regions, areas).map { DensityTable.Region(id: $0.id, country: $0.country, area: $1) }
        table = DensityTable(regions: counted, tally: tally)
        tellsKilled = false
    }

    /// Counts incidents as they are.
    /// - Throws: `GazetteerError` when a region layer cannot be read.
    public init(_ incidents: [Incident], in ground: RegionAccess) throws(GazetteerError) {
        var tally = IncidentTally(ground)
        tally.add(incidents)
        try self.init(tally.tally, in: ground)
    }

    private static func countries(of tally: RegionTally, _ ground: RegionAccess, _ filter: DensityFilter) -> [String] {
        guard filter.countries.isEmpty else { return filter.countries.filter(ground.hasRegions).sorted() }
        return tally.locatedByCountry.keys.sorted()
    }

    /// What maps show of these counts: the countries that hold at least 1 % of the located incidents, unless countries
    /// were asked for. The others are in `undrawn`; were they to hold more than half, all are drawn.
    package var drawn: RegionCounts {
        guard filter.countries.isEmpty else { return self }
        let located = tally.locatedByCountry
        let all = located.values.reduce(0, +)
        let large = located.filter { Double($0.value) >= Self.leastShare * Double(all) }
        let kept = Set(large.keys)
        guard kept.count < countries.count, large.values.reduce(0, +) * 2 >= all else { return self }
        var drawn = self
        drawn.countries = countries.filter(kept.contains)
        drawn.regions = regions.filter { kept.contains($0.country) }
        drawn.notAnalysed = notAnalysed.filter { kept.contains($0.country) }
        drawn.table = DensityTable(
            regions: table.rows.map(\.region).filter { kept.contains($0.country) }, tally: tally,
            periods: filter.years?.periods)
        drawn.undrawn = located.filter { !kept.contains($0.key) }.map { CountryCount(country: $0, incidents: $1) }
            .sorted { ($1.incidents, $0.country) < ($0.incidents, $1.country) }
        return drawn
    }

    /// Incidents counted in a region of the table.
    public var counted: Int { table.counted }

    /// Incidents counted in a region, drawn or not.
    package var located: Int { counted + undrawn.reduce(0) { $0 + $1.incidents } }

    /// All incidents, wherever they are.
    public var total: Int { tally.sums().incidents }

    /// Incidents known by their country only, or not located.
    public var unlocated: Int { table.unlocated }

    /// Located incidents in none of the regions.
    public var outside: Int { table.outside - undrawn.reduce(0) { $0 + $1.incidents } }

    /// Incidents of a region whose date does not lie within one year.
    public var undated: Int { table.undated }

    /// Which part of each year the counts cover.
    package var coverage: DataCoverage { DataCoverage(span: tally.span, asked: (filter.from, filter.until)) }

    /// The calendar years that are counted, ascending.
    public var years: [Int] { table.periods.compactMap(\.year) }

    package var vintage: String { regions.first?.vintage ?? "Natural Earth 1:10m" }
}

extension DensityFilter {
    /// Whether incidents of a region can be counted: it is asked for, and some of it is in the box.
    fileprivate func takes(_ region: Region) -> Bool {
        guard regions.isEmpty || regions.contains(region.name) else { return false }
        return box.map { $0.touches(region.geometry) } ?? true
    }
}

extension RegionTally {
    /// Whether anything was counted in a region, such as what lies off its coast.
    fileprivate func counts(in region: Region) -> Bool {
        cells.contains { $0.key.place == .region(country: region.country, id: region.id) }
    }
}

extension BoundingBox {
    /// Whether some of a shape may lie in the box: certain but where an edge passes a corner by less than its own length.
    fileprivate func touches(_ shape: MultiPolygon) -> Bool {
        guard shape.polygons.contains(where: { $0.bounds.intersects(self) }) else { return false }
        let corners = [(west, south), (west, north), (east, south), (east, north)].compactMap {
            Coordinate(longitude: $0, latitude: $1)
        }
        if corners.contains(where: shape.contains) { return true }
        return shape.polygons.contains { polygon in
            let vertices = polygon.exterior.vertices
            return zip(vertices, vertices.dropFirst()).contains { a, b in
                BoundingBox(of: [a, b])?.intersects(self) ?? false
            }
        }
    }
}

extension ClosedRange<Int> {
    /// These years as periods.
    fileprivate var periods: ClosedRange<Period> { Period(year: lowerBound)...Period(year: upperBound) }
}

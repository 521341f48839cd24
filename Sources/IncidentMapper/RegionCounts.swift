public import Gazetteer
import Geography
public import Incidents
import Statistics

/// Incidents counted by region and period, ready to be written and drawn.
public struct RegionCounts: Sendable {
    /// Admin-1 units of the countries that are counted, sorted by country, then name.
    let regions: [Region]
    /// Units of the same countries that the filter leaves out: nothing was counted in them.
    private(set) var notAnalysed: [Region] = []
    /// By year, for layers and maps.
    let table: DensityTable
    /// What was counted, limited to `countries`.
    let tally: RegionTally
    /// Codes of the countries counted, sorted.
    public let countries: [String]
    /// Whether people killed were counted by period.
    private(set) var tellsKilled = true
    /// What the counts are limited to.
    private(set) var filter = DensityFilter()

    /// The share of the located incidents below which a country is not drawn, when none was asked for.
    static let leastShare = 0.01

    /// - Parameters:
    ///   - tally: Of any countries.
    ///   - filter: What the tally was limited to: its countries are all counted, its regions alone.
    /// - Throws: `GazetteerError` when a region layer cannot be read.
    init(
        _ tally: RegionTally, in ground: RegionAccess, filter: DensityFilter = DensityFilter()
    ) throws(GazetteerError) {
        self.filter = filter
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

    /// Which part of each year the counts cover.
    var coverage: DataCoverage { DataCoverage(span: tally.span, asked: (filter.from, filter.until)) }

    public var years: [Int] { table.periods.compactMap(\.year) }

    var vintage: String { regions.first?.vintage ?? "Natural Earth 1:10m" }
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

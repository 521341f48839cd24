public import Gazetteer
import Geography
public import Incidents
public import Rendering
import Statistics

/// The maps of a run.
public struct Maps: Sendable {
    private let counts: RegionCounts
    private let incidents: [Incident]
    private let ground: MapGround
    private let area: String
    private let options: MapOptions

    /// - Throws: `GazetteerError` when a region layer cannot be read.
    public init(
        _ counts: RegionCounts, _ incidents: [Incident], _ gazetteer: GazetteerAccess,
        options: MapOptions = MapOptions()
    ) throws(GazetteerError) {
        self.options = options
        self.counts = counts
        self.incidents = incidents
        ground = MapGround(
            regions: counts.regions.map(\.mapRegion), neighbours: try Self.surroundings(of: counts.regions, gazetteer),
            projection: options.projection)
        let names = counts.countries.map { gazetteer.index.country(code: $0)?.name ?? $0 }
        area = names.count <= 4 ? Self.list(names) : "\(names.count) countries"
    }

    /// Outlines of the countries that the frame of a map of `regions` may show.
    private static func surroundings(
        of regions: [Region], _ gazetteer: GazetteerAccess
    ) throws(GazetteerError) -> [MapRegion] {
        guard let frame = BoundingBox(smallestAround: regions.map(\.geometry))?.surroundings else { return [] }
        var outlines: [MapRegion] = []
        for country in gazetteer.index.countries.sorted(by: { $0.code < $1.code }) {
            guard let box = country.bounds, box.intersects(frame),
                gazetteer.hasRegions(country.code)
            else {
                continue
            }
            if let outline = try gazetteer.regions.outline(of: country.code) { outlines.append(outline.mapRegion) }
        }
        return outlines
    }

    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private var period: String {
        guard let first = counts.years.first, let last = counts.years.last else { return "no dated incidents" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    /// Density of incidents by region and year, one panel a year.
    /// - Throws: `MapError`.
    public func density() throws(MapError) -> [UInt8] {
        let rows = Array(zip(counts.regions, counts.table.rows))
        let values = counts.table.positiveDensities
        let breaks = ClassBreaks(values, by: options.classMethod, classes: options.classCount)
        let panels = counts.years.enumerated().map { index, year in
            MapPanel(
                label: "\(year)",
                values: Dictionary(
                    rows.map { region, row in (region.id, Self.value(row, index)) },
                    uniquingKeysWith: { first, _ in first }),
                count: rows.reduce(0) { $0 + $1.1.incidentsByYear[index] })
        }
        let text = MapText(
            title: "Incident density by region and year: \(area)",
            subtitle:
                "Reported incidents per 1,000 km² a year, \(period); \(counts.counted) of \(incidents.count) incidents located in a region",
            source: Self.source)
        return try DensityMap(
            text: text, ground: ground, panels: panels,
            scale: ClassScale(bounds: breaks.bounds, method: breaks.method.name, sampleSize: breaks.sampleSize),
            unlocated: counts.unlocated, undated: counts.undated, vintage: counts.vintage
        ).write()
    }

    /// All incidents as circles by people killed.
    /// - Throws: `MapError`.
    public func incidentSymbols() throws(MapError) -> [UInt8] {
        let text = MapText(
            title: "Reported incidents: \(area)",
            subtitle:
                "\(period); circles by people killed (best estimate). \(counts.counted) of \(incidents.count) incidents located in a region",
            source: Self.source)
        return try SymbolMap(text: text, ground: ground, incidents: incidents, vintage: counts.vintage).write()
    }

    private static let source = "Incidents: the reports named in incidents.geojson. Places: GeoNames (CC BY 4.0)."

    private static func value(_ row: DensityTable.Row, _ index: Int) -> MapPanel.Value {
        guard let density = row.densityByYear[index] else { return .noData }
        return density > 0 ? .value(density, count: row.incidentsByYear[index]) : .zero
    }
}

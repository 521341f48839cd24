public import Gazetteer
import Geography
public import Incidents
public import Rendering
public import Statistics

/// The maps of a run.
public struct Maps: Sendable {
    private let counts: RegionCounts
    private let ground: MapGround
    private let area: String
    private let origin: String
    private let options: MapOptions

    /// The origin of incidents that stand in a layer beside the maps.
    public static let reports = "Incidents: the sources named in incidents.geojson. Places: GeoNames (CC BY 4.0)."

    /// - Parameter origin: where the incidents and their places come from.
    /// - Throws: `GazetteerError` when a region layer cannot be read.
    public init(
        _ counts: RegionCounts, in access: RegionAccess, options: MapOptions = MapOptions(),
        origin: String = Self.reports
    ) throws(GazetteerError) {
        self.options = options
        self.counts = counts
        self.origin = origin
        ground = MapGround(
            regions: counts.regions.map(\.mapRegion), neighbours: try Self.surroundings(of: counts.regions, access),
            projection: options.projection)
        let names = counts.countries.map(access.name)
        area = names.count <= 4 ? Self.list(names) : "\(names.count) countries"
    }

    /// Outlines of the countries that the frame of a map of `regions` may show.
    static func surroundings(
        of regions: [Region], _ access: RegionAccess
    ) throws(GazetteerError) -> [MapRegion] {
        guard let frame = BoundingBox(smallestAround: regions.map(\.geometry))?.surroundings else { return [] }
        var outlines: [MapRegion] = []
        for country in access.countries.sorted(by: { $0.code < $1.code }) {
            guard let box = country.bounds, box.intersects(frame),
                access.hasRegions(country.code)
            else {
                continue
            }
            if let outline = try access.regions.outline(of: country.code) { outlines.append(outline.mapRegion) }
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
                count: rows.reduce(0) { $0 + $1.1.sums[index].incidents })
        }
        let text = MapText(
            title: "Incident density by region and year: \(area)",
            subtitle:
                "Reported incidents per 1,000 km² a year, \(period); \(countText(counts.counted)) of \(countText(counts.total)) incidents located in a region",
            source: origin)
        return try DensityMap(
            text: text, ground: ground, panels: panels,
            scale: ClassScale(bounds: breaks.bounds, method: breaks.method.name, sampleSize: breaks.sampleSize),
            unlocated: counts.unlocated, outside: counts.outside, undated: counts.undated, vintage: counts.vintage
        ).write()
    }

    /// All incidents as circles by people killed; when they are too many, as one circle a place.
    /// - Throws: `MapError`.
    public func symbols(of incidents: [Incident]) throws(MapError) -> [UInt8] {
        if incidents.count > Self.mostIncidents {
            var places = PlaceSums()
            for incident in incidents { places.add(incident) }
            return try symbols(of: places, unlocated: incidents.count - places.incidents)
        }
        let text = MapText(
            title: "Reported incidents: \(area)",
            subtitle:
                "\(period); circles by people killed (best estimate). \(countText(counts.counted)) of \(countText(counts.total)) incidents located in a region",
            source: origin)
        return try SymbolMap(text: text, ground: ground, incidents: incidents, vintage: counts.vintage).write()
    }

    /// With more incidents than this, the map has a circle a place.
    public static let mostIncidents = 5000

    /// All incidents as one circle a place.
    ///
    /// - Parameter unlocated: incidents that are in none of the places.
    /// - Throws: `MapError`.
    public func symbols(of places: PlaceSums, unlocated: Int) throws(MapError) -> [UInt8] {
        let text = MapText(
            title: "Reported incidents: \(area)",
            subtitle:
                "\(period); circles by number of incidents. \(countText(counts.counted)) of \(countText(counts.total)) incidents located in a region",
            source: origin)
        let circles = places.places.map {
            PlaceMap.Place(
                coordinate: $0.coordinate, incidents: $0.incidents, killed: $0.killed, name: $0.name)
        }
        return try PlaceMap(
            text: text, ground: ground, places: circles, unlocated: unlocated, vintage: counts.vintage
        ).write()
    }

    private static func value(_ row: DensityTable.Row, _ index: Int) -> MapPanel.Value {
        guard let density = row.densities[index] else { return .noData }
        return density > 0 ? .value(density, count: row.sums[index].incidents) : .zero
    }
}

extension PlaceSums {
    /// Adds an incident that a point may stand for.
    mutating func add(_ incident: Incident) {
        guard let point = incident.location.coordinate, incident.location.precision.isWithinRegion else { return }
        add(point, killed: incident.tolls[.killed]?.best ?? 0, name: incident.location.place)
    }
}

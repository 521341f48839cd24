import GeoJSON
import Geography

/// The layer of regions with their counts and densities, as GeoJSON (RFC 7946).
public struct DensityLayer: Sendable {
    /// One region's counts, densities in incidents per 1,000 km² a year.
    public struct Row: Sendable {
        /// The region and its outline.
        public var region: MapRegion
        /// Square kilometres on the ellipsoid.
        public var area: Double
        /// All incidents, those without a year too.
        public var incidents: Int
        /// Sum of the best estimates of people killed; nil when no incident has one.
        public var killed: Int?
        /// Incidents without any number of people killed.
        public var killedUnstated = 0
        /// One number a year of the layer's `years`.
        public var incidentsByYear: [Int]
        /// One density a year of the layer's `years`; nil where there is none.
        public var densityByYear: [Double?]
        /// Incidents per 100,000 people, one number a year of the layer's `years`, nil where the people are not known;
        /// nil when no population was given.
        public var rateByYear: [Double?]?

        /// The counts of a region.
        public init(
            region: MapRegion, area: Double, incidents: Int, killed: Int?, incidentsByYear: [Int],
            densityByYear: [Double?], rateByYear: [Double?]? = nil
        ) {
            self.region = region
            self.area = area
            self.incidents = incidents
            self.killed = killed
            self.incidentsByYear = incidentsByYear
            self.densityByYear = densityByYear
            self.rateByYear = rateByYear
        }
    }

    /// One row a region, in the order of the file.
    public var rows: [Row]
    /// Years that the numbers by year stand for, ascending.
    public var years: [Int]
    /// Incidents known by their country only, or not located.
    public var unlocated: Int
    /// Located incidents in none of the regions.
    public var outside: Int
    /// Incidents whose date does not lie within one year.
    public var undated: Int
    /// What the boundaries are and from when.
    public var vintage: String
    /// From when to when there are data; nil when that is not known.
    public var data: Data?

    /// From when to when there are events in the data that were counted.
    public struct Data: Hashable, Sendable {
        /// Dated events.
        public var events: Int
        /// ISO day of the first event.
        public var first: String?
        /// ISO day of the last event.
        public var last: String?
        /// ISO day on which the latest report was published.
        public var published: String?

        /// The extent of the data in time.
        public init(events: Int, first: String?, last: String?, published: String?) {
            self.events = events
            self.first = first
            self.last = last
            self.published = published
        }
    }

    /// A layer; `data` can be added.
    public init(rows: [Row], years: [Int], unlocated: Int, outside: Int, undated: Int, vintage: String) {
        self.rows = rows
        self.years = years
        self.unlocated = unlocated
        self.outside = outside
        self.undated = undated
        self.vintage = vintage
    }

    /// Writes the rows in their order, one feature a line, UTF-8.
    public func write() -> [UInt8] {
        let vertices = rows.reduce(0) { $0 + $1.region.geometry.vertexCount }
        var json = JSONWriter(capacity: 22 * vertices + 1024 * rows.count + 256)
        let box = BoundingBox(smallestAround: rows.map(\.region.geometry))
        json.featureCollection(rows, bounds: box) {
            $0.field("unlocated", unlocated)
            $0.field("outside", outside)
            $0.field("undated", undated)
            $0.field("vintage", vintage)
            if let data {
                $0.key("data")
                $0.object {
                    $0.field("events", data.events)
                    if let first = data.first { $0.field("first", first) }
                    if let last = data.last { $0.field("last", last) }
                    if let published = data.published { $0.field("published", published) }
                }
            }
        } write: { json, row in
            json.feature(geometry: { $0.shape(row.region.geometry) }, properties: { properties(of: row, to: &$0) })
        }
        return json.bytes
    }

    private func properties(of row: Row, to json: inout JSONWriter) {
        json.field("region", row.region.name)
        json.field("country", row.region.country)
        json.field("country_iso3", row.region.codes.country)
        json.field("iso_3166_2", row.region.codes.iso3166)
        if let code = row.region.codes.pcode { json.field("pcode", code) }
        json.field("area_km2", row.area, decimals: 1)
        json.field("incidents", row.incidents)
        json.field("killed_best", row.killed)
        json.field("killed_unstated", row.killedUnstated)
        for (year, count) in zip(years, row.incidentsByYear) { json.field("incidents_\(year)", count) }
        for (year, density) in zip(years, row.densityByYear) { json.field("density_\(year)", density, decimals: 6) }
        for (year, rate) in zip(years, row.rateByYear ?? []) { json.field("per_100000_\(year)", rate, decimals: 6) }
    }
}

extension MultiPolygon {
    var vertexCount: Int {
        polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.vertices.count } }
    }
}

public import Geography

/// A region to draw: an admin-1 unit, or a country.
public struct MapRegion: Sendable {
    /// Unique on a map.
    public var id: String
    /// The name that the map shows.
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// The outline in degrees.
    public var geometry: MultiPolygon
    /// What standards call it.
    public var codes = Codes()

    /// Codes of a region; nil where they are not known.
    public struct Codes: Hashable, Sendable {
        /// ISO 3166-1 alpha-3 of its country.
        public var country: String?
        /// ISO 3166-2.
        public var iso3166: String?
        /// OCHA's place code.
        public var pcode: String?

        /// Codes that are known.
        public init(country: String? = nil, iso3166: String? = nil, pcode: String? = nil) {
            (self.country, self.iso3166, self.pcode) = (country, iso3166, pcode)
        }
    }

    /// A region with its outline.
    public init(id: String, name: String, country: String, geometry: MultiPolygon, codes: Codes = Codes()) {
        self.id = id
        self.name = name
        self.country = country
        self.geometry = geometry
        self.codes = codes
    }
}

/// The ground of a map: the regions it is about, and the countries around them.
public struct MapGround: Sendable {
    /// The regions that the map is about. They set its frame.
    public var regions: [MapRegion]
    /// Countries drawn muted behind. The map leaves out the regions' own countries among them.
    public var neighbours: [MapRegion]
    /// Regions of which nothing was counted because it was not asked for. They do not widen the frame.
    public var notAnalysed: [MapRegion] = []
    /// A code such as "EPSG:3035" or a PROJ string; nil for the equal-area projection that suits the regions' extent.
    public var projection: String?
    /// Capitals and main towns of the regions' countries; a map shows those that find room.
    public var towns: [MapTown] = []
    /// Borders to be drawn dashed.
    public var disputed: [MapDispute] = []
    /// Coarse outlines of all countries, for a small map of where this one lies; empty to leave that out.
    public var world: [MapRegion] = []
    /// Whether meridians and parallels are drawn.
    public var hasGraticule = false

    /// A ground without towns, disputed borders, small map and graticule, which can be added.
    public init(regions: [MapRegion], neighbours: [MapRegion] = [], projection: String? = nil) {
        self.regions = regions
        self.neighbours = neighbours
        self.projection = projection
    }
}

/// A town to mark on a map.
public struct MapTown: Hashable, Sendable {
    /// The name that the map shows.
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// Where the town lies.
    public var coordinate: Coordinate
    /// Inhabitants; 0 when unknown. The more populous towns are marked first.
    public var population: Int
    /// Whether it is the seat of the country's government.
    public var isCapital: Bool

    /// A town at a place.
    public init(name: String, country: String, coordinate: Coordinate, population: Int, isCapital: Bool = false) {
        self.name = name
        self.country = country
        self.coordinate = coordinate
        self.population = population
        self.isCapital = isCapital
    }
}

/// A border on which its two sides do not agree.
public struct MapDispute: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 codes of the countries on its sides, or of the one that it lies in.
    public var countries: [String]
    /// The border from one end to the other, in degrees.
    public var line: [Coordinate]

    /// A disputed border between countries.
    public init(countries: [String], line: [Coordinate]) {
        self.countries = countries
        self.line = line
    }
}

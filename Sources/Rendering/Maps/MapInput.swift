public import Geography

/// A region to draw: an admin-1 unit, or a country.
public struct MapRegion: Sendable {
    /// Unique on a map.
    public var id: String
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String
    public var geometry: MultiPolygon

    public init(id: String, name: String, country: String, geometry: MultiPolygon) {
        self.id = id
        self.name = name
        self.country = country
        self.geometry = geometry
    }
}

/// What a map draws in the ground: the regions it is about, and the countries around them.
public struct MapGround: Sendable {
    public var regions: [MapRegion]
    /// Countries drawn muted behind; the regions' own countries among them do no harm.
    public var neighbours: [MapRegion]
    /// Regions beside those that the map is about, of which nothing was counted because it was not asked for. They do not
    /// widen the frame.
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

    public init(regions: [MapRegion], neighbours: [MapRegion] = [], projection: String? = nil) {
        self.regions = regions
        self.neighbours = neighbours
        self.projection = projection
    }
}

/// A town to mark on a map.
public struct MapTown: Hashable, Sendable {
    public var name: String
    /// ISO 3166-1 alpha-2.
    public var country: String
    public var coordinate: Coordinate
    /// 0 when unknown.
    public var population: Int
    /// Whether it is the seat of the country's government.
    public var isCapital: Bool

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
    /// ISO 3166-1 alpha-2 codes of the countries that it parts, or of the one that it lies in.
    public var countries: [String]
    public var line: [Coordinate]

    public init(countries: [String], line: [Coordinate]) {
        self.countries = countries
        self.line = line
    }
}

/// The words around a map that only its maker knows.
public struct MapText: Sendable {
    /// What and where.
    public var title: String
    /// Period, unit, number mapped.
    public var subtitle: String
    /// Where the data and the boundaries come from, one statement a line.
    public var source: String
    /// Further remarks: unlocated and undated incidents, vintage of the boundaries, reporting bias.
    public var notes: [String]
    /// Which part of the time the data cover, where it is not the whole; empty when there is nothing to be said. It stands
    /// before the notes, and in what the map tells those who cannot see it.
    public var coverage = ""
    /// Language, colours and width.
    public var style: MapStyle

    public init(
        title: String, subtitle: String, source: String, notes: [String] = [], style: MapStyle = MapStyle()
    ) {
        self.style = style
        self.title = title
        self.subtitle = subtitle
        self.source = source
        self.notes = notes
    }
}

/// One panel of a small-multiple map.
public struct MapPanel: Sendable {
    /// What is known of a region.
    public enum Value: Hashable, Sendable {
        /// Counted, and there is none.
        case zero
        /// A positive value, and the count behind it.
        case value(Double, count: Int)
        /// The value cannot be told: the region's area is not known, or the data do not reach the panel's time.
        case noData
    }

    public var label: String
    /// By region id; a region that is missing here has no data.
    public var values: [String: Value]
    /// How many incidents the panel shows.
    public var count: Int
    /// Which part of the panel's time the data cover: "to 30 June"; empty for all of it.
    public var part: String

    public init(label: String, values: [String: Value], count: Int, part: String = "") {
        self.label = label
        self.values = values
        self.count = count
        self.part = part
    }

    var isPartial: Bool { !part.isEmpty }

    /// "2024 (to 30 June)".
    var caption: String { isPartial ? "\(label) (\(part))" : label }
}

/// Class limits shared by all panels: class i holds the values above `bounds[i]` and up to `bounds[i + 1]`, the first
/// class its lower limit too.
public struct ClassScale: Hashable, Sendable {
    /// k + 1 ascending limits.
    public var bounds: [Double]
    /// How the limits were found: "Fisher–Jenks".
    public var method: String
    /// How many values they were found from.
    public var sampleSize: Int

    public init(bounds: [Double], method: String, sampleSize: Int) {
        self.bounds = bounds
        self.method = method
        self.sampleSize = sampleSize
    }

    /// Number of classes.
    public var count: Int { max(0, bounds.count - 1) }

    /// What a legend calls the classes, lowest first: all limits with equally many significant digits. The lowest class
    /// is named by its upper limit alone, for its own begins above zero.
    func labels(_ phrases: MapPhrases) -> [String] {
        guard count > 0 else { return [] }
        let limits = count > 1 ? Array(bounds.dropFirst()) : bounds
        let digits = limits.map { significantDigits($0) }.max() ?? 1
        let texts = bounds.map { numberText($0, significant: digits, in: phrases.language) }
        return (0..<count).map { i in
            i == 0 && count > 1 ? phrases.upTo(texts[1]) : phrases.range(texts[i], texts[i + 1])
        }
    }

    /// The class of a value, from 0, values outside taken into the nearest; nil when there are no classes.
    public func index(of value: Double) -> Int? {
        guard count > 0 else { return nil }
        let upper = bounds.firstIndex { value <= $0 } ?? count
        return min(max(0, upper - 1), count - 1)
    }
}

public import Geography

/// How precisely a place is known.
public enum LocationPrecision: String, Hashable, Sendable, CaseIterable {
    /// A camp, building, well, hill or the like.
    case site
    /// A named town or village.
    case settlement
    /// Near or between named places.
    case near
    case admin2
    case admin1
    case country
    case unknown

    /// ACLED's `geo_precision`: 1 the named town, 2 near it or a part of a region, 3 only a region; nil when unknown.
    public var acledCode: Int? {
        switch self {
        case .site, .settlement: 1
        case .near, .admin2: 2
        case .admin1, .country: 3
        case .unknown: nil
        }
    }

    /// UCDP's `where_prec`: 1 exact, 2 within about 25 km, 3 admin-2, 4 admin-1, 6 country; nil when unknown.
    public var ucdpCode: Int? {
        switch self {
        case .site, .settlement: 1
        case .near: 2
        case .admin2: 3
        case .admin1: 4
        case .country: 6
        case .unknown: nil
        }
    }

    /// Whether an incident so located may be counted in an admin-1 region.
    public var isWithinRegion: Bool {
        switch self {
        case .site, .settlement, .near, .admin2, .admin1: true
        case .country, .unknown: false
        }
    }
}

/// Where an incident happened, as far as the text and the gazetteer say.
public struct Location: Hashable, Sendable {
    /// The gazetteer's name of the place.
    public var place: String?
    /// The words of the text.
    public var text: String?
    /// nil when not locatable.
    public var coordinate: Coordinate?
    /// How exactly the place is known.
    public var precision: LocationPrecision
    /// How far the true scene may be from the point, in kilometres.
    public var radius: Double?
    /// Name of the admin-1 region.
    public var region: String?
    /// Name of a unit within that region, as a table states it.
    public var district: String?
    /// The units that a table states.
    public var stated: StatedRegions?
    /// Whether the table states another region than the point lies in.
    public var isRegionDisputed = false
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// ISO 3166-1 alpha-3, which no program takes for a missing value, as it may take Namibia's NA.
    public var countryAlpha3: String?
    /// English name of the country.
    public var countryName: String?
    /// Id of the place in the gazetteer; nil when it was not found there.
    public var gazetteerID: String?
    /// 0…1.
    public var confidence: Double

    /// A place of which the given is known.
    public init(
        place: String? = nil, text: String? = nil, coordinate: Coordinate? = nil,
        precision: LocationPrecision = .unknown, radius: Double? = nil, region: String? = nil, country: String? = nil,
        countryName: String? = nil, gazetteerID: String? = nil, confidence: Double = 0
    ) {
        self.place = place
        self.text = text
        self.coordinate = coordinate
        self.precision = precision
        self.radius = radius
        self.region = region
        self.country = country
        self.countryName = countryName
        self.gazetteerID = gazetteerID
        self.confidence = confidence
    }

    /// A place of which nothing is known.
    public static let unknown = Location()
}

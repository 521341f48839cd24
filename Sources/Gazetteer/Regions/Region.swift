public import Geography

/// A country or one of its admin-1 units, with its polygons.
public struct Region: Hashable, Sendable {
    /// Stable id of the layer.
    public let id: String
    /// The main name.
    public let name: String
    /// All names, the main one among them, each once.
    public let names: [String]
    /// All names with their languages; one that is the same in two languages is there twice.
    public let taggedNames: [PlaceName]
    /// ISO 3166-1 alpha-2.
    public let country: String
    /// 0 for the country itself, 1 for an admin-1 unit.
    public let level: Int
    /// What the unit is called: region, province, county, …
    public let kind: String
    /// Date that the boundaries represent, as the layer writes it.
    public let vintage: String
    /// The outline, in degrees.
    public let geometry: MultiPolygon
    /// A point inside.
    public let representativePoint: Coordinate?
    /// What standards call it.
    public let codes: Codes

    /// What standards call a unit.
    public struct Codes: Hashable, Sendable {
        /// ISO 3166-2, such as ML-7; nil where there is none, or it is not known.
        public var iso3166: String?
        /// Place code of the United Nations' OCHA, such as ML07; nil where the layer has none.
        public var pcode: String?

        /// Codes that are known.
        public init(iso3166: String? = nil, pcode: String? = nil) {
            self.iso3166 = iso3166
            self.pcode = pcode
        }
    }

    /// - Parameter names: may have the tags of languages (`PlaceName`).
    public init(
        id: String, name: String, names: [String], country: String, level: Int, kind: String, vintage: String,
        geometry: MultiPolygon, representativePoint: Coordinate?, codes: Codes = Codes()
    ) {
        self.id = id
        self.name = name
        taggedNames = PlaceName.distinct(names.map { PlaceName(tagged: $0) })
        self.names = PlaceName.spellings(taggedNames)
        self.country = country
        self.level = level
        self.kind = kind
        self.vintage = vintage
        self.geometry = geometry
        self.representativePoint = representativePoint
        self.codes = codes
    }
}

/// The region that a point lies in, or just off.
public struct RegionHit: Hashable, Sendable {
    /// The region.
    public let region: Region
    /// 0 inside; else how far the point is from the region's edge in kilometres.
    public let distance: Double

    /// - Parameter distance: kilometres; 0 inside.
    public init(region: Region, distance: Double) {
        self.region = region
        self.distance = distance
    }

    /// Whether the point lies off the region's coast or border and was assigned to it as the nearest.
    public var isNearest: Bool { distance > 0 }
}

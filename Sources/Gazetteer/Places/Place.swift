public import Geography

/// One entry of the gazetteer: a settlement, a site, an admin-1 region or a country.
public struct Place: Sendable {
    /// Stable over versions: `geonames:2449067` for rows from GeoNames, the layer's id for a region, the ISO code for
    /// a country.
    public let id: String
    /// The main name.
    public let name: String
    /// nil for a name that is known but cannot be located.
    public let coordinate: Coordinate?
    /// ISO 3166-1 alpha-2; empty when a place lies in none.
    public let country: String
    /// Name of the admin-1 region as the table gives it; nil when not given.
    public let admin1: String?
    /// What sort of place it is.
    public let kind: PlaceKind
    /// 0 when unknown.
    public let population: Int
    /// How far the place reaches, or its point may be off, in kilometres; nil when not stated.
    public let radius: Double?
    /// Whether it is listed by hand because reports of incidents name it: of several places of a name the likelier one.
    public let isNotable: Bool
    private let nameList: NameList

    private enum NameList: Sendable {
        case list([PlaceName])
        case indexed(IndexBytes, Range<Int>)
    }

    /// - Parameter names: may have the tags of languages (`PlaceName`).
    public init(
        id: String, name: String, coordinate: Coordinate?, country: String, admin1: String? = nil, kind: PlaceKind,
        population: Int = 0, radius: Double? = nil, isNotable: Bool = false, names: [String] = []
    ) {
        self.init(
            id: id, name: name, coordinate: coordinate, country: country, admin1: admin1, kind: kind,
            population: population, radius: radius, isNotable: isNotable,
            nameList: .list(PlaceName.distinct(([name] + names).map { PlaceName(tagged: $0) })))
    }

    /// A place of an index, whose names lie in `names`, separated by bars.
    init(
        id: String, name: String, coordinate: Coordinate?, country: String, admin1: String?, kind: PlaceKind,
        population: Int, radius: Double?, isNotable: Bool, names: Range<Int>, of bytes: IndexBytes
    ) {
        self.init(
            id: id, name: name, coordinate: coordinate, country: country, admin1: admin1, kind: kind,
            population: population, radius: radius, isNotable: isNotable, nameList: .indexed(bytes, names))
    }

    private init(
        id: String, name: String, coordinate: Coordinate?, country: String, admin1: String?, kind: PlaceKind,
        population: Int, radius: Double?, isNotable: Bool, nameList: NameList
    ) {
        self.id = id
        self.name = name
        self.coordinate = coordinate
        self.country = country
        self.admin1 = admin1
        self.kind = kind
        self.population = population
        self.radius = radius
        self.isNotable = isNotable
        self.nameList = nameList
    }

    /// All names, the main one first, each once; decoded at each call.
    public var names: [String] { PlaceName.spellings(taggedNames) }

    /// All names with their languages, the main one first; one that is the same in two languages is there twice.
    /// Decoded at each call.
    public var taggedNames: [PlaceName] {
        switch nameList {
        case .list(let names): names
        case .indexed(let bytes, let range):
            bytes.slice(range).split(separator: UInt8(ascii: "|")).map { PlaceName(tagged: $0) }
        }
    }

    /// As a table lists them beside the main name; that one is among them when its language is known.
    var listedNames: [String] {
        taggedNames.filter { $0 != PlaceName(name: name, language: nil) }.map(\.tagged)
    }
}

/// Two entries with one id are the same place.
extension Place: Hashable {
    /// Places are equal when their ids are.
    public static func == (a: Place, b: Place) -> Bool { a.id == b.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Place: CustomStringConvertible {
    /// Name, country, region, kind and id, for messages.
    public var description: String { "\(name) (\(country)\(admin1.map { ", " + $0 } ?? ""), \(kind.rawValue), \(id))" }
}

import Storage
import GeoJSON
public import Geography

/// What maps show beside their regions: the tables under `maps/` of the data folder. One that is not there is empty.
public struct MapTables: Sendable {
    private let folder: String

    /// - Parameter directory: the folder with the gazetteer's data; nothing is read yet.
    public init(_ directory: DataDirectory) { folder = directory.path + "/maps" }

    /// The capital and the main towns of countries, in the order of the table: for each country the capital first, then
    /// the more populous, apart from each other.
    /// - Throws: `GazetteerError.malformed` or `.unreadable`.
    public func towns(of countries: Set<String>) throws(GazetteerError) -> [Place] {
        guard let table = try table("towns.tsv", ["id", "name", "latitude", "longitude", "country", "kind"]) else {
            return []
        }
        var towns: [Place] = []
        table.forEachRow { _, fields in
            func string(_ column: String) -> String { fields.string(table.column(column)) }
            func number(_ column: String) -> Double? { fields.number(table.column(column)) }
            let country = string("country")
            guard countries.contains(country), let longitude = number("longitude"), let latitude = number("latitude"),
                let point = Coordinate(longitude: longitude, latitude: latitude)
            else { return }
            towns.append(
                Place(
                    id: string("id"), name: string("name"), coordinate: point, country: country,
                    kind: PlaceKind(rawValue: string("kind")) ?? .town,
                    population: number("population").flatMap { Int(exactly: $0.rounded()) } ?? 0))
        }
        return towns
    }

    /// All disputed borders, in the order of the table.
    /// - Throws: `GazetteerError.malformed` or `.unreadable`.
    public func disputedBorders() throws(GazetteerError) -> [DisputedBorder] {
        guard let table = try table("disputed-borders.tsv", ["a", "b", "name", "points"]) else { return [] }
        var borders: [DisputedBorder] = []
        table.forEachRow { _, fields in
            let line = fields.string(table.column("points")).split(separator: " ").compactMap(Self.point)
            let (a, b) = (fields.string(table.column("a")), fields.string(table.column("b")))
            guard line.count > 1 else { return }
            borders.append(DisputedBorder(a: a, b: b, name: fields.string(table.column("name")), line: line))
        }
        return borders
    }

    /// Coarse outlines of all countries by their ISO 3166-1 alpha-2 code.
    /// - Throws: `GazetteerError.malformed` or `.unreadable`.
    public func worldOutlines() throws(GazetteerError) -> [(country: String, outline: MultiPolygon)] {
        let file = folder + "/world.geojson"
        guard FileSystem.exists(file) else { return [] }
        let bytes = try DataFile.read(file)
        do throws(GeoJSONError) {
            return try FeatureReader.features(in: bytes).compactMap { feature in
                guard let code = feature.properties["country"]?.string, let outline = feature.geometry?.area else {
                    return nil
                }
                return (code, outline)
            }
        } catch {
            throw .malformed(file: file, line: error.line, reason: error.description)
        }
    }

    private func table(_ name: String, _ required: [String]) throws(GazetteerError) -> TabSeparatedTable? {
        let file = "\(folder)/\(name)"
        guard FileSystem.exists(file) else { return nil }
        return try TabSeparatedTable(DataFile.read(file), file: file, required: required)
    }

    private static func point(_ text: Substring) -> Coordinate? {
        let parts = text.split(separator: ",")
        guard parts.count == 2, let longitude = Double(parts[0]), let latitude = Double(parts[1]) else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }
}

/// A line on which two sides do not agree.
public struct DisputedBorder: Hashable, Sendable {
    /// The units that it parts: a country's ISO 3166-1 alpha-2 code, or that and a division: "GE/Abkhazia".
    public let a: String
    /// The other of them.
    public let b: String
    /// What it is called.
    public let name: String
    /// The border from end to end, two points or more.
    public let line: [Coordinate]

    /// The codes of the two countries, the same twice for a line within one.
    public var countries: [String] { [a, b].map { String($0.prefix(2)) } }

    /// A border between the countries or territories `a` and `b`.
    public init(a: String, b: String, name: String, line: [Coordinate]) {
        (self.a, self.b, self.name, self.line) = (a, b, name, line)
    }
}

import GeoJSON
import Geography

/// Writes a layer, or everything, for use elsewhere.
public struct GazetteerExport: Sendable {
    /// How places are written.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// Tab-separated, with the columns of the tables that ship.
        case tsv
        /// A FeatureCollection (RFC 7946), one feature on each line.
        case geojson
    }

    /// The data that are exported.
    public let directory: DataDirectory
    /// The index over them.
    public let index: PlaceIndex

    /// - Parameter index: compiled from the data of `directory`.
    public init(_ directory: DataDirectory, index: PlaceIndex) {
        self.directory = directory
        self.index = index
    }

    /// The names of all tables and layers of which there is a file.
    public var layerNames: [String] {
        let files = directory.placeFiles + (directory.layers?.regionFiles ?? [])
        var seen: Set<String> = []
        return files.map(LayerFolder.name).filter { seen.insert($0).inserted }
    }

    /// All places of the index, countries and regions among them as points, merged as look-ups see them.
    public func everything(as format: Format) -> [UInt8] {
        var output = PlacesOutput(format)
        index.forEachPlace { output.append($0) }
        return output.finish()
    }

    /// The file of a layer of places or regions.
    ///
    /// - Parameter format: nil for what the layer is: tab-separated for places, GeoJSON for regions.
    /// - Throws: `GazetteerError.invalidOption` when there is no such layer or regions are wanted as a table;
    ///   `.unreadable`.
    public func layer(_ name: String, as format: Format? = nil) throws(GazetteerError) -> [UInt8] {
        let places = directory.placeFiles.last { LayerFolder.name(ofFile: $0) == name }
        let regions = directory.layers?.regionFiles.first { LayerFolder.name(ofFile: $0) == name }
        switch (places, regions) {
        case (nil, nil):
            throw .invalidOption("there is no layer '\(name)'; there are: \(layerNames.joined(separator: ", "))")
        case (let places?, _) where format != .geojson || regions == nil:
            return format == .geojson ? try features(places) : try DataFile.read(places)
        case (_, let regions?) where format != .tsv:
            return try DataFile.read(regions)
        default: throw .invalidOption("'\(name)' holds regions, which can only be exported as geojson")
        }
    }

    private func features(_ file: String) throws(GazetteerError) -> [UInt8] {
        let table = try TabSeparatedTable(DataFile.read(file), file: file, required: ["id", "name"])
        let columns = PlaceColumns(table)
        var output = PlacesOutput(.geojson)
        table.forEachRow { _, fields in
            if case .success(let entry) = columns.entry(fields, layer: 0) { output.append(Place(entry)) }
        }
        return output.finish()
    }
}

/// Gathers places in one of the formats.
private enum PlacesOutput {
    case table(PlaceTableWriter)
    case features([UInt8])

    init(_ format: GazetteerExport.Format) {
        switch format {
        case .tsv: self = .table(PlaceTableWriter())
        case .geojson: self = .features(Array("{\"type\":\"FeatureCollection\",\"features\":[".utf8))
        }
    }

    mutating func append(_ place: Place) {
        switch self {
        case .table(var table):
            self = .features([])
            table.append(ImportedPlace(place))
            self = .table(table)
        case .features(var bytes):
            self = .features([])
            bytes += bytes.last == UInt8(ascii: "[") ? [0x0A] : [UInt8(ascii: ","), 0x0A]
            bytes += Self.feature(place)
            self = .features(bytes)
        }
    }

    func finish() -> [UInt8] {
        switch self {
        case .table(let table): table.bytes
        case .features(let bytes): bytes + Array("\n]}\n".utf8)
        }
    }

    private static func feature(_ place: Place) -> [UInt8] {
        var json = JSONWriter(capacity: 256)
        json.object {
            $0.field("type", "Feature")
            $0.field("id", place.id)
            $0.key("properties")
            $0.object { properties in
                properties.field("id", place.id)
                properties.field("name", place.name)
                properties.field("country", place.country.isEmpty ? nil : place.country)
                properties.field("admin1", place.admin1)
                properties.field("kind", place.kind.rawValue)
                properties.field("population", place.population)
                properties.field("radius_km", place.radius, decimals: 3)
                properties.key("names")
                properties.array { names in
                    for name in place.listedNames { names.string(name) }
                }
            }
            $0.key("geometry")
            guard let point = place.coordinate else { return $0.null() }
            $0.object { geometry in
                geometry.field("type", "Point")
                geometry.key("coordinates")
                geometry.position(longitude: point.longitude, latitude: point.latitude)
            }
        }
        return json.bytes
    }
}

extension ImportedPlace {
    fileprivate init(_ place: Place) {
        self.init(
            id: Array(place.id.utf8), name: Array(place.name.utf8), coordinate: place.coordinate,
            country: place.country, admin1: place.admin1 ?? "", kind: place.kind, population: place.population,
            names: place.listedNames.map { Array($0.utf8) }, radius: place.radius)
    }
}

extension Place {
    fileprivate init(_ entry: PlaceEntry) {
        let names = entry.names.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        self.init(
            id: String(decoding: entry.id, as: UTF8.self), name: names.first ?? "",
            coordinate: entry.position.flatMap {
                Coordinate(longitude: Double($0.longitude) / 1e6, latitude: Double($0.latitude) / 1e6)
            },
            country: String(decoding: entry.country, as: UTF8.self),
            admin1: entry.admin1.isEmpty ? nil : String(decoding: entry.admin1, as: UTF8.self), kind: entry.kind,
            population: Int(entry.population), radius: entry.radius.map { Double($0) / 1000 }, names: names)
    }
}

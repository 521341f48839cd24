import GeoJSON
import Geography

/// Reads the tables and layers of a data folder into entries.
struct PlaceTableReader {
    private(set) var entries: [PlaceEntry] = []
    private(set) var rejections: [TableRejection] = []
    /// XXH64 over the rules of folding and the contents of all files read so far, in the order of reading.
    private(set) var contentHash = LooseFolding.fingerprint
    private(set) var countryTable: [UInt8] = []
    private var layer = 0

    /// Of the regions that ship, country and key of each name.
    private var regionNames: Set<[UInt8]> = []

    /// Reads everything.
    mutating func read(_ directory: DataDirectory) throws(GazetteerError) {
        for file in directory.placeFiles { try readPlaces(file, isNotable: directory.isMadeByHand(file)) }
        try readCountries(directory.countriesFile)
        for file in directory.regionFiles { try readRegions(file) }
        for file in directory.layers?.regionFiles ?? [] { try readRegions(file, isImported: true) }
    }

    /// The hash that `read` would come to, without parsing.
    static func contentHash(of directory: DataDirectory) throws(GazetteerError) -> UInt64 {
        var hash = LooseFolding.fingerprint
        for file in directory.indexedFiles {
            hash = combine(hash, XXHash64.hash(try DataFile.read(file)))
        }
        return hash
    }

    private static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 {
        withUnsafeBytes(of: (a.littleEndian, b.littleEndian)) { XXHash64.hash($0) }
    }

    private mutating func load(_ file: String) throws(GazetteerError) -> [UInt8] {
        let bytes = try DataFile.read(file)
        contentHash = Self.combine(contentHash, XXHash64.hash(bytes))
        layer += 1
        return bytes
    }

    private mutating func readPlaces(_ file: String, isNotable: Bool) throws(GazetteerError) {
        let table = try TabSeparatedTable(
            load(file), file: file, required: ["id", "name", "latitude", "longitude", "country", "kind"])
        let columns = PlaceColumns(table)
        entries.reserveCapacity(entries.count + table.bytes.count / 80)
        let layer = layer
        var rejected: [TableRejection] = []
        var accepted: [PlaceEntry] = []
        table.forEachRow { line, fields in
            switch columns.entry(fields, layer: layer) {
            case .success(var entry):
                entry.isNotable = isNotable
                accepted.append(entry)
            case .failure(let problem): rejected.append(TableRejection(file: file, line: line, reason: problem.reason))
            }
        }
        entries += accepted
        rejections += rejected
    }

    private mutating func readCountries(_ file: String) throws(GazetteerError) {
        countryTable = try load(file)
        for country in try CountryTable.countries(in: countryTable, file: file) {
            let names = country.names.map { "\($0)@en" } + country.frenchNames.map { "\($0)@fr" }
            entries.append(
                PlaceEntry(
                    id: Array(country.code.utf8),
                    names: PlaceEntry.joined(country.name.utf8, names.joined(separator: "|").utf8),
                    nameLength: country.name.utf8.count, position: country.coordinate.map(Self.position),
                    country: Array(country.code.utf8), admin1: [], kind: .country,
                    population: UInt32(clamping: country.population),
                    radius: country.area.map { UInt32(clamping: Int(equivalentRadius($0).rounded()) * 1000) },
                    layer: layer))
        }
    }

    /// Of an imported layer only the names are of use here that no region of the country has yet: a second vintage has
    /// most of them again.
    private mutating func readRegions(_ file: String, isImported: Bool = false) throws(GazetteerError) {
        let bytes = try load(file)
        do throws(GeoJSONError) {
            try bytes.withUnsafeBufferPointer { buffer throws(GeoJSONError) in
                var reader = FeatureReader(buffer)
                while let feature = try reader.next() {
                    guard let region = Region(feature) else {
                        let line = reader.location(of: feature).line
                        let reason =
                            feature.geometryProblem ?? "not a region: id, name, country or polygons are missing"
                        rejections.append(TableRejection(file: file, line: line, reason: reason))
                        continue
                    }
                    if isImported ? isNew(region) : region.level == 1 {
                        entries.append(Self.entry(region, layer: layer))
                    }
                    if !isImported { regionNames.formUnion(Self.nameKeys(region)) }
                }
            }
        } catch {
            throw .malformed(file: file, line: error.line, reason: error.description)
        }
    }

    private func isNew(_ region: Region) -> Bool {
        region.level > 1 || regionNames.isDisjoint(with: Self.nameKeys(region).prefix(1))
    }

    private static func nameKeys(_ region: Region) -> [[UInt8]] {
        region.level == 1 ? region.names.map { Array(region.country.utf8) + NameFolding.key($0) } : []
    }

    private static func entry(_ region: Region, layer: Int) -> PlaceEntry {
        PlaceEntry(
            id: Array(region.id.utf8),
            names: PlaceEntry.joined(region.name.utf8, region.taggedNames.map(\.tagged).joined(separator: "|").utf8),
            nameLength: region.name.utf8.count, position: region.representativePoint.map(position),
            country: Array(region.country.utf8), admin1: region.level == 1 ? Array(region.name.utf8) : [],
            kind: region.level == 1 ? .region : .area, population: 0,
            radius: UInt32(clamping: Int(equivalentRadius(sphericalArea(region.geometry)).rounded()) * 1000),
            layer: layer)
    }

    static func position(_ point: Coordinate) -> (latitude: Int32, longitude: Int32) {
        (Int32((point.latitude * 1e6).rounded()), Int32((point.longitude * 1e6).rounded()))
    }
}

/// Why a row is left out.
struct RowProblem: Error {
    var reason: String
}

/// Where a table of places has its columns.
struct PlaceColumns {
    private let table: TabSeparatedTable

    init(_ table: TabSeparatedTable) {
        self.table = table
        id = table.column("id")
        name = table.column("name")
        latitude = table.column("latitude")
        longitude = table.column("longitude")
        country = table.column("country")
        admin1 = table.column("admin1")
        kind = table.column("kind")
        population = table.column("population")
        names = table.column("names")
        radius = table.column("radius_km")
    }

    private let id, name, latitude, longitude, country, admin1, kind, population, names, radius: Int?

    func entry(_ fields: TabSeparatedTable.Fields, layer: Int) -> Result<PlaceEntry, RowProblem> {
        let (id, name) = (fields[id], fields[name])
        guard !id.isEmpty, id.count < 256, !name.isEmpty, name.count < 65536 else {
            return .failure(RowProblem(reason: "the id or the name is missing or too long"))
        }
        guard fields[country].count == 2 || fields[country].isEmpty else {
            return .failure(RowProblem(reason: "'\(fields.string(country))' is not a two-letter country code"))
        }
        var position: (Int32, Int32)?
        if !fields[latitude].isEmpty || !fields[longitude].isEmpty {
            guard let latitude = fields.number(latitude), let longitude = fields.number(longitude),
                let point = Coordinate(longitude: longitude, latitude: latitude)
            else { return .failure(RowProblem(reason: "the latitude or longitude is not a number of degrees")) }
            position = PlaceTableReader.position(point)
        }
        let kind = position == nil ? .unlocatable : PlaceKind(bytes: fields[kind])
        let all = PlaceEntry.joined(name, fields[names])
        return .success(
            PlaceEntry(
                id: Array(id), names: all,
                nameLength: PlaceEntry.hasTags(all) ? PlaceEntry.mainLength(in: all) : name.count, position: position,
                country: Array(fields[country]), admin1: Array(fields[admin1]), kind: kind,
                population: UInt32(exactly: max(0, fields.number(population) ?? 0).rounded()) ?? .max,
                radius: fields.number(radius).map { UInt32(exactly: max(0, $0 * 1000).rounded()) ?? .max },
                layer: layer))
    }
}

extension PlaceKind {
    /// Kinds that are not listed become `.other`, so that a table may be finer than the program.
    init(bytes: UnsafeBufferPointer<UInt8>) {
        self = PlaceKind(rawValue: String(decoding: bytes, as: UTF8.self)) ?? .other
    }
}

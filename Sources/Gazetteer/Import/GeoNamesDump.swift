import Geography

/// Reads the lines of a GeoNames country dump: 19 tab-separated columns without a header
/// (download.geonames.org/export/dump/readme.txt).
struct GeoNamesDump {
    static let columnCount = 19

    enum Row: Equatable {
        case place(ImportedPlace)
        /// Names for a country or region that the gazetteer has, under that one's id.
        case namesForRegion(ImportedPlace)
        case skipped
    }

    private enum Column {
        static let id = 0, name = 1, asciiName = 2, alternates = 3, latitude = 4, longitude = 5, featureClass = 6
        static let featureCode = 7, country = 8, otherCountries = 9, population = 14
    }

    let context: ImportContext

    /// Whether a file whose first line this is looks like a dump, even one with columns missing.
    static func looksLike(_ line: some Sequence<UInt8>) -> Bool {
        var (tabs, digits) = (0, 0)
        for byte in line {
            if byte == 0x09 { tabs += 1 }
            if tabs == 0 {
                guard (0x30...0x39).contains(byte) else { return false }
                digits += 1
            }
        }
        return digits > 0 && tabs >= 9
    }

    func row(_ line: UnsafeBufferPointer<UInt8>) -> Result<Row, RowProblem> {
        let fields = line.split(separator: 0x09, maxSplits: 64, omittingEmptySubsequences: false)
            .map(UnsafeBufferPointer.init(rebasing:))
        guard fields.count == Self.columnCount else {
            return .failure(RowProblem(reason: "\(fields.count) columns instead of \(Self.columnCount)"))
        }
        let (id, name) = (fields[Column.id], fields[Column.name])
        guard !id.isEmpty, id.count < 20, id.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return .failure(RowProblem(reason: "'\(Self.shown(id))' is no geonameid"))
        }
        guard !NameFolding.key(name).isEmpty, name.count <= 500 else {
            return .failure(RowProblem(reason: "the name is empty or too long"))
        }
        guard let point = Self.point(fields[Column.latitude], fields[Column.longitude]) else {
            let (latitude, longitude) = (Self.shown(fields[Column.latitude]), Self.shown(fields[Column.longitude]))
            return .failure(RowProblem(reason: "latitude '\(latitude)', longitude '\(longitude)' is no point"))
        }
        return .success(row(fields, point))
    }

    private func row(_ fields: [UnsafeBufferPointer<UInt8>], _ point: Coordinate) -> Row {
        let population = max(0, Self.text(fields[Column.population]).flatMap { Int($0) } ?? 0)
        let code = Self.text(fields[Column.featureCode]) ?? ""
        let use = GeoNamesFeature.use(
            featureClass: fields[Column.featureClass].first ?? 0, code: code, population: population)
        if use == .skipped { return .skipped }
        let country = country(fields)
        let region = context.region(at: point, country: country)
        let name = fields[Column.name]
        var place = ImportedPlace(
            id: Array("geonames:".utf8) + fields[Column.id], name: Array(name), coordinate: point,
            country: country.isEmpty ? region?.country ?? "" : country, admin1: region?.name ?? "",
            population: population, names: AlternateNames.kept(fields[Column.alternates], besides: [name]))
        switch use {
        case .place(let kind):
            place.kind = kind
            return .place(place)
        case .country where !country.isEmpty:
            (place.id, place.kind, place.admin1) = (Array(country.utf8), .country, "")
            return .namesForRegion(place)
        case .division where region.map({ Self.isSame(place, $0) }) ?? false:
            (place.id, place.kind) = (Array((region?.id ?? "").utf8), .region)
            return .namesForRegion(place)
        default:
            place.kind = .region
            return .place(place)
        }
    }

    private func country(_ fields: [UnsafeBufferPointer<UInt8>]) -> String {
        let own = fields[Column.country]
        let code = own.isEmpty ? UnsafeBufferPointer(rebasing: fields[Column.otherCountries].prefix(2)) : own
        guard code.count == 2, code.allSatisfy({ (0x41...0x5A).contains($0) }) else { return context.defaultCountry }
        return String(decoding: code, as: UTF8.self)
    }

    /// Whether a division of the first order is the region that holds its point: they share a name, "Region" and the
    /// like aside.
    private static func isSame(_ division: ImportedPlace, _ region: Region) -> Bool {
        let known = Set(region.names.flatMap { keys(NameFolding.key($0)) })
        return ([division.name] + division.names).contains { name in
            !known.isDisjoint(with: keys(NameFolding.key(name)))
        }
    }

    private static func keys(_ key: [UInt8]) -> [[UInt8]] { [key] + AdministrativeWords.bareNames(in: key) }

    static func point(_ latitude: UnsafeBufferPointer<UInt8>, _ longitude: UnsafeBufferPointer<UInt8>) -> Coordinate? {
        guard let latitude = text(latitude).flatMap(Double.init), let longitude = text(longitude).flatMap(Double.init)
        else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private static func text(_ field: UnsafeBufferPointer<UInt8>) -> String? {
        field.isEmpty || field.count > 40 ? nil : String(decoding: field, as: UTF8.self)
    }

    private static func shown(_ field: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: field.prefix(30), as: UTF8.self)
    }
}

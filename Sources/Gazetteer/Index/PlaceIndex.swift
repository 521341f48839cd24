import Geography

/// Names to places: the compiled gazetteer.
///
/// Countries and admin-1 regions are entries as well as settlements and sites. Look-ups work on the bytes of a
/// memory-mapped file; nothing is loaded but what they touch.
public struct PlaceIndex: Sendable {
    /// Where an index came from.
    public enum Origin: Hashable, Sendable {
        /// The file was there and fits the data.
        case opened(file: String)
        /// It was built and written just now.
        case built(file: String)
        /// It was built, and could not be written anywhere.
        case inMemory
    }

    /// Where the index comes from.
    public let origin: Origin
    /// What was left out of the tables; only known when the index was built just now.
    public let rejections: [TableRejection]
    /// In the order of the table.
    public let countries: [CountryInfo]
    let reader: IndexReader
    private let countryByCode: [String: Int]

    init(
        _ bytes: IndexBytes, file: String, origin: Origin, rejections: [TableRejection] = []
    ) throws(GazetteerError) {
        reader = try IndexReader(bytes, file: file)
        countries = try CountryTable.countries(in: Array(bytes.slice(reader.range(.countries))), file: file)
        countryByCode = Dictionary(
            countries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.origin = origin
        self.rejections = rejections
    }

    /// How many places the index holds, countries and regions among them.
    public var count: Int { reader.placeCount }

    /// Whether the index is as it was when it was built; reads the whole file.
    public func verify() -> Bool { reader.verify() }

    /// The country with that ISO 3166-1 alpha-2 code.
    public func country(code: String) -> CountryInfo? { countryByCode[code].map { countries[$0] } }

    /// Alpha-2 codes of the countries that border on one; empty when it is not known.
    public func neighbours(of country: String) -> [String] { self.country(code: country)?.neighbours ?? [] }

    /// The place with that id.
    public func place(id: String) -> Place? {
        var id = id
        return id.withUTF8 { wanted in
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                let order = PlaceEntry.compare(reader.bytes.slice(reader.text(of: middle).id), wanted)
                if order == 0 { return place(at: middle) }
                if order < 0 { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// All places in the order of their ids.
    public func forEachPlace(_ body: (Place) -> Void) {
        for number in 0..<count { body(place(at: number)) }
    }

    /// The place with that number in the index.
    func place(at number: Int) -> Place {
        typealias Record = IndexFormat.Record
        let (id, names) = reader.text(of: number)
        let nameEnd = min(
            names.upperBound, names.lowerBound + Int(reader.field(Record.nameLength, of: number, as: UInt16.self)))
        let radius = reader.field(Record.radius, of: number, as: UInt32.self)
        return Place(
            id: reader.bytes.string(id), name: reader.bytes.string(names.lowerBound..<nameEnd),
            coordinate: coordinate(of: number), country: countryCode(of: number), admin1: admin1(of: number),
            kind: PlaceKind(code: reader.field(Record.kind, of: number, as: UInt8.self)),
            population: Int(reader.field(Record.population, of: number, as: UInt32.self)),
            radius: radius == Record.noRadius ? nil : Double(radius) / 1000,
            isNotable: reader.field(Record.flags, of: number, as: UInt16.self) & 1 == 1, names: names, of: reader.bytes)
    }

    func coordinate(of number: Int) -> Coordinate? {
        let latitude = reader.field(IndexFormat.Record.latitude, of: number, as: Int32.self)
        let longitude = reader.field(IndexFormat.Record.longitude, of: number, as: Int32.self)
        guard latitude != IndexFormat.Record.noPosition else { return nil }
        return Coordinate(longitude: Double(longitude) / 1e6, latitude: Double(latitude) / 1e6)
    }

    func countryCode(of number: Int) -> String {
        let code = reader.field(IndexFormat.Record.country, of: number, as: UInt16.self)
        guard code != 0 else { return "" }
        return withUnsafeBytes(of: code.littleEndian) { String(decoding: $0, as: UTF8.self) }
    }

    private func admin1(of number: Int) -> String? {
        let offset = Int(reader.field(IndexFormat.Record.admin1, of: number, as: UInt32.self))
        guard offset > 0 else { return nil }
        let start = reader.range(.admin1).lowerBound + offset
        return reader.bytes.string(start..<start + Int(reader.bytes.byte(start - 1)))
    }
}

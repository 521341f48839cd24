import Geography

/// Reads `countries.tsv`.
enum CountryTable {
    /// The countries in the order of the table; rows without a two-letter code are left out.
    static func countries(in bytes: [UInt8], file: String) throws(GazetteerError) -> [CountryInfo] {
        let table = try TabSeparatedTable(bytes, file: file, required: ["code", "name"])
        var countries: [CountryInfo] = []
        table.forEachRow { _, fields in
            let row = Row(table: table, fields: fields)
            if row.string("code").utf8.count == 2, !row.string("name").isEmpty { countries.append(row.country) }
        }
        return countries
    }

    private struct Row {
        let table: TabSeparatedTable
        let fields: TabSeparatedTable.Fields

        func string(_ column: String) -> String { fields.string(table.column(column)) }

        func number(_ column: String) -> Double? { fields.number(table.column(column)) }

        func list(_ column: String, separator: Character) -> [String] {
            string(column).split(separator: separator).map(String.init)
        }

        var country: CountryInfo {
            CountryInfo(
                code: string("code"), iso3: string("iso3"), name: string("name"), capital: string("capital"),
                continent: string("continent"), coordinate: coordinate, area: number("area_km2"),
                population: number("population").flatMap { Int(exactly: $0.rounded()) } ?? 0, bounds: bounds,
                neighbours: list("neighbours", separator: ","),
                names: [string("name")] + list("names", separator: "|"),
                frenchNames: list("names_fr", separator: "|"))
        }

        private var coordinate: Coordinate? {
            guard let longitude = number("longitude"), let latitude = number("latitude") else { return nil }
            return Coordinate(longitude: longitude, latitude: latitude)
        }

        private var bounds: BoundingBox? {
            guard let west = number("min_lon"), let south = number("min_lat"), let east = number("max_lon"),
                let north = number("max_lat")
            else { return nil }
            return BoundingBox(west: west, south: south, east: east, north: north)
        }
    }
}

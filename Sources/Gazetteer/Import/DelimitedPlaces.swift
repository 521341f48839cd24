import Geography
import Storage

/// Reads places out of a table with a header.
struct DelimitedPlaces {
    /// What a column holds, with the titles it is known by.
    private enum Column: CaseIterable {
        case name, latitude, longitude, country, admin1, kind, population, names, id, radius

        var titles: [String] {
            switch self {
            case .name: ["name", "place", "place_name", "toponym", "location", "city"]
            case .latitude: ["latitude", "lat", "y"]
            case .longitude: ["longitude", "lon", "lng", "long", "x"]
            case .country: ["country", "iso2", "country_code", "iso3", "iso"]
            case .admin1: ["admin1", "admin1_name", "region", "state", "province"]
            case .kind: ["kind", "type", "feature_code"]
            case .population: ["population", "pop"]
            case .names: ["names", "alternate_names", "alternatenames", "aliases"]
            case .id: ["id", "geonameid", "geoname_id"]
            case .radius: ["radius_km"]
            }
        }
    }

    private let columns: [Column: Int]
    private let idsAreGeoNames: Bool
    private let context: ImportContext
    private let layer: String

    /// - Parameter layer: stands before ids that the table gives or lacks.
    /// - Throws: `GazetteerError.malformed` when the header has no name, latitude or longitude.
    init(header: DelimitedRecord, file: String, layer: String, context: ImportContext) throws(GazetteerError) {
        let titles = header.fields.map { NameFolding.keyString($0).split(separator: " ").joined(separator: "_") }
        var columns: [Column: Int] = [:]
        for column in Column.allCases {
            columns[column] = column.titles.lazy.compactMap { titles.firstIndex(of: $0) }.first
        }
        for (column, words) in [
            (Column.name, "'name'"), (.latitude, "'latitude' or 'lat'"), (.longitude, "'longitude', 'lon' or 'lng'"),
        ] where columns[column] == nil {
            throw .malformed(
                file: file, line: header.line,
                reason: "the header has no column \(words); known: name, latitude, longitude, country, admin1, kind, "
                    + "population, names, id")
        }
        idsAreGeoNames = columns[.id].map { titles[$0].hasPrefix("geoname") } ?? false
        self.columns = columns
        self.context = context
        self.layer = layer
    }

    func place(_ record: DelimitedRecord) -> Result<ImportedPlace, RowProblem> {
        if let problem = record.problem { return .failure(RowProblem(reason: problem)) }
        func text(_ column: Column) -> String {
            guard let i = columns[column], i < record.fields.count else { return "" }
            return record.fields[i].trimmed
        }
        let source = PlaceSource(
            id: text(.id), idIsGeoNames: idsAreGeoNames, name: text(.name), country: text(.country),
            admin1: text(.admin1), kind: text(.kind), population: text(.population), names: Self.names(text(.names)),
            radius: text(.radius))
        let (latitude, longitude) = (text(.latitude), text(.longitude))
        guard let y = Double(latitude), let x = Double(longitude), let point = Coordinate(longitude: x, latitude: y)
        else {
            let reason = "latitude '\(latitude.prefix(30))', longitude '\(longitude.prefix(30))' is no point in degrees"
            return .failure(RowProblem(reason: reason))
        }
        return source.place(at: point, layer: layer, context)
    }

    private static func names(_ text: String) -> [String] {
        let separator = text.contains("|") ? "|" : text.contains(";") ? ";" : Character(",")
        return text.split(separator: separator).map { $0.trimmed }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(
            start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex))
    }
}

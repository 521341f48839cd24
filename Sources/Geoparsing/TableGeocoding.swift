import Gazetteer
import GeoJSON
import Geography
public import Intake
import Storage

/// Geocodes a column of a delimited table: every row comes back as it was, with the answer in columns behind it.
public struct TableGeocoding: Sendable {
    /// What a run did.
    public struct Summary: Hashable, Sendable {
        /// The header aside.
        public var rowCount = 0
        /// Rows whose place was found, with a point or not.
        public var foundCount = 0
        /// Rows that came back without answer because they cannot be read.
        public var rejections: [Rejection] = []
        /// Rows that could not be read.
        public var rejectedCount = 0
        /// What rows have for a country and is none, with those that may be meant; nil when there is no such.
        public var unknownCountries: String?
    }

    private let geocoder: Geocoder
    private let names: CountryNamesFile
    private let country: String?
    private let column: String?
    private let countryColumn: String?

    /// - Parameters:
    ///   - column: title of the column with the names; nil for the first of place, name, toponym and location.
    ///   - countryColumn: title of a column with codes or names of countries; nil for none.
    ///   - country: of rows without one of their own.
    public init(_ gazetteer: GazetteerAccess, column: String?, countryColumn: String?, country: String?) {
        geocoder = gazetteer.geocoder
        names = gazetteer.ground.countryNamesFile
        self.column = column
        self.countryColumn = countryColumn
        self.country = country
    }

    /// Titles of the columns that are added; one that the table has already gets `geocoded_` before it.
    public static let columns = [
        "latitude", "longitude", "geocoded_name", "geocoded_admin1", "match", "confidence", "gazetteer_id",
    ]

    /// Reads a table and hands the new one piece by piece to `write`.
    ///
    /// - Parameter path: a file, plain or packed; `-` for standard input.
    /// - Throws: `StorageError` when the file cannot be read; `GazetteerError` when it lacks a column; what `write` throws.
    public func run(
        _ path: String, progress: ScanProgress? = nil, write: ([UInt8]) throws -> Void
    ) throws -> Summary {
        var table = try DelimitedText(path)
        guard let header = try table.next() else {
            throw GazetteerError.malformed(file: path, line: 0, reason: "it is empty; a header and rows are wanted")
        }
        let layout = try Layout(header, path: path, column: column, countryColumn: countryColumn)
        try write(table.encoded((table.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Self.headerLine(header, table)))
        var summary = Summary()
        var answers = Answers(geocoder: geocoder, country: country)
        var output: [UInt8] = []
        while let record = try table.next() {
            summary.rowCount += 1
            progress?.add(1)
            if let problem = record.problem {
                summary.reject(Rejection(path: "\(path):\(record.line)", reason: problem))
                output += record.bytes + table.lineEnd
            } else {
                let answer = answers.answer(layout.name(record), layout.country(record))
                if answer.place != nil { summary.foundCount += 1 }
                output += layout.padded(record, table) + Self.fields(answer, table) + table.lineEnd
            }
            if output.count > 1 << 16 {
                try write(table.encoded(output))
                output.removeAll(keepingCapacity: true)
            }
        }
        try write(table.encoded(output))
        summary.unknownCountries = answers.unknown.note(names.value)
        return summary
    }

    private static func headerLine(_ header: DelimitedRecord, _ table: DelimitedText) -> [UInt8] {
        let taken = Set(header.fields.map { $0.lowercased() })
        let titles = columns.map { taken.contains($0) ? "geocoded_" + $0 : $0 }
        return header.bytes + titles.flatMap { [table.delimiter] + table.quoted($0) } + table.lineEnd
    }

    private static func fields(_ answer: GeocodeAnswer, _ table: DelimitedText) -> [UInt8] {
        let place = answer.place
        let texts = [
            place?.coordinate.map { decimal($0.latitude, 6) }, place?.coordinate.map { decimal($0.longitude, 6) },
            place?.name, place?.admin1, answer.match?.rawValue ?? "none", decimal(answer.confidence, 3), place?.id,
        ]
        return texts.flatMap { [table.delimiter] + table.quoted($0 ?? "") }
    }

    private static func decimal(_ value: Double, _ decimals: Int) -> String {
        var json = JSONWriter(capacity: 16)
        json.number(value, decimals: decimals)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Where a table has what is asked for.
    private struct Layout {
        private let nameColumn: Int
        private let countryColumn: Int?
        private let columnCount: Int

        init(_ header: DelimitedRecord, path: String, column: String?, countryColumn: String?) throws(GazetteerError) {
            let titles = header.fields.map { NameFolding.keyString($0) }
            func find(_ title: String) throws(GazetteerError) -> Int {
                if let found = titles.firstIndex(of: NameFolding.keyString(title)) { return found }
                let known = header.fields.joined(separator: ", ")
                throw .malformed(file: path, line: header.line, reason: "there is no column '\(title)' among \(known)")
            }
            if let column {
                nameColumn = try find(column)
            } else if let found = ["place", "name", "toponym", "location"].lazy.compactMap(titles.firstIndex).first {
                nameColumn = found
            } else {
                throw .malformed(
                    file: path, line: header.line,
                    reason:
                        "which column holds the places? Give `column`, one of \(header.fields.joined(separator: ", "))"
                )
            }
            self.countryColumn = if let countryColumn { try find(countryColumn) } else { nil }
            columnCount = header.fields.count
        }

        func name(_ record: DelimitedRecord) -> String {
            nameColumn < record.fields.count ? record.fields[nameColumn] : ""
        }

        func country(_ record: DelimitedRecord) -> String {
            guard let countryColumn, countryColumn < record.fields.count else { return "" }
            return record.fields[countryColumn]
        }

        /// The record as it was, with empty fields where it is shorter than the header.
        func padded(_ record: DelimitedRecord, _ table: DelimitedText) -> [UInt8] {
            record.bytes + repeatElement(table.delimiter, count: max(0, columnCount - record.fields.count))
        }
    }

    /// Answers, each asked for once as long as there are not too many.
    private struct Answers {
        private struct Query: Hashable {
            var name: String
            var country: String
        }

        let geocoder: Geocoder
        let country: String?
        let unknown = UnknownCountries()
        private var known: [Query: GeocodeAnswer] = [:]

        init(geocoder: Geocoder, country: String?) {
            self.geocoder = geocoder
            self.country = country
        }

        mutating func answer(_ name: String, _ country: String) -> GeocodeAnswer {
            let country = country.filter { !$0.isWhitespace }.isEmpty ? self.country : country
            let query = Query(name: name, country: country ?? "")
            if let answer = known[query] { return answer }
            let answer = geocoder.geocode(name, country: country)
            if let country, geocoder.code(ofCountry: country) == nil { unknown.add(country) }
            if known.count >= 50_000 { known.removeAll(keepingCapacity: true) }
            known[query] = answer
            return answer
        }
    }
}

extension TableGeocoding.Summary {
    fileprivate mutating func reject(_ rejection: Rejection) {
        rejectedCount += 1
        if rejections.count < ImportReport.listedRejections { rejections.append(rejection) }
    }
}

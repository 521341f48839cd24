package import Intake
import Storage
import Text
package import Gazetteer
import Statistics

/// How many people live in regions, as the user gives it: by year, or the same for all years.
package struct PopulationTable: Sendable {
    private struct Key: Hashable {
        var country: String
        var region: String
        /// nil for all years.
        var year: Int?
    }

    private var people: [Key: Int] = [:]
    /// The places of the regions that bear an id or a name.
    private var index: [String: [Int]] = [:]
    /// Rows that were left out, and why.
    package private(set) var rejections: [Rejection] = []

    /// Reads a table with the columns `region` (name or id; `gid` or `unit` will do), `population` and, where the numbers are of a year, `year`;
    /// `country` (code) where regions of two countries share a name.
    ///
    /// - Parameters:
    ///   - path: a table of delimited text, plain or packed.
    ///   - regions: those that are counted in.
    /// - Throws: `GazetteerError` when it cannot be read or a column is missing.
    package init(_ path: String, regions: [Region]) throws(GazetteerError) {
        var text = try GazetteerError.mapped { () throws(StorageError) in try DelimitedText(path) }
        func next() throws(GazetteerError) -> DelimitedRecord? {
            try GazetteerError.mapped { () throws(StorageError) in try text.next() }
        }
        let titles = try next()?.fields.map { $0.lowercased() } ?? []
        guard let columns = Columns(titles) else {
            throw .malformed(
                file: path, line: 1, reason: "a table of populations needs the columns region and population")
        }
        for (number, region) in regions.enumerated() {
            for name in Set(region.names + [region.id]) { index[name, default: []].append(number) }
        }
        while let record = try next() {
            if let reason = record.problem ?? add(Row(record.fields, columns), regions) {
                rejections.append(Rejection(path: path, reason: "line \(record.line): \(reason)"))
            }
        }
    }

    private struct Columns {
        let region: Int
        let population: Int
        let year: Int?
        let country: Int?

        init?(_ titles: [String]) {
            let named = ["region", "gid", "unit"].lazy.compactMap { titles.firstIndex(of: $0) }.first
            guard let region = named, let population = titles.firstIndex(of: "population")
            else { return nil }
            self.region = region
            self.population = population
            year = titles.firstIndex(of: "year")
            country = titles.firstIndex(of: "country")
        }
    }

    private struct Row {
        let region: String
        let population: String
        let year: String
        let country: String

        init(_ fields: [String], _ columns: Columns) {
            func field(_ column: Int?) -> String { column.flatMap { $0 < fields.count ? fields[$0] : nil } ?? "" }
            region = field(columns.region)
            population = field(columns.population)
            year = field(columns.year)
            country = field(columns.country)
        }
    }

    /// Takes a row; else says why not.
    private mutating func add(_ row: Row, _ regions: [Region]) -> String? {
        let found = index[row.region, default: []].map { regions[$0] }
            .filter { row.country.isEmpty || $0.country == row.country }
        guard let place = found.first else { return "'\(row.region)' is no region that is counted" }
        guard found.count == 1 else { return "'\(row.region)' is more than one region; add a column country" }
        guard let number = Int(row.population), number >= 0 else { return "'\(row.population)' is no number of people" }
        guard row.year.isEmpty || Int(row.year) != nil else { return "'\(row.year)' is no year" }
        people[Key(country: place.country, region: place.id, year: Int(row.year))] = number
        return nil
    }

    /// What a person should know: that no row goes with a region that is counted, and so no rate is known.
    var notes: [String] {
        guard people.isEmpty, let first = rejections.first else { return [] }
        return [
            "\(first.path): none of its \(thousands(rejections.count)) rows goes with a region that is counted, so no rate is "
                + "given (\(first.reason)). Regions go by their name or id as in regions.geojson."
        ]
    }

    /// People in a region in a year; nil when the table does not say. A number of another year does not stand in.
    package func people(in region: DensityTable.Region, year: Int?) -> Int? {
        people[Key(country: region.country, region: region.id, year: year)]
            ?? people[Key(country: region.country, region: region.id, year: nil)]
    }

    /// Incidents per 100,000 people; nil where nobody lives.
    package static func rate(_ incidents: Int, of people: Int?) -> Double? {
        people.flatMap { $0 > 0 ? Double(incidents) * 100_000 / Double($0) : nil }
    }
}

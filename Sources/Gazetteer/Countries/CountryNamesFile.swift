import Storage
import Synchronization

/// The names of countries, read when first asked for: most runs name none but those in the main table.
package final class CountryNamesFile: Sendable {
    private let directory: DataDirectory
    private let countries: [CountryInfo]
    private let names = Mutex<CountryNames?>(nil)

    /// - Parameter countries: those of the data.
    package init(_ directory: DataDirectory, countries: [CountryInfo]) {
        (self.directory, self.countries) = (directory, countries)
    }

    /// The names. Where the data have no table of further ones, or one that cannot be read, those of the countries.
    package var value: CountryNames {
        names.withLock { names in
            if let names { return names }
            let read = CountryNames(countries, further: (try? directory.furtherCountryNames()) ?? [])
            names = read
            return read
        }
    }
}

extension DataDirectory {
    /// What countries are called beside the names in their table; nothing when the data have no such table.
    /// - Throws: `GazetteerError.unreadable` or `.malformed`.
    func furtherCountryNames() throws(GazetteerError) -> [(code: String, names: [String])] {
        let file = path + "/country-names.tsv"
        guard FileSystem.exists(file) else { return [] }
        let table = try TabSeparatedTable(DataFile.read(file), file: file, required: ["code", "names"])
        var rows: [(code: String, names: [String])] = []
        table.forEachRow { _, fields in
            let names = fields.string(table.column("names")).split(separator: "|").map(String.init)
            rows.append((fields.string(table.column("code")), names))
        }
        return rows
    }
}

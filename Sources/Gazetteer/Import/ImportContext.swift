import Geography

/// What the readers of imported files need of the gazetteer: countries by any of their names, regions by a point.
struct ImportContext {
    let regions: RegionLayer
    /// Taken for rows that name no country; empty for none.
    var defaultCountry = ""
    let countryNames: CountryNames
    let divisions: DivisionsFile

    /// - Parameter country: a code or name, taken for rows that name none.
    /// - Throws: `GazetteerError` when the countries cannot be read or `country` is none of them.
    init(_ directory: DataDirectory, country: String?) throws(GazetteerError) {
        self.init(directory, countries: try directory.countries())
        guard let country else { return }
        guard let code = code(of: country) else {
            throw .invalidOption("there is no country '\(country)'; \(countryNames.advice(on: country))")
        }
        defaultCountry = code
    }

    /// - Parameter countries: those of the data.
    init(_ directory: DataDirectory, countries: [CountryInfo]) {
        countryNames = CountryNamesFile(directory, countries: countries).value
        regions = RegionLayer(directory, countries: countries)
        divisions = DivisionsFile(directory)
    }

    /// The code of a country given by a code or name; nil when it is none.
    func code(of country: String) -> String? { countryNames.code(of: country) }

    /// The admin-1 region of a point; nil off all regions, or when their layer cannot be read.
    func region(at point: Coordinate, country: String) -> Region? {
        (try? regions.region(containing: point, country: country.isEmpty ? nil : country))?.region
    }
}

import Geography

/// What the readers of imported files need of the gazetteer: countries by any of their names, regions by a point.
struct ImportContext {
    let regions: RegionLayer
    /// Taken for rows that name no country.
    let defaultCountry: String
    private let codes: [String: String]

    /// - Parameter country: a code or name, taken for rows that name none.
    /// - Throws: `GazetteerError` when the countries cannot be read or `country` is none of them.
    init(_ directory: DataDirectory, country: String?) throws(GazetteerError) {
        let file = directory.countriesFile
        let countries = try CountryTable.countries(in: DataFile.read(file), file: file)
        var codes: [String: String] = [:]
        for country in countries.reversed() {
            for name in country.names + country.frenchNames { codes[NameFolding.keyString(name)] = country.code }
        }
        // Codes win over names.
        for country in countries {
            codes[NameFolding.keyString(country.iso3)] = country.code
            codes[NameFolding.keyString(country.code)] = country.code
        }
        codes[""] = nil
        self.codes = codes
        regions = RegionLayer(directory, countries: countries)
        guard let country else {
            defaultCountry = ""
            return
        }
        guard let code = codes[NameFolding.keyString(country)] else {
            throw .invalidOption("'\(country)' is no country the gazetteer knows; give an ISO code such as ML")
        }
        defaultCountry = code
    }

    /// The code of a country given by a code or name; nil when it is none.
    func code(of country: String) -> String? { codes[NameFolding.keyString(country)] }

    /// The admin-1 region of a point; nil off all regions, or when their layer cannot be read.
    func region(at point: Coordinate, country: String) -> Region? {
        (try? regions.region(containing: point, country: country.isEmpty ? nil : country))?.region
    }
}

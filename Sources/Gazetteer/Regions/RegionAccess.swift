package import Geography

/// Countries and their regions: all that counting by region needs. The index of places stays closed.
public struct RegionAccess: Sendable {
    /// Those of the gazetteer.
    public let countries: [CountryInfo]
    /// The regions that are counted in: the user's layer, else those that ship.
    public let regions: RegionLayer
    /// Those that ship: they say in which country a point lies, where a layer of the user's does not reach too.
    package let shipped: RegionLayer
    /// What the user calls a layer that stands in for the one that ships; nil without one.
    package let layerName: String?
    /// What countries are called, read when first asked for.
    package let countryNamesFile: CountryNamesFile
    /// The divisions of ISO 3166-2, read when first asked for.
    let divisionsFile: DivisionsFile
    /// Codes of countries by their ISO 3166-1 numbers.
    package let countryNumbers: [Int: String]
    /// Where the data lie, with what maps show beside their regions.
    package let directory: DataDirectory
    /// ISO 3166-1 alpha-3 codes of countries by their alpha-2 codes.
    package let alpha3: [String: String]

    /// - Parameters:
    ///   - option: the data folder that the user names, or nil to look for it.
    ///   - layers: what the user has imported; nil to go by the data that ship.
    ///   - regionLayer: name or path of a layer of regions that stands in for those that ship.
    /// - Throws: `GazetteerError` when there are no data or they cannot be read, or the layer holds no regions.
    public init(
        option: String?, layers: LayerFolder? = LayerFolder.user(), regionLayer: String? = nil
    ) throws(GazetteerError) {
        let directory = try DataDirectory.locate(option: option, layers: layers)
        try self.init(directory, countries: directory.countries(), regionLayer: regionLayer)
    }

    package init(
        _ directory: DataDirectory, countries: [CountryInfo], regionLayer: String?
    ) throws(GazetteerError) {
        self.countries = countries
        shipped = RegionLayer(directory, countries: countries)
        if let regionLayer {
            let source = try RegionSource.named(regionLayer, in: directory.layers?.path)
            regions = try RegionLayer(directory, countries: countries, source: source)
        } else {
            regions = shipped
        }
        layerName = regionLayer
        divisionsFile = DivisionsFile(directory)
        countryNamesFile = CountryNamesFile(directory, countries: countries)
        alpha3 = Dictionary(
            countries.lazy.filter { !$0.iso3.isEmpty }.map { ($0.code, $0.iso3) },
            uniquingKeysWith: { first, _ in first })
        countryNumbers = try directory.countryNumbers()
        self.directory = directory
    }

    /// Whether another layer of regions was chosen than the one that the gazetteer's places are assigned to.
    package var hasOwnRegions: Bool { layerName != nil }

    /// The country that a point lies in, or off whose coast or border it lies.
    package func country(at point: Coordinate) -> String? {
        (try? shipped.region(containing: point))?.region.country
    }

    /// What was wrong with the user's layer, one a line: the first of it, and how much there is.
    public var problems: [String] {
        let all = regions.problems
        guard !all.isEmpty else { return [] }
        let (repaired, leftOut) = (outlines(leftOut: false).count, outlines(leftOut: true).count)
        let sums = [
            repaired > 0 ? "\(repaired) outline\(repaired == 1 ? "" : "s") repaired" : nil,
            leftOut > 0 ? "\(leftOut) left out" : nil,
        ].compactMap { $0 }
        return all.prefix(Self.listedProblems).map(\.description)
            + (all.count > Self.listedProblems ? ["… and \(all.count - Self.listedProblems) more"] : [])
            + ["regions: \(sums.joined(separator: ", "))"]
    }

    private static let listedProblems = 20

    /// Names of the user's regions that could not be used, or whose outlines were repaired, in the layer's order.
    package func outlines(leftOut: Bool) -> [String] {
        var seen: Set<String> = []
        return regions.problems.filter { $0.isLeftOut == leftOut && seen.insert("\($0.file):\($0.line)").inserted }
            .map(\.name)
    }

    /// Whether the layer has admin-1 units of a country.
    package func hasRegions(_ code: String) -> Bool { !units(of: code).isEmpty }

    /// The admin-1 units of a country by name; none when there is no layer for it.
    package func units(of code: String) -> [Region] { (try? regions.regions(of: code)) ?? [] }

    /// The country's English name, or its code.
    package func name(of code: String) -> String { countries.first { $0.code == code }?.name ?? code }

    /// Countries by everything that they are called.
    package var countryNames: CountryNames { countryNamesFile.value }

    /// The code of a country that a user names by its code, in capitals or not, or by one of its names.
    public func countryCode(named name: String) -> String? { countryNames.code(of: name) }
}

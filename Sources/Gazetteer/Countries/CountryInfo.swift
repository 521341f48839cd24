public import Geography

/// A country and what the gazetteer knows about it.
public struct CountryInfo: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public let code: String
    /// ISO 3166-1 alpha-3.
    public let iso3: String
    /// The usual English name.
    public let name: String
    /// Name of the capital; empty when the table gives none.
    public let capital: String
    /// Two-letter code of the continent: AF, AN, AS, EU, NA, OC, SA.
    public let continent: String
    /// A point inside; nil when the table gives none.
    public let coordinate: Coordinate?
    /// Square kilometres; nil when unknown.
    public let area: Double?
    /// 0 when unknown.
    public let population: Int
    /// The box around the country; nil when the table gives none.
    public let bounds: BoundingBox?
    /// Alpha-2 codes of the countries with a common land border.
    public let neighbours: [String]
    /// English and other names, the usual one first.
    public let names: [String]
    /// French names, the usual one first.
    public let frenchNames: [String]

    /// A country by the columns of its table; what is not given is unknown.
    public init(
        code: String, iso3: String = "", name: String, capital: String = "", continent: String = "",
        coordinate: Coordinate? = nil, area: Double? = nil, population: Int = 0, bounds: BoundingBox? = nil,
        neighbours: [String] = [], names: [String] = [], frenchNames: [String] = []
    ) {
        self.code = code
        self.iso3 = iso3
        self.name = name
        self.capital = capital
        self.continent = continent
        self.coordinate = coordinate
        self.area = area
        self.population = population
        self.bounds = bounds
        self.neighbours = neighbours
        self.names = names
        self.frenchNames = frenchNames
    }
}

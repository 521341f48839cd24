/// What a gazetteer knows of a name, as far as finding toponyms in a text needs it.
public struct NameKnowledge: Hashable, Sendable {
    /// The coarsest level the name has.
    public var level: ToponymLevel
    /// Whether the name is also one of a settlement or site.
    public var isPlace: Bool
    /// Large, a capital, or in a curated table: worth believing without a word of place beside it.
    public var isProminent: Bool
    /// ISO codes of the countries that have a place of the name.
    public var countries: Set<String>
    /// The largest of the name; 0 when unknown.
    public var population = 0
    /// A country, a continent, or a part of the world or of a country with a name of its own.
    public var isCoarse = false
    /// The divisions that have a place of the name, each with its country.
    public var regions: Set<String> = []
    /// The divisions that are called so themselves, each with its country.
    public var divisions: Set<String> = []
    /// "Pa.", "N.S.W.": short for a division.
    public var isAbbreviation = false

    /// Whether a country or division of this name holds a place of another name.
    func holds(_ other: NameKnowledge) -> Bool {
        !divisions.isDisjoint(with: other.regions) || level == .country && !countries.isDisjoint(with: other.countries)
    }

    /// What is known of a name; the divisions that have it are added afterwards.
    public init(
        level: ToponymLevel, isPlace: Bool, isProminent: Bool, countries: Set<String>, population: Int = 0,
        isCoarse: Bool = false, isAbbreviation: Bool = false
    ) {
        self.population = population
        self.isCoarse = isCoarse
        self.isAbbreviation = isAbbreviation
        self.level = level
        self.isPlace = isPlace
        self.isProminent = isProminent
        self.countries = countries
    }
}

/// Where names of places are looked up while a text is read.
public protocol ToponymDictionary: Sendable {
    /// nil when no place has the name.
    func knowledge(of name: String) -> NameKnowledge?
    /// The division that an abbreviation such as "Pa." or "N.S.W." stands for; nil when it is none.
    func division(abbreviatedAs name: String) -> NameKnowledge?
    /// The name of a country's capital, by ISO code; nil when it is not known.
    func capital(of country: String) -> String?
}

extension ToponymDictionary {
    /// Knows no abbreviations.
    public func division(abbreviatedAs name: String) -> NameKnowledge? { nil }

    /// Knows no capitals.
    public func capital(of country: String) -> String? { nil }
}

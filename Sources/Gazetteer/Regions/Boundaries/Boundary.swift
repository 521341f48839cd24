import GeoJSON

/// What a feature of a boundary file says of itself, whoever made the file: geoBoundaries, OCHA (COD-AB), GADM, Natural
/// Earth, or this program.
struct Boundary {
    /// 0 for a country, 1 for a region, 2 for what it is divided into; nil when nothing says it.
    let level: Int?
    /// The main name first, then others, with the tags of their languages; empty when it has none.
    let names: [String]
    /// Codes and names of the country, the likeliest first.
    let countries: [String]
    /// Of the unit in its own file; nil when it has none.
    let id: String?
    let kind: String?
    let vintage: String?
    let codes: Region.Codes

    /// What is expected, for messages.
    static let expected =
        "expected are a name (name, shapeName, ADM1_FR or ADM1_EN, NAME_1) and a country as a code or name "
        + "(country, iso_a2, adm0_a3, shapeGroup, ADM0_PCODE, GID_0, COUNTRY)"

    /// - Parameter level: Of features that do not say it.
    init(_ feature: Feature, level asked: Int?) {
        let properties = BoundaryProperties(feature.properties)
        let stated = Self.level(feature.properties, properties)
        let level = stated ?? asked ?? 1
        self.level = stated
        names = Self.names(feature.properties, properties, level)
        countries = Self.countries(properties, level)
        // Programs that convert files number the features.
        id = properties["id", "adm\(level)pcode", "gid\(level)", "shapeid", "adm\(level)code"] ?? feature.id?.text
        kind = properties["kind", "engtype\(level)", "typeen"]
        vintage = properties["vintage"] ?? properties["validon", "date"].map { String($0.prefix(10)) }
        codes = Region.Codes(
            iso3166: properties.all(["iso31662", "shapeiso", "iso\(level)"]).first(where: Self.isDivisionCode),
            pcode: properties["pcode", "adm\(level)pcode"])
    }

    // MARK: Level

    private static func level(_ object: JSONObject, _ properties: BoundaryProperties) -> Int? {
        if let own = object["level"]?.integer { return own }
        // geoBoundaries: "ADM1".
        if let type = properties["shapetype"], type.hasPrefix("ADM"), let level = Int(type.dropFirst(3)) {
            return level
        }
        // Natural Earth: "Admin-1 states provinces".
        if let type = properties["featurecla"], type.hasPrefix("Admin-") {
            return type.dropFirst(6).first.flatMap { Int(String($0)) }
        }
        for level in stride(from: 5, through: 1, by: -1) where properties[titles(ofUnit: level)] != nil { return level }
        let saysCountry = properties[titles(ofUnit: 0) + ["country"]] != nil
        return saysCountry && properties[plainNames + ["iso31662"]] == nil && properties["gid0", "adm0pcode"] != nil
            ? 0 : nil
    }

    /// What only files of units of a level, or of finer ones, have.
    private static func titles(ofUnit level: Int) -> [String] {
        ["adm\(level)pcode", "gid\(level)", "adm\(level)code"] + titles(ofName: level)
    }

    // MARK: Names

    private static let languages = ["fr", "en", "es", "pt"]
    private static let plainNames = ["name", "shapename"]

    private static func titles(ofName level: Int) -> [String] {
        languages.map { "adm\(level)\($0)" }
            + ["adm\(level)name", "name\(level)", "adm\(level)nm"] + languages.map { "adm\(level)name\($0)" }
    }

    private static func names(_ object: JSONObject, _ properties: BoundaryProperties, _ level: Int) -> [String] {
        let plain = plainNames + ["nameen", "namefr", "title"] + (level == 0 ? ["admin", "country"] : [])
        guard let main = properties[titles(ofName: level) + plain] else { return [] }
        let own = object["names"]?.array?.compactMap(\.line) ?? []
        var others: [String] = []
        for language in languages + ["ar"] {
            others += properties.all(["name\(language)", "adm\(level)\(language)", "adm\(level)name\(language)"])
                .map { "\($0)@\(language)" }
        }
        others += properties.all(
            ["adm\(level)ref", "adm\(level)name1", "adm\(level)name2", "adm\(level)alt1fr", "adm\(level)alt1en"])
        others += properties.all(["varname\(level)", "namealt", "namelocal"])
            .flatMap { $0.split(whereSeparator: { "|;".contains($0) }).map(\.trimmed) }
        return [main] + (own + others).filter { $0 != main && !$0.isEmpty && $0 != "NA" }
    }

    // MARK: Country

    private static func countries(_ properties: BoundaryProperties, _ level: Int) -> [String] {
        let stated = properties.all(
            [
                "country", "isoa2", "isoa2eh", "iso2", "countrycode", "shapegroup", "adm0pcode", "gid0", "iso3",
                "isoa3",
                "isoa3eh", "adm0a3", "adm0iso", "iso3code", "iso3cd", "iso", "adm0name", "name0", "countryname",
                "admin",
            ] + languages.flatMap { ["adm0\($0)", "adm0name\($0)"] }
                + (level == 0 ? ["shapeiso", "shapename", "name"] : []))
        let ofUnit = properties.all(["iso31662", "shapeiso"]).filter(isDivisionCode).map { String($0.prefix(2)) }
        return stated + ofUnit
    }

    /// Two capitals, a hyphen, one to three capitals or digits. What Natural Earth makes up ends in a tilde.
    static func isDivisionCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (4...6).contains(bytes.count), bytes[2] == UInt8(ascii: "-") else { return false }
        func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        return bytes[..<2].allSatisfy(isCapital)
            && bytes[3...].allSatisfy { isCapital($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

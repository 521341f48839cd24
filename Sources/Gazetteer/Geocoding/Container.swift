import Geography

/// What a query says that a place lies in, in one of the readings that the words allow.
enum Container: Hashable, Sendable {
    case country(String)
    case region(Place)
    /// A town whose quarter is meant, or an area.
    case surroundings(Place)

    /// The readings of `text` with equal right; empty when it is no place.
    /// - Parameter names: what countries are called beside the names in the index.
    static func readings(of text: String, in index: PlaceIndex, names: CountryNamesFile? = nil) -> [Container] {
        if let state = StateAbbreviations.stateName(text) {
            let regions = index.matches(state).filter { $0.place.kind == .region && $0.place.country == "US" }
            if !regions.isEmpty { return regions.map { .region($0.place) } }
        }
        if let code = index.countryCode(named: text) {
            // Georgia, Mexico and Niger are regions of other countries too.
            return [.country(code)] + regions(of: text, in: index)
        }
        let regions = regions(of: text, in: index)
        if !regions.isEmpty { return regions }
        // Codes in small letters would be words: "la", "des".
        if text.utf8.count > 3, let code = names?.value.code(of: text) { return [.country(code)] }
        return index.matches(text).filter { $0.match <= .alternate && $0.place.coordinate != nil }
            .prefix(5).map { .surroundings($0.place) }
    }

    private static func regions(of text: String, in index: PlaceIndex) -> [Container] {
        let regions = index.matches(text).filter { $0.place.kind == .region }
        let best = regions.first?.match
        return regions.filter { $0.match == best || $0.match <= .alternate }.map { .region($0.place) }
    }

    /// The country that it is or lies in.
    var country: String {
        switch self {
        case .country(let code): code
        case .region(let place), .surroundings(let place): place.country
        }
    }

    /// Whether `place` lies in it; by the names of the tables, else by the polygons of `layer`.
    func contains(_ place: Place, layer: RegionLayer?) -> Bool {
        switch self {
        case .country(let code): return place.country == code
        case .surroundings(let around):
            guard place.country == around.country, let a = place.coordinate, let b = around.coordinate else {
                return false
            }
            return a.greatCircleDistance(to: b) <= max(PlaceDistance.quarter, around.radius ?? 0)
        case .region(let region):
            guard place.country == region.country, place.id != region.id else { return false }
            if let admin1 = place.admin1, Self.isSame(admin1, region) { return true }
            guard let layer, let point = place.coordinate else { return false }
            // A layer that cannot be read has no say here; `regions(of:)` reports it.
            return (try? layer.region(containing: point, country: region.country))?.region.id == region.id
        }
    }

    private static func isSame(_ admin1: String, _ region: Place) -> Bool {
        let key = NameFolding.key(admin1)
        return region.names.contains { NameFolding.key($0) == key }
    }
}

extension PlaceIndex {
    /// The alpha-2 code of a country given by its alpha-2 or alpha-3 code in capitals, or by one of its names.
    public func countryCode(named text: String) -> String? {
        if country(code: text) != nil { return text }
        if text.utf8.count == 3, let country = countries.first(where: { $0.iso3 == text }) { return country.code }
        return exactMatches(text).first { $0.place.kind == .country }?.place.country
    }
}

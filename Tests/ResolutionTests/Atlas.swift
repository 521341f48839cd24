import Gazetteer
import Geography

@testable import Resolution

/// A dozen places, two of them homonyms, in place of a gazetteer. Those with a radius are of a curated table.
enum Atlas {
    static let mali = country("ML", "Mali", -4.0, 17.0)
    static let burkinaFaso = country("BF", "Burkina Faso", -1.6, 12.3)
    static let niger = country("NE", "Niger", 8.1, 17.6)
    static let mopti = region("ML-mopti", "Mopti", "ML", -3.6, 14.6)
    static let segou = region("ML-segou", "Ségou", "ML", -5.7, 13.8)
    static let tillaberi = region("NE-tillaberi", "Tillabéri", "NE", 1.9, 14.3)
    static let djenne = Place(
        id: "geonames:2458589", name: "Djenné", coordinate: point(-4.55332, 13.90608), country: "ML", admin1: "Mopti",
        kind: .town, population: 22382, radius: 3, names: ["Djenne"])
    static let gao = Place(
        id: "geonames:2457163", name: "Gao", coordinate: point(-0.04472, 16.27167), country: "ML", admin1: "Gao",
        kind: .city, population: 87000)
    static let djibo = Place(
        id: "geonames:2361177", name: "Djibo", coordinate: point(-1.62554, 14.0994), country: "BF", admin1: "Soum",
        kind: .town, population: 22223, radius: 3)
    static let bourzanga = Place(
        id: "geonames:2361853", name: "Bourzanga", coordinate: point(-1.54611, 13.67806), country: "BF", admin1: nil,
        kind: .village, radius: 2)
    static let torodi = Place(
        id: "geonames:2438409", name: "Torodi", coordinate: point(1.79869, 13.11915), country: "NE",
        admin1: "Tillabéri", kind: .town, population: 15988, radius: 3)
    /// Two villages of one name, in Burkina Faso and in Niger.
    static let koutougouInBurkina = Place(
        id: "geonames:2358646", name: "Koutougou", coordinate: point(-0.99094, 14.51248), country: "BF",
        admin1: "Soum", kind: .village)
    static let koutougouInNiger = Place(
        id: "geonames:2441836", name: "Koutougou", coordinate: point(1.4, 14.86), country: "NE", admin1: "Tillabéri",
        kind: .village)
    static let camp = Place(
        id: "geonames:9000001", name: "Tabankort", coordinate: point(2.48078, 15.67133), country: "ML", admin1: "Gao",
        kind: .camp, radius: 3)
    /// A village that bears the name of a region's town in a country no text here speaks of.
    static let springfield = Place(
        id: "geonames:9000002", name: "Springfield", coordinate: point(-89.65, 39.8), country: "US",
        admin1: "Illinois", kind: .town, population: 4000)
    static let paris = Place(
        id: "geonames:2988507", name: "Paris", coordinate: point(2.3488, 48.85341), country: "FR",
        admin1: "Île-de-France", kind: .capital, population: 2_138_551)

    static let places = [
        mali, burkinaFaso, niger, mopti, segou, tillaberi, djenne, gao, djibo, bourzanga, torodi, koutougouInBurkina,
        koutougouInNiger, camp, springfield, paris,
    ]

    static let lookup = PlaceLookup(
        matches: { name in places.compactMap { match($0, name) } },
        fuzzyMatches: { name, countries in
            places.filter { countries.contains($0.country) && $0.name.count == name.count }.compactMap { place in
                let differences = zip(place.name, name).filter { $0 != $1 }.count
                return differences == 1 ? NameMatch(place: place, match: .fuzzy, matchedName: place.name) : nil
            }
        },
        neighbours: { ["ML": ["BF", "NE"], "BF": ["ML", "NE"], "NE": ["ML", "BF"]][$0] ?? [] },
        countryName: { code in places.first { $0.kind == .country && $0.country == code }?.name },
        countryPart: { part, country in
            guard country == "ML", part == .north, let center = point(-1, 19) else { return nil }
            return CountryPart(part, of: country, center: center, radius: 500)
        })

    /// West of the meridian 3° W all is Mopti, east of it another region, beyond 10° N nothing.
    static let regionName: RegionName = { point, _ in
        point.latitude < 10 ? nil : point.longitude < -3 ? "Mopti" : "East"
    }

    private static func match(_ place: Place, _ name: String) -> NameMatch? {
        if place.name == name { return NameMatch(place: place, match: .exact, matchedName: name) }
        return place.names.contains(name) ? NameMatch(place: place, match: .alternate, matchedName: name) : nil
    }

    private static func point(_ longitude: Double, _ latitude: Double) -> Coordinate? {
        Coordinate(longitude: longitude, latitude: latitude)
    }

    private static func country(_ code: String, _ name: String, _ longitude: Double, _ latitude: Double) -> Place {
        Place(id: code, name: name, coordinate: point(longitude, latitude), country: code, kind: .country)
    }

    private static func region(
        _ id: String, _ name: String, _ country: String, _ longitude: Double, _ latitude: Double
    ) -> Place {
        Place(
            id: id, name: name, coordinate: point(longitude, latitude), country: country, kind: .region,
            names: name == "Ségou" ? ["Segou"] : [])
    }
}

import Extraction
import Gazetteer
import Geography
import Testing

@testable import Resolution

/// The names of ordinary news, over a gazetteer of homonyms.
@Suite struct ToponymResolverNamesTests {
    private static func place(
        _ id: String, _ name: String, _ latitude: Double, _ longitude: Double, _ country: String, _ admin1: String?,
        _ kind: PlaceKind, _ population: Int = 0, radius: Double? = nil, names: [String] = []
    ) -> Place {
        Place(
            id: id, name: name, coordinate: Coordinate(longitude: longitude, latitude: latitude), country: country,
            admin1: admin1, kind: kind, population: population, radius: radius, names: names)
    }

    private static let places = [
        place("US", "United States", 38, -97, "US", nil, .country, 327_000_000, radius: 1700, names: ["U.S."]),
        place("GE", "Georgia", 42, 43.5, "GE", nil, .country, 3_700_000, radius: 150),
        place("RU", "Russia", 60, 100, "RU", nil, .country, 144_000_000, radius: 2300),
        place("TX", "Texas", 31.4, -99.2, "US", "Texas", .region, radius: 460),
        place("GA", "Georgia", 32.7, -83.4, "US", "Georgia", .region, radius: 220),
        place("AL", "Alabama", 32.8, -86.8, "US", "Alabama", .region, radius: 206),
        place("WA", "Washington", 47.4, -120.5, "US", "Washington", .region, radius: 240),
        place("PA", "Pennsylvania", 40.9, -77.8, "US", "Pennsylvania", .region, radius: 190),
        place("OR", "Oregon", 43.9, -120.6, "US", "Oregon", .region, radius: 280),
        place("1", "Paris", 48.853, 2.349, "FR", "Île-de-France", .capital, 2_138_551),
        place("2", "Paris", 33.661, -95.556, "US", "Texas", .town, 24_782),
        place("3", "Powderly", 33.81, -95.53, "US", "Texas", .village, 1_178),
        place("4", "Washington", 38.895, -77.036, "US", "District of Columbia", .capital, 689_545),
        place("5", "Washington", 40.174, -80.246, "US", "Pennsylvania", .town, 13_500),
        place("6", "Tbilisi", 41.69, 44.83, "GE", "Tbilisi", .capital, 1_049_000),
        place("7", "Oregon", 41.64, -83.49, "US", "Ohio", .town, 20_291),
        place("8", "Niando", 8.1, -2.9, "CI", "Zanzan", .village),
        place("area:africa", "Africa", 7.19, 21.09, "", nil, .area, radius: 4000),
        place("9", "África", 19.2, -97.6, "MX", "Puebla", .village, 900, names: ["Africa"]),
        place("fips:48277", "Lamar County", 33.667, -95.571, "US", "Texas", .area, radius: 28),
        place("fips:13171", "Lamar County", 33.077, -84.14, "US", "Georgia", .area, radius: 12),
    ]

    private static let lookup = PlaceLookup(
        matches: { name in
            let key = NameFolding.keyString(name)
            return places.compactMap { place -> NameMatch? in
                if NameFolding.keyString(place.name) == key {
                    return NameMatch(place: place, match: .exact, matchedName: place.name)
                }
                if let other = place.names.first(where: { NameFolding.keyString($0) == key }) {
                    return NameMatch(place: place, match: .alternate, matchedName: other)
                }
                return place.id == "8" && key == "nyando"
                    ? NameMatch(place: place, match: .folded, matchedName: place.name) : nil
            }
        },
        fuzzyMatches: { _, _ in [] }, neighbours: { $0 == "GE" ? ["RU"] : [] },
        countryName: { _ in nil }, country: { code in places.first { $0.id == code } })

    /// Names in the order of a text; a pair in `holds` says that the second follows the first as its container would.
    private func resolve(_ names: [String], holds: [(Int, Int)] = [], lists: [(Int, Int)] = []) -> [ResolvedToponym] {
        var toponyms = names.map { toponym($0, role: .mention) }
        for (inner, outer) in holds { toponyms[inner].qualifiers.append(outer) }
        for (a, b) in lists {
            toponyms[a].peers.append(b)
            toponyms[b].peers.append(a)
        }
        return ToponymResolver(Self.lookup, for: .names).resolve(toponyms, demonyms: [:])
    }

    @Test func withoutContextTheLargestIsMeant() {
        #expect(resolve(["Paris"])[0].place?.id == "1")
    }

    @Test func theContainerOfTheTextDecides() {
        let answers = resolve(["Paris", "Texas"], holds: [(0, 1)])
        #expect(answers.map { $0.place?.id } == ["2", "TX"])
        #expect(answers[0].evidence.contains("in Texas by the text"))
        #expect(answers[0].alternatives.first?.id == "1")
    }

    /// A local paper names no state, but the county and the next village.
    @Test func neighboursDecide() {
        let answers = resolve(["Paris", "Powderly", "Lamar County"])
        #expect(answers.map { $0.place?.id } == ["2", "3", "fips:48277"])
    }

    @Test func aListOfStatesIsOne() {
        let answers = resolve(["Oregon", "Washington", "Pennsylvania"], lists: [(0, 1), (1, 2)])
        #expect(answers.map { $0.place?.id } == ["OR", "WA", "PA"])
    }

    @Test func anAbbreviatedStateIsAContainer() {
        let answers = resolve(["Washington", "Pa."], holds: [(0, 1)])
        #expect(answers.map { $0.place?.id } == ["5", "PA"])
    }

    @Test func countriesAndStatesOfOneNameFollowTheirNeighbours() {
        #expect(resolve(["Georgia", "Alabama", "Texas"], lists: [(0, 1), (1, 2)])[0].place?.id == "GA")
        #expect(resolve(["Georgia", "Tbilisi", "Russia"])[0].place?.id == "GE")
        #expect(resolve(["Georgia"])[0].place?.id == "GE")
    }

    @Test func aContinentIsNoVillage() {
        #expect(resolve(["Africa"])[0].place?.id == "area:africa")
        #expect(resolve(["African"])[0].place?.id == "area:africa")
    }

    @Test func aPartOfATownIsSoughtThere() {
        let answers = resolve(["North Paris", "Texas", "Powderly"])
        #expect(answers[0].place?.id == "2")
        #expect(answers[0].match == .folded)
    }

    /// Spelled alike by chance, in a country of which the text does not speak.
    @Test func foreignSpellingsAreNone() {
        #expect(resolve(["Nyando", "Georgia"])[0].place == nil)
        #expect(resolve(["Nyando", "Texas"])[0].match == nil)
    }

    @Test func anUnknownNameFallsBackToWhatHoldsIt() {
        let answers = resolve(["Xyzzy", "Texas"], holds: [(0, 1)])
        #expect(answers[0].place?.id == "TX")
        #expect(answers[0].match == nil)
        #expect(answers[0].confidence < 0.5)
        #expect(resolve(["Xyzzy"])[0].place == nil)
    }

    /// "the village of Xyzzy": the text is about Texas.
    @Test func anUnknownNameFallsBackToWhatTheTextIsAbout() {
        let answer = resolve(["Powderly", "Texas", "Xyzzy"], holds: [(0, 1)])[2]
        #expect(answer.place?.id == "TX")
        #expect(answer.match == nil)
        #expect(answer.evidence == ["unknown name; the text is about Texas"])
        #expect(answer.confidence < 0.3)
    }

    /// No Niando is known in Texas, and the one in West Africa is not meant; a city of a million is itself.
    @Test func aVillageElsewhereThanTheTextSaysIsNotMeant() {
        #expect(resolve(["Niando", "Texas"], holds: [(0, 1)])[0].place?.id == "TX")
        #expect(resolve(["Tbilisi", "Texas"], holds: [(0, 1)])[0].place?.id == "6")
    }

    @Test func confidenceFallsWithRivals() {
        let alone = resolve(["Powderly", "Texas"], holds: [(0, 1)])[0].confidence
        let among = resolve(["Lamar County"])[0].confidence
        #expect(alone > 0.8)
        #expect(among < alone)
    }
}

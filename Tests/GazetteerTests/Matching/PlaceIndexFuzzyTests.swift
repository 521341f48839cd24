import Testing

@testable import Gazetteer

@Suite struct PlaceIndexFuzzyTests {
    private func found(_ name: String, _ countries: Set<String> = ["ML"]) throws -> [String] {
        try TemporaryData().index().fuzzyMatches(name, countries: countries).map(\.place.id)
    }

    @Test func oneEditInAShortName() throws {
        #expect(try found("Sokollu") == ["geonames:2450849"])
        #expect(try found("Sokkola") == ["geonames:2450849"])
        #expect(try found("Skoolo") == ["geonames:2450849"])
        #expect(try found("Sakala").isEmpty)
    }

    @Test func twoEditsInALongOne() throws {
        #expect(try found("Boulikassy") == ["curated:boulikessi"])
        #expect(try found("Manatalli") == ["geonames:2454530"])
        #expect(try found("Manatali Bar").isEmpty)
    }

    @Test func theFirstLetterMustAgree() throws {
        #expect(try found("Zokolo").isEmpty)
        #expect(try found("Vamako").isEmpty)
    }

    @Test func onlyWithinTheCountries() throws {
        #expect(try found("Sokola", ["CI"]) == ["geonames:2281465"])
        #expect(try found("Sokola", ["CI", "ML"]) == ["geonames:2450849", "geonames:2281465"])
        #expect(try found("Sokola", ["US"]).isEmpty)
        #expect(try found("Sokola", []).isEmpty)
        #expect(try found("Sokola", ["Mali", ""]).isEmpty)
    }

    @Test func veryShortNamesAndNonsenseAreNotForgiven() throws {
        #expect(try found("Gio").isEmpty)
        #expect(try found("").isEmpty)
        #expect(try found(String(repeating: "sokolo", count: 50)).isEmpty)
    }

    @Test func whatMatchesAnywayIsNotAmongThem() throws {
        #expect(try found("Tinzaouaten").isEmpty)
        let match = try TemporaryData().index().fuzzyMatches("Sokola", countries: ["ML"]).first
        #expect(match?.match == .fuzzy && match?.matchedName == "Sokolo")
    }
}

import Testing

@testable import Gazetteer

@Suite struct PlaceQueryTests {
    @Test(arguments: [
        ("Sokolo", "Sokolo", []), ("Sokolo, Segou, Mali", "Sokolo", ["Segou", "Mali"]),
        (" Long Beach ,CA ", "Long Beach", ["CA"]), ("Gao (Mali)", "Gao", ["Mali"]), (", ,Gao,,", "Gao", []),
    ])
    func splitsNameAndContainers(_ text: String, _ name: String, _ containers: [String]) throws {
        let query = try #require(PlaceQuery(text))
        #expect(query.name == name && query.containers == containers)
    }

    @Test(arguments: ["", "  ", ",,", "-", String(repeating: "a", count: 401)])
    func whatNamesNothingIsNil(_ text: String) {
        #expect(PlaceQuery(text) == nil)
    }
}

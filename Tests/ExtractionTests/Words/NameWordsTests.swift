import Testing

@testable import Extraction

@Suite struct NameWordsTests {
    private let words = NameWords.shared

    @Test func continentsStandByWhatBelongsToThem() {
        #expect(words.continents["african"] == "Africa")
        #expect(words.continents["latin american"] == "Latin America")
        #expect(words.continents["Africa"] == nil)
    }

    @Test func openingsKeepTheirStops() {
        #expect(words.openings.map(\.short) == ["St.", "St", "Ste.", "Ft.", "Mt."])
        #expect(words.openings.first?.long == "Saint")
    }

    @Test func partsAndKindsAreInLowerCase() {
        #expect(words.parts.isSuperset(of: ["northern", "greater"]))
        #expect(words.kinds.isSuperset(of: ["airport", "district"]))
        #expect(words.parts.union(words.kinds).allSatisfy { $0 == $0.lowercased() })
        #expect(words.partLinks == ["of"])
    }
}

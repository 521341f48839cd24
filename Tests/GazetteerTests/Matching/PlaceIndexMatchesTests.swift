import Testing

@testable import Gazetteer

@Suite struct PlaceIndexMatchesTests {
    private func found(_ name: String) throws -> [String] {
        try TemporaryData().index().matches(name).map { "\($0.match.rawValue) \($0.place.id)" }
    }

    @Test func homonymsWorldwideTheMoreProminentFirst() throws {
        #expect(try found("sokolo") == ["exact geonames:2450849", "exact geonames:2281465"])
        #expect(try found("PARIS") == ["exact geonames:2988507", "exact geonames:4717560"])
    }

    @Test func otherNamesAreAlternates() throws {
        let match = try #require(try TemporaryData().index().matches("lutece").first)
        #expect(match.match == .alternate && match.place.name == "Paris" && match.matchedName == "Lutèce")
    }

    @Test(arguments: ["Tin Zawaten", "Ti-n-Zaouâtene", "Tin-Zaouaten"])
    func otherTranscriptionsAreFolded(_ name: String) throws {
        #expect(try found(name) == ["folded geonames:2476086"])
    }

    @Test func regionsComeBeforeTheirSeats() throws {
        #expect(try found("Ségou") == ["exact ne:ML-segou", "exact geonames:2451478"])
    }

    @Test(arguments: ["Segou Region", "région de Ségou", "the Ségou region", "Segou province"])
    func wordsForUnitsFindTheRegionAlone(_ name: String) throws {
        #expect(try found(name) == ["exact ne:ML-segou"])
    }

    @Test func aRegionIsFoundWithoutTheWordInItsName() throws {
        #expect(try found("Gao") == ["exact ne:ML-gao"])
        #expect(try found("Gao Region") == ["exact ne:ML-gao"])
    }

    @Test func countriesAreFoundInFrenchAndByAbbreviation() throws {
        #expect(try found("États-Unis") == ["alternate US"])
        #expect(try found("U.S.") == ["alternate US"])
        #expect(try found("Côte d'Ivoire").first == "alternate CI")
    }

    @Test(arguments: ["", " ", "Xyzzy", "Sokol", String(repeating: "Sokolo ", count: 2000), "\u{0}"])
    func whatNobodyBearsIsNotFound(_ name: String) throws {
        #expect(try found(name).isEmpty)
    }

    @Test func bytesAndStringsAgree() throws {
        let data = try TemporaryData()
        let index = try data.index()
        #expect(index.matches("Ségou") == index.matches(Array("Ségou".utf8)))
        #expect(index.matches("Ségou") == index.matches(Array("x Ségou".utf8)[2...]))
        #expect(index.exactMatches("Ségou") == index.matches("Ségou"))
        #expect(index.exactMatches("Tin Zawaten").isEmpty)
    }

    @Test func hasNameTellsWhetherThereIsAMatch() throws {
        let data = try TemporaryData()
        let index = try data.index()
        let text = Array("xx long beach yy".utf8)
        #expect(index.hasName(key: text[3..<13]))
        #expect(!index.hasName(key: text[3..<7]))
        #expect(!index.hasName(key: text[0..<0]))
        #expect(index.hasLooseName(key: NameFolding.key("Tin Zawaten")[...]))
        #expect(!index.hasName(key: NameFolding.key("Tin Zawaten")[...]))
        index.forEachPlace { place in
            for name in place.names { #expect(index.hasName(key: NameFolding.key(name)[...]), "\(name)") }
        }
    }
}

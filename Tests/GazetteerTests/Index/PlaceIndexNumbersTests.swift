import Testing

@testable import Gazetteer

@Suite struct PlaceIndexNumbersTests {
    @Test(arguments: ["Paris", "Bamaco", "Sokolo", "Tagarangabotte", "Xyzzy"])
    func numbersAnswerAsWholePlacesDo(_ name: String) throws {
        let index = try TemporaryData().index()
        var numbers: [(PlaceNumber, MatchKind)] = []
        NameFolding.key(name).withUnsafeBufferPointer { key in
            index.forEachExactMatch(key: key) { numbers.append(($0, $1)) }
        }
        let matches = index.exactMatches(name)
        #expect(numbers.map { index.place($0.0).id } == matches.map(\.place.id))
        #expect(numbers.map(\.1) == matches.map(\.match))
        for ((number, _), match) in zip(numbers, matches) {
            #expect(index.coordinate(number) == match.place.coordinate && index.kind(number) == match.place.kind)
            #expect(index.country(number) == match.place.country)
            #expect(index.population(number) == match.place.population)
        }
    }
}

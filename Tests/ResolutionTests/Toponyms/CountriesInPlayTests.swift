import Extraction
import Gazetteer
import Testing

@testable import Resolution

@Suite struct CountriesInPlayTests {
    private func home(_ toponyms: [Toponym], _ demonyms: [String: Int] = [:]) -> String? {
        CountriesInPlay(toponyms, demonyms: demonyms, lookup: Atlas.lookup).home
    }

    @Test func aCountryNamedBeatsWhatPeopleAreCalled() {
        #expect(home([toponym("Mali", level: .country)], ["NE": 1]) == "ML")
        #expect(home([], ["NE": 1]) == "NE")
    }

    @Test func aNeighbourNamedForItsBorderIsNotHome() {
        let toponyms = [
            toponym("Niger", level: .country, role: .scene), toponym("Mali", level: .country, role: .border),
        ]
        #expect(home(toponyms) == "NE")
    }

    @Test func aRegionTellsTheCountryWhenNothingElseDoes() {
        #expect(home([toponym("Tillabéri", level: .region)]) == "NE")
        #expect(home([toponym("Tillabéri", level: .region), toponym("Mali", level: .country)]) == "ML")
    }

    @Test func aProminentPlaceTellsTheCountryAtLast() {
        #expect(home([toponym("Gao")]) == "ML")
        #expect(home([toponym("Springfield")]) == nil)
    }

    @Test func oneNameInPassingChangesNothing() {
        let many = Array(repeating: toponym("Mali", level: .country), count: 30)
        #expect(home(many + [toponym("Niger", level: .country, role: .border)]) == "ML")
    }

    /// Two countries named alike: the text is about neither alone.
    @Test func twoCountriesNamedAlikeAreNoHome() {
        #expect(home([toponym("Mali", level: .country), toponym("Niger", level: .country)]) == nil)
        #expect(home([]) == nil)
    }
}

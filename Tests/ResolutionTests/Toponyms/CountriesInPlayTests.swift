import Extraction
import Gazetteer
import Testing

@testable import Resolution

@Suite struct CountriesInPlayTests {
    private func countries(_ toponyms: [Toponym], _ demonyms: [String: Int] = [:]) -> CountriesInPlay {
        CountriesInPlay(toponyms, demonyms: demonyms, lookup: Atlas.lookup)
    }

    @Test func namesOfCountriesAndPeoplesCount() {
        let countries = countries([toponym("Mali", level: .country)], ["NE": 1])
        #expect(countries.all == ["ML", "NE"])
        #expect(countries.weight(of: Atlas.djenne, by: .exact) > countries.weight(of: Atlas.torodi, by: .exact))
        #expect(countries.weight(of: Atlas.torodi, by: .exact) > countries.weight(of: Atlas.djibo, by: .exact))
    }

    @Test func aNeighbourNamedForItsBorderWeighsLess() {
        let countries = countries([
            toponym("Niger", level: .country, role: .scene), toponym("Mali", level: .country, role: .border),
        ])
        #expect(countries.weight(of: Atlas.torodi, by: .exact) > countries.weight(of: Atlas.djenne, by: .exact))
        #expect(countries.all == ["NE", "ML"])
    }

    @Test func aRegionTellsTheCountryWhenNothingElseDoes() {
        #expect(countries([toponym("Tillabéri", level: .region)]).all == ["NE"])
        #expect(countries([toponym("Tillabéri", level: .region), toponym("Mali", level: .country)]).all == ["ML"])
    }

    @Test func aProminentPlaceTellsTheCountryAtLast() {
        #expect(countries([toponym("Gao")]).all == ["ML"])
        #expect(countries([toponym("Springfield")]).all.isEmpty)
    }

    /// One name in passing does not put a country in play beside one named at every turn.
    @Test func aCountryNamedInPassingIsLeftOut() {
        let many = Array(repeating: toponym("Mali", level: .country), count: 30)
        #expect(countries(many + [toponym("Niger", level: .country, role: .border)]).all == ["ML"])
    }

    @Test func aSmallTownFarFromThemIsImpossibleAndACapitalUnlikely() {
        let countries = countries([toponym("Mali", level: .country)])
        #expect(countries.weight(of: Atlas.springfield, by: .exact) < -3)
        #expect(countries.weight(of: Atlas.paris, by: .exact) > -1 && countries.weight(of: Atlas.paris, by: .exact) < 0)
        #expect(countries.weight(of: Atlas.djibo, by: .exact) < 0)
    }

    @Test func withoutAnyCountryAllAreEqual() {
        let countries = countries([])
        #expect(countries.all.isEmpty)
        #expect(countries.weight(of: Atlas.springfield, by: .exact) == countries.weight(of: Atlas.djenne, by: .exact))
    }
}

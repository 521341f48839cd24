import Geography
import Testing

@testable import Gazetteer

@Suite struct PlaceIndexTests {
    @Test func aPlaceComesBackAsItWasWritten() throws {
        let data = try TemporaryData()
        let place = try #require(try data.index().place(id: "geonames:2988507"))
        #expect(place.name == "Paris")
        #expect(place.coordinate?.latitude == 48.85341)
        #expect(place.coordinate?.longitude == 2.3488)
        #expect(place.country == "FR")
        #expect(place.admin1 == "Île-de-France")
        #expect(place.kind == .capital)
        #expect(place.population == 2_138_551)
        #expect(place.radius == nil)
        #expect(place.names == ["Paris", "Lutèce", "Parigi"])
    }

    @Test func everyPlaceIsFoundByItsId() throws {
        let data = try TemporaryData()
        let index = try data.index()
        var count = 0
        index.forEachPlace { place in
            count += 1
            #expect(index.place(id: place.id)?.name == place.name)
        }
        // 11 + 5 rows of which 1 in both, 5 countries, 6 regions.
        #expect(count == 26 && index.count == 26)
        #expect(index.place(id: "geonames:0") == nil)
        #expect(index.place(id: "") == nil)
        #expect(index.place(id: "zzz") == nil)
    }

    @Test func anUnlocatablePlaceHasNoCoordinate() throws {
        let data = try TemporaryData()
        let place = try #require(try data.index().place(id: "curated:nowhere"))
        #expect(place.coordinate == nil && place.kind == .unlocatable)
    }

    @Test func countriesAreKnown() throws {
        let data = try TemporaryData()
        let index = try data.index()
        let mali = try #require(index.country(code: "ML"))
        #expect(mali.name == "Mali" && mali.iso3 == "MLI" && mali.capital == "Bamako" && mali.area == 1_240_000)
        #expect(mali.bounds?.west == -12.5)
        #expect(index.neighbours(of: "ML") == ["CI", "NE"])
        #expect(index.country(code: "XX") == nil && index.neighbours(of: "XX").isEmpty)
        #expect(index.countryCode(named: "Côte d’Ivoire") == "CI")
        #expect(index.countryCode(named: "MLI") == "ML")
        #expect(index.countryCode(named: "Segou") == nil)
    }

    @Test func countriesAndRegionsArePlacesWithARadius() throws {
        let data = try TemporaryData()
        let index = try data.index()
        let mali = try #require(index.place(id: "ML"))
        // √(1,240,000 / π) = 628.3.
        #expect(mali.kind == .country && mali.radius == 628)
        let segou = try #require(index.place(id: "ne:ML-segou"))
        // The square of 2° × 3.5° at 14° north has 83,900 km².
        #expect(segou.kind == .region && segou.country == "ML" && segou.radius == 163)
    }
}

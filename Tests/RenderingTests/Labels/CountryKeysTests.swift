import Geography
import Testing

@testable import Rendering

@Suite struct CountryKeysTests {
    /// Two countries, one of them of 49 provinces each a fifth of a degree wide.
    private func ground() throws -> MapGround {
        var ground = try SampleGround.make()
        for row in 0..<7 {
            for column in 0..<7 {
                let ring = try cell(5 + Double(column) * 0.2, 10 + Double(row) * 0.2, size: 0.2)
                ground.regions.append(
                    MapRegion(
                        id: "p\(row)\(column)", name: "Province \(row * 7 + column)", country: "YY",
                        geometry: MultiPolygon([Polygon(exterior: ring)])))
            }
        }
        return ground
    }

    @Test func aSingleCountryHasNone() throws {
        #expect(try CountryKeys(SampleGround.make(), within: 1000) == nil)
    }

    @Test(arguments: [1, 4])
    func crowdedCountriesAreNamedOnMapsOfTheirOwn(_ panels: Int) throws {
        var map = try SampleGround.densityMap(panels: panels)
        map.ground = try ground()
        let svg = try #require(SVGDocument(try map.write()))
        expectTextIsApart(svg)
        let words = svg.named("text").map(\.text)
        #expect(words.contains("YY"))
        #expect(!words.contains { $0.contains("capital") })
        for number in 0..<49 {
            #expect(words.contains { $0.hasSuffix("Province \(number)") }, "Province \(number)")
        }
    }

    @Test func theirCapitalsAreMarkedOnThem() throws {
        var map = try SampleGround.densityMap(panels: 4)
        map.ground = try ground()
        map.ground.towns = [("Crownburg", "XX", 3.3, 12.8), ("Kingston", "YY", 5.7, 10.7)].map {
            MapTown(
                name: $0.0, country: $0.1, coordinate: coordinate($0.2, $0.3), population: 9000, isCapital: true)
        }
        let svg = try #require(SVGDocument(try map.write()))
        #expect(svg.named("path").count { $0.style == ["town"] } >= 1)
        #expect(svg.named("text").contains { $0.text == "Star: capital." })
        expectTextIsApart(svg)
    }
}

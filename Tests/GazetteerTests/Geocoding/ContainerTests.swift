import Geography
import Testing

@testable import Gazetteer

@Suite struct ContainerTests {
    private func readings(_ text: String) throws -> [Container] {
        Container.readings(of: text, in: try TemporaryData().index())
    }

    private func place(_ name: String, _ longitude: Double, _ latitude: Double, admin1: String? = nil) throws -> Place {
        let point = try #require(Coordinate(longitude: longitude, latitude: latitude))
        return Place(id: name, name: name, coordinate: point, country: "ML", admin1: admin1, kind: .quarter)
    }

    @Test func countriesAreReadByNameAndCode() throws {
        #expect(try readings("Mali").first == .country("ML"))
        #expect(try readings("ML").first == .country("ML"))
        #expect(try readings("Nowhere").isEmpty)
    }

    @Test func aCountryHoldsWhatHasItsCode() throws {
        let quarter = try place("Missira", -8, 12.6)
        #expect(Container.country("ML").contains(quarter, layer: nil))
        #expect(!Container.country("NE").contains(quarter, layer: nil))
    }

    /// 30 km are about 0.27 degrees of latitude.
    @Test func aTownHoldsItsSurroundings() throws {
        let town = Container.surroundings(try place("Riverton", -6, 13))
        #expect(town.contains(try place("near", -6, 13.25), layer: nil))
        #expect(!town.contains(try place("far", -6, 13.3), layer: nil))
    }
}

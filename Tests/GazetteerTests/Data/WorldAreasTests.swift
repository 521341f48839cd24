import Geography
import Testing

@testable import Gazetteer

/// The shipped tables of areas and counties.
@Suite struct WorldAreasTests {
    private let index: PlaceIndex

    init() throws { index = try PlaceIndex.load(try DataDirectory.locate(option: nil)) }

    private func area(_ name: String) throws -> Place {
        try #require(index.matches(name).first { $0.place.id.hasPrefix("area:") }, "\(name)").place
    }

    /// Points that lie in an area lie within its radius.
    @Test(arguments: [
        ("Darfur", 13.63, 25.35), ("Horn of Africa", 9.03, 38.74), ("Middle East", 33.31, 44.36),
        ("Scandinavia", 59.33, 18.06),
        ("England", 52.48, -1.9), ("Central America", 14.63, -90.51), ("Gaza", 31.5, 34.47),
        ("Siberia", 55.03, 82.92), ("New England", 42.36, -71.06),
    ])
    func areasReachTheirCities(name: String, latitude: Double, longitude: Double) throws {
        let place = try area(name)
        let point = try #require(Coordinate(longitude: longitude, latitude: latitude))
        let distance = try #require(place.coordinate).greatCircleDistance(to: point)
        #expect(distance <= 1.3 * (try #require(place.radius)), "\(name): \(distance)")
    }

    /// Each name of a county is told apart by its state.
    @Test func countiesOfOneNameHaveDifferentStates() {
        let counties = index.matches("Orange County").map(\.place).filter { $0.id.hasPrefix("fips:") }
        #expect(Set(counties.compactMap(\.admin1)).isSuperset(of: ["California", "Florida", "Texas", "New York"]))
        #expect(Set(counties.map(\.admin1)).count == counties.count)
    }

    /// A division's own counties lie near its point.
    @Test func countiesLieInTheirCountry() {
        var checked = 0
        index.forEachPlace { place in
            guard place.id.hasPrefix("fips:"), checked < 400, let point = place.coordinate else { return }
            checked += 1
            #expect(place.country == "US" && (24...72).contains(point.latitude) && (place.radius ?? 0) > 0, "\(place)")
        }
        #expect(checked == 400)
    }

    @Test func aNationIsFoundBeforeAVillageOfItsName() {
        let geocoder = Geocoder(index: index)
        #expect(geocoder.geocode("England").place?.country == "GB")
        #expect(geocoder.geocode("Africa").place?.id == "area:africa")
        #expect(geocoder.geocode("Orange County, California").place?.id == "fips:06059")
    }
}

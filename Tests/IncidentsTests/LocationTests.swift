import Geography
import Incidents
import Testing

@Suite("Locations")
struct LocationTests {
    // Codes as in ACLED's and UCDP GED's codebooks.
    @Test(
        "Codes of ACLED and UCDP for each precision",
        arguments: [
            (LocationPrecision.site, 1, 1), (.settlement, 1, 1), (.near, 2, 2), (.admin2, 2, 3), (.admin1, 3, 4),
            (.country, 3, 6), (.unknown, nil, nil),
        ] as [(LocationPrecision, Int?, Int?)])
    func codes(precision: LocationPrecision, acled: Int?, ucdp: Int?) {
        #expect(precision.acledCode == acled)
        #expect(precision.ucdpCode == ucdp)
    }

    @Test("Only what is known to a region or better counts in a region")
    func withinRegion() {
        let counted = LocationPrecision.allCases.filter(\.isWithinRegion)
        #expect(counted == [.site, .settlement, .near, .admin2, .admin1])
    }

    @Test("Names as the layers write them")
    func names() {
        let names = LocationPrecision.allCases.map(\.rawValue)
        #expect(names == ["site", "settlement", "near", "admin2", "admin1", "country", "unknown"])
    }

    @Test("An unknown location claims nothing")
    func unknown() {
        let location = Location.unknown
        #expect(location.precision == .unknown)
        #expect(location.coordinate == nil)
        #expect(location.place == nil)
        #expect(location.region == nil)
        #expect(location.country == nil)
        #expect(location.confidence == 0)
        #expect(location == Location())
    }

    @Test("Two locations are the same only with the same point and precision")
    func equality() throws {
        let point = try #require(Coordinate(longitude: -1.62554, latitude: 14.0994))
        let djibo = Location(place: "Djibo", coordinate: point, precision: .settlement, region: "Soum", country: "BF")
        var vague = djibo
        vague.precision = .near
        #expect(djibo != vague)
        vague.precision = .settlement
        #expect(djibo == vague)
    }
}

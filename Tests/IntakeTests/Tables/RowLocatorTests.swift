import Gazetteer
import Incidents
import TestSupport
import Testing

@testable import Intake

@Suite struct RowLocatorTests {
    /// A row without a point, as a reader of tables hands it out.
    private func located(
        place: String? = nil, district: String? = nil, region: String? = nil, _ country: String? = "ML"
    ) throws -> Location {
        var incident = Incident.sample("a", on: .on(2021, 1, 1), in: region, country, precision: .unknown)
        incident.location = Location(text: place, region: region, country: country)
        incident.location.district = district
        return try RowLocator(Package.gazetteer()).located(incident).location
    }

    @Test func aPlaceThatIsKnownIsTakenWithinItsRegion() throws {
        let location = try located(place: "Sévaré", region: "Mopti")
        #expect(location.precision == .settlement && location.region == "Mopti" && location.coordinate != nil)
    }

    @Test(arguments: ["Mopti", "Mopti Region", "Région de Mopti", "MOPTI"])
    func anUnknownPlaceIsInTheRegionThatTheRowNames(_ region: String) throws {
        for place in ["Xyzzyville", nil] {
            let location = try located(place: place, region: region)
            #expect(location.region == "Mopti" && location.precision == .admin1)
            // 79,017 km² are a circle of 159 km.
            #expect(location.radius.map { (140...170).contains($0) } ?? false)
            #expect(location.text == place ?? region)
        }
    }

    /// Bandiagara is a town and the circle around it: the row says no more than the circle.
    @Test func aDistrictIsNeverAnExactPlace() throws {
        let location = try located(place: "Xyzzyville", district: "Bandiagara", region: "Mopti")
        #expect(location.region == "Mopti" && location.precision == .admin2)
        #expect((location.radius ?? 0) >= 25)
    }

    /// There is a Kita in Kayes and none in Gao.
    @Test func aPlaceOfThatNameInAnotherRegionIsAnother() throws {
        let location = try located(place: "Kita", region: "Gao")
        #expect(location.region == "Gao" && location.precision == .admin1)
        #expect(try located(place: "Kita", region: "Kayes").precision == .settlement)
    }

    @Test func withoutAKnownRegionTheCountryIsLeft() throws {
        let location = try located(place: "Xyzzyville", region: "Plughland")
        #expect(location.region == nil && location.coordinate == nil && location.precision == .unknown)
        #expect(location.country == "ML" && location.countryName == "Mali")
    }
}

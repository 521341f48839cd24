import Gazetteer
import Geography
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

    // MARK: Regions of ISO 3166-2 that the layer has otherwise

    /// Burkina Faso's units are provinces here; Sanmatenga is one of the three of Centre-Nord.
    @Test func anUnknownVillageIsInItsProvince() throws {
        let location = try located(place: "Xyzzyville", district: "Sanmatenga", region: "Centre-Nord", "BF")
        #expect(location.region == "Sanmatenga" && location.precision == .admin2 && location.country == "BF")
        let point = try #require(location.coordinate)
        #expect(try Package.gazetteer().regions.region(containing: point, country: "BF")?.region.name == "Sanmatenga")
    }

    @Test func aWiderRegionIsKnownByItsPartsAndCountedInNone() throws {
        for name in ["Centre-Nord", "Région du Centre-Nord", "Región Centro-Norte"] {
            let location = try located(place: "Xyzzyville", region: name, "BF")
            #expect(
                location.precision == .admin1 && location.place == "Centre-Nord" && location.region == "Centre-Nord")
            let point = try #require(location.coordinate)
            let unit = try Package.gazetteer().regions.region(containing: point, country: "BF")?.region.name
            #expect(["Bam", "Namentenga", "Sanmatenga"].contains(unit))
            // 19,508 km² are a circle of 79 km.
            #expect(location.radius.map { (70...88).contains($0) } ?? false)
        }
    }

    @Test func aWiderRegionOfOneProvinceIsThatProvince() throws {
        let location = try located(place: "Xyzzyville", region: "Centre", "BF")
        #expect(location.region == "Kadiogo" && location.precision == .admin1)
        #expect(try located(place: "Ouagadougou", district: "Kadiogo", region: "Centre", "BF").precision == .settlement)
    }

    /// Of two villages of a name the one in the province, not that of the other end of the country.
    @Test func aPlaceOfThatNameInAnotherProvinceIsAnother() throws {
        let location = try located(place: "Djibo", district: "Kompienga", region: "Est", "BF")
        #expect(location.region == "Kompienga" && location.precision == .admin2)
        #expect(try located(place: "Djibo", district: "Soum", region: "Sahel", "BF").precision == .settlement)
    }

    @Test func aTerritoryThatIsARegionOfItsStateIsLookedInItself() throws {
        let location = try located(place: "San Juan", region: "Puerto Rico", "US")
        #expect(location.country == "PR" && location.precision == .settlement)
    }

    @Test func aPartOfACountryThatIsNoUnitIsTakenToo() throws {
        let location = try located(place: "Xyzzyville", region: "Darfur", "SD")
        #expect(location.coordinate != nil && location.precision == .admin1 && location.place == "Darfur")
    }

    /// Mahajanga was a province, with the town of that name as its seat.
    @Test func aRegionOfAnotherMapIsAroundItsSeat() throws {
        let location = try located(place: "Xyzzyville", region: "Mahajanga", "MG")
        #expect(location.precision == .admin1 && location.region == "Mahajanga" && (location.radius ?? 0) >= 100)
    }

    // MARK: Rows with a point

    private func located(
        _ point: (Double, Double), _ precision: LocationPrecision, stated: String, _ trust: RegionTrust = .polygon
    ) throws -> Location {
        var incident = Incident.sample("a", on: .on(2021, 1, 1), in: stated, "ML", precision: precision)
        incident.location.coordinate = Coordinate(longitude: point.0, latitude: point.1)
        incident.location.stated = StatedRegions(admin1: stated, admin2: "Douentza")
        return try RowLocator(Package.gazetteer(), trust: trust).located(incident).location
    }

    @Test func wherePointAndTableDisagreeBothAreKeptAndTrustDecides() throws {
        let byPoint = try located((-4.2, 14.5), .settlement, stated: "Gao Region")
        #expect(byPoint.region == "Mopti" && byPoint.isRegionDisputed && byPoint.stated?.admin1 == "Gao Region")
        let byTable = try located((-4.2, 14.5), .settlement, stated: "Gao Region", .source)
        #expect(byTable.region == "Gao" && byTable.isRegionDisputed)
        #expect(try !located((-4.2, 14.5), .settlement, stated: "Région de Mopti").isRegionDisputed)
        // A name that is no region disputes nothing.
        #expect(try !located((-4.2, 14.5), .settlement, stated: "Plughland").isRegionDisputed)
    }

    @Test func whereTheRegionAloneIsKnownTheTableSaysWhich() throws {
        let location = try located((-4.2, 14.5), .admin1, stated: "Gao")
        #expect(location.region == "Gao" && !location.isRegionDisputed)
    }

    @Test func withoutAKnownRegionTheCountryIsLeft() throws {
        let location = try located(place: "Xyzzyville", region: "Plughland")
        #expect(location.region == nil && location.coordinate == nil && location.precision == .unknown)
        #expect(location.country == "ML" && location.countryName == "Mali")
    }
}

import Extraction
import Gazetteer
import Geography
import Incidents
import Testing

@testable import Resolution

@Suite struct SceneLocatorTests {
    private let locator = SceneLocator(lookup: Atlas.lookup, regionName: Atlas.regionName)

    private func locate(_ place: Place, _ offset: SceneOffset = .at, confidence: Double = 0.9) throws -> Location {
        let answer = ResolvedToponym(
            place: place, match: .exact, confidence: confidence, evidence: [], alternatives: [])
        return try #require(locator.location(toponym(place.name, offset: offset), answer, text: "the " + place.name))
    }

    @Test func aTownIsASettlementWithItsRegion() throws {
        let location = try locate(Atlas.djenne)
        #expect(location.place == "Djenné")
        #expect(location.text == "the Djenné")
        #expect(location.precision == .settlement)
        #expect(location.coordinate == Atlas.djenne.coordinate)
        #expect(location.region == "Mopti")
        #expect(location.country == "ML")
        #expect(location.countryName == "Mali")
        #expect(location.gazetteerID == "geonames:2458589")
        #expect(location.confidence == 0.9)
        #expect(location.radius == 3)
    }

    @Test func precisionAndRadiusFollowTheKind() throws {
        #expect(try locate(Atlas.camp).precision == .site)
        #expect(try locate(Atlas.camp).radius == 3)
        #expect(try locate(Atlas.mopti).precision == .admin1)
        #expect(try locate(Atlas.mopti).region == "Mopti")
        #expect(try locate(Atlas.mali).precision == .country)
        #expect(try locate(Atlas.mali).region == nil)
    }

    /// Where the gazetteer does not say how far a place reaches, larger kinds reach farther.
    @Test func radiiGrowWithTheKind() throws {
        let radii = try [PlaceKind.village, .town, .city, .region, .country].map { kind in
            let place = Place(id: "x", name: "X", coordinate: Atlas.djibo.coordinate, country: "BF", kind: kind)
            return try #require(try locate(place).radius)
        }
        #expect(radii == radii.sorted() && Set(radii).count == radii.count)
    }

    @Test func aPlaceWithoutARegionTakesThatOfItsPoint() throws {
        #expect(try locate(Atlas.bourzanga).region == "East")
    }

    @Test func nearIsNotIn() throws {
        let location = try locate(Atlas.djenne, .near)
        #expect(location.precision == .near)
        #expect(location.radius == 15)
        #expect(location.coordinate == Atlas.djenne.coordinate)
        #expect(location.precision.acledCode == 2)
    }

    /// `echo "14d5'57.84\"N 1d37'31.944\"W 90 30000" | geod +ellps=WGS84 +units=m -f "%.5f"` gives 14.09924, −1.34773.
    @Test func distanceAndDirectionMoveThePoint() throws {
        let location = try locate(Atlas.djibo, .away(kilometres: 30, bearing: 90))
        let point = try #require(location.coordinate)
        #expect(abs(point.latitude - 14.09924) < 0.005)
        #expect(abs(point.longitude - -1.34773) < 0.005)
        #expect(location.precision == .near)
        #expect(location.radius == 7.5)
        // The region is that of the point, not that of the town.
        #expect(location.region == "East")
    }

    @Test func aDistanceWithoutADirectionWidensTheCircle() throws {
        let location = try locate(Atlas.djibo, .away(kilometres: 40, bearing: nil))
        #expect(location.coordinate == Atlas.djibo.coordinate)
        #expect(location.radius == 40)
        #expect(location.precision == .near)
        #expect(try locate(Atlas.djibo, .away(kilometres: nil, bearing: 0)).radius == 15)
    }

    /// "northern Mali": the country's point moved to that part, with a circle of its own, and less sure than Mali.
    @Test func aPartOfACountryLiesTowardsThatSide() throws {
        let part = try locate(Atlas.mali, .part(.north))
        #expect(part.coordinate == Coordinate(longitude: -1, latitude: 19))
        #expect(part.radius == 500)
        #expect(part.place == "northern Mali")
        #expect(part.gazetteerID == "ML-north")
        #expect(part.precision == .country)
        #expect(part.confidence == 0.7)
        // Where the part is not known the point stays.
        #expect(try locate(Atlas.niger, .part(.north)).coordinate == Atlas.niger.coordinate)
        #expect(try locate(Atlas.mali, .part(nil)).coordinate == Atlas.mali.coordinate)
    }

    /// "20 km north of Mali" moves no point.
    @Test func aCountryIsNotMoved() throws {
        let location = try locate(Atlas.mali, .away(kilometres: 20, bearing: 0))
        #expect(location.coordinate == Atlas.mali.coordinate)
        #expect(location.precision == .country)
        #expect(try locate(Atlas.mopti, .near).precision == .admin1)
    }

    @Test func whatIsNotResolvedHasNoLocation() {
        #expect(locator.location(toponym("Xyzzy"), .none, text: "Xyzzy") == nil)
    }

    /// A stretch of land is an area; a large one no better than a region.
    @Test(arguments: [(20.0, LocationPrecision.admin2), (90.0, .admin1)])
    func areasAreCoarse(_ radius: Double, _ precision: LocationPrecision) throws {
        let area = Place(
            id: "area", name: "Liptako", coordinate: Atlas.djibo.coordinate, country: "BF", kind: .area, radius: radius)
        #expect(try locate(area).precision == precision)
        #expect(try locate(area).radius == radius)
    }

    /// A region that its seat is called after: where its people are, within a circle that reaches as far.
    @Test func aRegionIsAtItsSeat() throws {
        let region = Place(
            id: "ML-gao", name: "Gao", coordinate: Coordinate(longitude: 0.5, latitude: 17.5), country: "ML",
            kind: .region,
            radius: 200)
        let location = try locate(region)
        #expect(location.coordinate == Atlas.gao.coordinate)
        #expect(location.precision == .admin1 && (location.radius ?? 0) > 300)
    }
}

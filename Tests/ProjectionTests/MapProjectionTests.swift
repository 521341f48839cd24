import Geography
import Projection
import Testing

private let westAfrica = BoundingBox(west: -12, south: 10, east: 4, north: 25)

private func asked(_ text: String, over extent: BoundingBox = westAfrica) throws -> MapProjection {
    try MapProjection(asked: text, over: extent, in: ProjectionContext())
}

@Suite struct MapProjectionTests {
    @Test func oneChosenForTheExtentIsEqualArea() {
        let chosen = MapProjection(.suited(to: westAfrica))
        #expect(chosen.isEqualArea && chosen.opening == .antipode)
        #expect(chosen.centralLongitude == -4 && chosen.centralLatitude == 17.5)
        #expect(MapProjection(EqualAreaProjection(.equalEarth, centralLongitude: 10)).opening == .meridian)
    }

    @Test(arguments: ["EPSG:6933", "EPSG:3035", "+proj=moll +lon_0=10", "+proj=laea +lat_0=17 +lon_0=-4 +type=crs"])
    func equalAreaIsFoundOut(_ text: String) throws {
        let extent = text == "EPSG:3035" ? BoundingBox(west: -5, south: 40, east: 20, north: 55) : westAfrica
        #expect(try asked(text, over: extent).isEqualArea)
    }

    @Test func oneThatIsNotSaysByHowMuch() throws {
        // Areas of Mercator grow by 1 / cos² φ: from 10° to 25° by 18 %.
        let mercator = try asked("EPSG:3395")
        #expect(!mercator.isEqualArea)
        #expect(abs(mercator.arealDistortion - 0.18) < 0.005)
        #expect(mercator.name == "WGS 84 / World Mercator (EPSG:3395)")
        #expect(mercator.centralLongitude == 0)
        #expect(try asked("EPSG:32630").centralLongitude == -3)
    }

    @Test func theCoordinatesOfACodeAreEastingAndNorthing() throws {
        let context = try ProjectionContext()
        let laea = try MapProjection(
            asked: "EPSG:3035", over: BoundingBox(west: -5, south: 40, east: 20, north: 55), in: context)
        #expect(laea.opening == .antipode && laea.centralLongitude == 10 && laea.centralLatitude == 52)
        // echo 5 50 | cs2cs -f %.2f OGC:CRS84 EPSG:3035 (whose axes are northing, easting): 2999718.85 3962799.45
        let point = try #require(try laea.transformation(in: context).point(longitude: 5, latitude: 50))
        #expect(abs(point.x - 3_962_799.45) < 0.01 && abs(point.y - 2_999_718.85) < 0.01)
    }

    @Test(arguments: [
        "EPSG:4326", "EPSG:999999", "Mercator", "", "+proj=", "+proj=nonsense", "+proj=longlat",
        "+proj=pipeline +step +proj=merc", "EPSG:5773",
    ])
    func whatIsNoProjectionIsAnErrorThatSaysWhatToDo(_ text: String) {
        #expect(throws: ProjectionError.self) { try asked(text) }
    }

    @Test func aPointWithoutImageIsNil() throws {
        let context = try ProjectionContext()
        let azimuthal = try MapProjection(EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0))
            .transformation(in: context)
        #expect(azimuthal.point(longitude: 180, latitude: 0) == nil)
        #expect(azimuthal.point(longitude: 170, latitude: 0) != nil)
    }
}

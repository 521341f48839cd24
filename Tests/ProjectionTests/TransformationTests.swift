import Geography
import Projection
import Testing

private func points(_ pairs: [(Double, Double)]) throws -> [Coordinate] {
    try pairs.map { try #require(Coordinate(longitude: $0.0, latitude: $0.1)) }
}

@Suite struct TransformationTests {
    /// printf -- "-8.003 12.639\n-0.04 16.27\n-4 17.6\n" | cs2cs -f %.3f +proj=longlat +ellps=WGS84 \
    ///   +to +proj=laea +lat_0=17.6 +lon_0=-4 +ellps=WGS84
    @Test func lambertMatchesProj() throws {
        let projection = EqualAreaProjection(.lambertAzimuthal, centralLongitude: -4, centralLatitude: 17.6)
        let transformation = try projection.transformation(in: ProjectionContext())
        let images = try transformation.forward(points([(-8.003, 12.639), (-0.04, 16.27), (-4, 17.6)]))
        let expected = [(-435160.701, -544522.788), (423198.959, -142870.641), (0, 0)]
        for (image, (x, y)) in zip(images, expected) {
            #expect(abs(image.x - x) < 0.001 && abs(image.y - y) < 0.001)
        }
    }

    /// printf -- "65 34.5\n" | cs2cs -f %.3f +proj=longlat +ellps=WGS84 \
    ///   +to +proj=aea +lat_0=33.9 +lat_1=30.9 +lat_2=37 +lon_0=67.7 +ellps=WGS84, and alike for the others.
    @Test(arguments: [
        (
            EqualAreaProjection(.albersConic(south: 30.9, north: 37), centralLongitude: 67.7, centralLatitude: 33.9),
            65.0, 34.5, -247599.071, 69902.580
        ),
        (EqualAreaProjection(.equalEarth, centralLongitude: 0), -100, 40, -8497498.307, 4921020.062),
        (EqualAreaProjection(.cylindrical(parallel: 6), centralLongitude: 15), 20, 5, 553568.600, 555209.943),
    ])
    func everyMethodMatchesProj(
        _ projection: EqualAreaProjection, _ longitude: Double, _ latitude: Double, _ x: Double, _ y: Double
    )
        throws
    {
        let transformation = try projection.transformation(in: ProjectionContext())
        let image = try #require(try transformation.forward(points([(longitude, latitude)])).first)
        #expect(abs(image.x - x) < 0.001 && abs(image.y - y) < 0.001)
        let back = try #require(try transformation.inverse([image]).first)
        #expect(abs(back.longitude - longitude) < 1e-7 && abs(back.latitude - latitude) < 1e-7)
    }

    @Test func theOperationKeepsItsContextAlive() throws {
        func make() throws -> Transformation {
            try EqualAreaProjection(.equalEarth, centralLongitude: 0).transformation(in: ProjectionContext())
        }
        let image = try make().forward(points([(0, 0)]))
        #expect(image == [PlanarPoint(x: 0, y: 0)])
    }

    @Test func nonsenseIsRefusedWithProjsReason() throws {
        let error = #expect(throws: ProjectionError.self) {
            try Transformation("+proj=nonsense", in: ProjectionContext())
        }
        let message = try #require(error?.description)
        #expect(message.contains("+proj=nonsense"))
        #expect(message.contains("not usable: "))
    }

    @Test func aFailureLeavesTheOperationUsable() throws {
        let projection = EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0, centralLatitude: 0)
        let transformation = try projection.transformation(in: ProjectionContext())
        // Farther out than the earth's image reaches: 2 · 6371 km.
        #expect(throws: ProjectionError.self) { try transformation.inverse([PlanarPoint(x: 3e7, y: 0)]) }
        #expect(try transformation.forward(points([(0, 0)])) == [PlanarPoint(x: 0, y: 0)])
        #expect(try transformation.forward([]).isEmpty)
    }
}

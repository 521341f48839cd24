import Geography
import Projection
import Testing

private func suited(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> EqualAreaProjection {
    .suited(to: BoundingBox(west: west, south: south, east: east, north: north))
}

@Suite struct EqualAreaProjectionTests {
    @Test func theWorldGetsEqualEarth() {
        #expect(suited(-180, -90, 180, 90) == EqualAreaProjection(.equalEarth, centralLongitude: 0))
    }

    @Test func aHemisphereGetsLambertAtItsMiddle() {
        // Africa and the Atlantic: s = 720/100/(sin 50° + sin 40°) = 5.1.
        let projection = suited(-50, -40, 50, 50)
        #expect(projection == EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0, centralLatitude: 5))
        #expect(suited(-50, -44, 50, 50).centralLatitude == 0)
    }

    /// An azimuthal map would squeeze what lies more than 90° from its centre.
    @Test func moreThanAHemisphereIsDrawnAsTheWorldOrAroundThePole() {
        // From Mexico over Africa to the Philippines: s = 2.5.
        let continents = suited(-118.4, -33.7, 126.6, 38.5)
        #expect(continents == EqualAreaProjection(.equalEarth, centralLongitude: 4.1))
        #expect(suited(-90, -40, 90, 50).method == .lambertAzimuthal)
        #expect(suited(-118, 10, 127, 40).method == .equalEarth)
        // A belt along the equator is a cylinder's, however long.
        #expect(suited(-118, -5, 127, 10).method == .cylindrical(parallel: 5))
        let north = suited(-180, 20, 180, 90)
        #expect(north == EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0, centralLatitude: 90))
    }

    @Test func squareMaliGetsObliqueLambert() {
        let projection = suited(-12.264, 10.140, 4.236, 24.995)
        #expect(
            projection == EqualAreaProjection(.lambertAzimuthal, centralLongitude: -4, centralLatitude: 17.6))
        #expect(projection.name == "Lambert azimuthal equal-area, centre 4° W 17.6° N")
    }

    @Test func squareOnTheEquatorGetsEquatorialLambert() {
        #expect(suited(9, -5, 19, 5).centralLatitude == 0)
        // 1.10 times as tall as wide, beyond 75°.
        #expect(suited(0, 76, 30, 84).centralLatitude == 90)
    }

    @Test func wideAfghanistanGetsAlbersWithParallelsASixthIn() {
        let projection = suited(60.5, 29.4, 74.9, 38.5)
        #expect(projection.method == .albersConic(south: 30.9, north: 37))
        #expect(projection.centralLongitude == 67.7)
    }

    @Test func wideNearTheEquatorGetsCylindrical() {
        #expect(suited(0, -4, 40, 8).method == .cylindrical(parallel: 4))
        #expect(suited(0, 4, 40, 12).method == .cylindrical(parallel: 8))
    }

    @Test func wideNearAPoleGetsPolarLambert() {
        let projection = suited(-60, -85, 60, -75)
        #expect(projection == EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0, centralLatitude: -90))
    }

    @Test func tallSomaliaGetsLambert() {
        let projection = suited(41, -1.7, 51.4, 12)
        #expect(projection.method == .lambertAzimuthal)
        #expect(projection.centralLatitude == 5.2)
    }

    @Test func anExtentOverTheAntimeridianHasItsCentreThere() {
        #expect(suited(176.5, -21, -178, -12.5).centralLongitude == 179.3)
        #expect(suited(170, -21, -160, -12.5).centralLongitude == -175)
    }

    @Test func aPointHasAProjectionToo() throws {
        let projection = suited(-5.9, 14.9, -5.9, 14.9)
        let transformation = try projection.transformation(in: ProjectionContext())
        let place = try #require(Coordinate(longitude: -5.9, latitude: 14.9))
        #expect(try transformation.forward([place]).count == 1)
    }

    /// A degree cell keeps its area to a millionth wherever it lies.
    @Test(arguments: [
        (-12.264, 10.140, 4.236, 24.995), (60.5, 29.4, 74.9, 38.5), (0, -4, 40, 8), (-180, -90, 180, 90),
    ])
    func areasAreTrue(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws {
        let (x, y) = (max(west, -170) + 2, max(south, -80) + 2)
        var ring: [Coordinate] = []
        // Edges along meridians and parallels, densely, so that straight lines on the map follow them.
        for (fromX, fromY, toX, toY) in [(0.0, 0.0, 1.0, 0.0), (1, 0, 1, 1), (1, 1, 0, 1), (0, 1, 0, 0)] {
            for step in 0..<500 {
                let t = Double(step) / 500
                ring.append(
                    try #require(
                        Coordinate(longitude: x + fromX + (toX - fromX) * t, latitude: y + fromY + (toY - fromY) * t)))
            }
        }
        ring.append(ring[0])
        let transformation = try suited(west, south, east, north).transformation(in: ProjectionContext())
        let points = try transformation.forward(ring)
        let planar = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2e6
        let geodesic = Geodesic.area(of: Polygon(exterior: try LinearRing(ring)))
        #expect(abs(abs(planar) - geodesic) < geodesic * 2e-6)
    }
}

@Suite struct HardExtentTests {
    @Test func beltsAroundAPoleGetThePole() {
        // Antarctica, and the Arctic north of 66°.
        #expect(suited(-180, -90, 180, -60) == .init(.lambertAzimuthal, centralLongitude: 0, centralLatitude: -90))
        #expect(suited(-180, 66, 180, 90).centralLatitude == 90)
    }

    @Test func countriesOverTheAntimeridianAreMeasuredAcrossIt() {
        // Russia and the United States with Alaska: wide; New Zealand with its islands: square; Kiribati: on the equator.
        #expect(suited(27.3, 41.2, -169.6, 81.9).method == .albersConic(south: 48, north: 75.1))
        #expect(suited(172.4, 18.9, -67, 71.4).centralLongitude == -127.3)
        #expect(suited(166, -52.6, -176, -29.2).method == .lambertAzimuthal)
        #expect(suited(172.9, -11.4, -150, 4.7).method == .cylindrical(parallel: 5.7))
    }

    @Test func moreThanHalfTheLongitudesAreNoCone() {
        #expect(suited(-120, 30, 100, 50).method == .equalEarth)
        #expect(suited(-120, 50, 100, 70).method == .lambertAzimuthal)
        #expect(suited(-120, -5, 100, 8).method == .cylindrical(parallel: 4))
    }
}

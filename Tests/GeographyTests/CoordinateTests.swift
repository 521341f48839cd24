import Geography
import Testing

/// A coordinate known to be in range.
func point(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
    try #require(Coordinate(longitude: longitude, latitude: latitude))
}

@Suite("Coordinates")
struct CoordinateTests {
    @Test(
        "The limits of the world are in range", arguments: [(-180.0, -90.0), (180, 90), (0, 0), (-3.00742, 16.77348)])
    func valid(longitude: Double, latitude: Double) throws {
        let coordinate = try point(longitude, latitude)
        #expect(coordinate.longitude == longitude)
        #expect(coordinate.latitude == latitude)
    }

    @Test(
        "What lies beyond, or is no number, is refused",
        arguments: [
            (180.000001, 0.0), (-180.5, 0), (0, 90.000001), (0, -91), (.nan, 0), (0, .nan), (.infinity, 0),
            (0, -.infinity),
        ])
    func invalid(longitude: Double, latitude: Double) {
        #expect(Coordinate(longitude: longitude, latitude: latitude) == nil)
    }

    struct Leg: Sendable {
        let name: String
        let from: (longitude: Double, latitude: Double)
        let to: (longitude: Double, latitude: Double)
        let metres: Double
    }

    // Each distance from `echo "LAT1 LON1 LAT2 LON2" | geod -I -F %.4f +a=6371008.8 +b=6371008.8 +units=m`.
    static let legs = [
        Leg(name: "Mopti to Gao", from: (-4.1830, 14.4796), to: (-0.0447, 16.2717), metres: 486_357.4271),
        Leg(name: "Timbuktu to Gao", from: (-3.0074, 16.7735), to: (-0.0447, 16.2717), metres: 320_721.2939),
        Leg(name: "Inata to Djibo", from: (-1.32697, 14.33575), to: (-1.62554, 14.0994), metres: 41_550.0612),
        Leg(name: "Bamako to Paris", from: (-8.0029, 12.6392), to: (2.3522, 48.8566), metres: 4_138_622.2395),
        Leg(
            name: "Anadyr to Nome, over the antimeridian", from: (177.5167, 64.7333), to: (-165.4064, 64.5011),
            metres: 811_917.6122),
        Leg(
            name: "Suva to Apia, over the antimeridian", from: (178.4419, -18.1416), to: (-171.7667, -13.8333),
            metres: 1_150_703.5662),
        Leg(name: "Pole to pole", from: (0, 90), to: (0, -90), metres: 20_015_114.4420),
        Leg(name: "Less than a metre at Greenwich", from: (0, 51.4779), to: (0.00001, 51.4779), metres: 0.6925),
        Leg(name: "Nearly half the equator", from: (0, 0), to: (179.999, 0), metres: 20_015_003.2470),
        Leg(name: "Bamako to near its antipode", from: (-8.0029, 12.6392), to: (171.9, -12.6), metres: 20_003_712.1955),
    ]

    @Test("Great-circle distances agree with geod, both ways", arguments: legs)
    func distance(_ leg: Leg) throws {
        let from = try point(leg.from.longitude, leg.from.latitude)
        let to = try point(leg.to.longitude, leg.to.latitude)
        // Near the antipode the haversine loses digits: a decimetre is left of them.
        let tolerance = leg.metres > 19_000_000 ? 0.1 : 0.001
        #expect(abs(from.greatCircleDistance(to: to) * 1000 - leg.metres) < tolerance)
        #expect(abs(to.greatCircleDistance(to: from) * 1000 - leg.metres) < tolerance)
    }

    @Test("No distance to itself, nor over the antimeridian to the same meridian")
    func noDistance() throws {
        let gao = try point(-0.04472, 16.27167)
        #expect(gao.greatCircleDistance(to: gao) == 0)
        #expect(try point(180, 10).greatCircleDistance(to: point(-180, 10)) < 1e-9)
    }

    struct Course: Sendable {
        let from: (longitude: Double, latitude: Double)
        let bearing: Double
        let kilometres: Double
        let to: (longitude: Double, latitude: Double)
    }

    // Each end from `echo "LAT LON BEARING METRES" | geod -f %.9f +a=6371008.8 +b=6371008.8 +units=m`.
    static let courses = [
        Course(from: (-8.0029, 12.6392), bearing: 45, kilometres: 250, to: (-6.363029170, 14.223805676)),
        Course(from: (-1.32697, 14.33575), bearing: 180, kilometres: 30, to: (-1.326970000, 14.065953891)),
        Course(from: (1.3135, 15.2275), bearing: 270, kilometres: 100, to: (0.381461750, 15.225578818)),
        Course(from: (-1.62554, 14.0994), bearing: 400, kilometres: 25, to: (-1.476420089, 14.271583846)),
        // East and west over the antimeridian, and over the pole.
        Course(from: (177.5167, 64.7333), bearing: 90, kilometres: 300, to: (-176.183245796, 64.599075307)),
        Course(from: (-171.7667, -13.8333), bearing: -100, kilometres: 2000, to: (169.768567650, -16.229105118)),
        Course(from: (20, 80), bearing: 0, kilometres: 2000, to: (-160, 82.013592726)),
        Course(from: (0, 0), bearing: 0, kilometres: 10_007.55722, to: (0, 89.999999991)),
    ]

    @Test("Destinations agree with geod", arguments: courses)
    func destination(_ course: Course) throws {
        let end = try point(course.from.longitude, course.from.latitude)
            .destination(bearing: course.bearing, distance: course.kilometres)
        let expected = try point(course.to.longitude, course.to.latitude)
        #expect(end.greatCircleDistance(to: expected) < 1e-5)
        #expect(abs(end.latitude - expected.latitude) < 1e-7)
    }

    @Test("A destination lies as far off as asked, in every direction")
    func circle() throws {
        for centre in [try point(-4.183, 14.4796), try point(179.9, -16.5), try point(30, 89.95)] {
            for bearing in stride(from: 0.0, to: 360, by: 7.5) {
                let end = centre.destination(bearing: bearing, distance: 55)
                #expect(abs(centre.greatCircleDistance(to: end) - 55) < 1e-6)
            }
        }
    }

    @Test("No distance leads nowhere, and one that is no number stays")
    func degenerateDestination() throws {
        let gao = try point(-0.04472, 16.27167)
        #expect(gao.destination(bearing: 123, distance: 0).greatCircleDistance(to: gao) < 1e-9)
        #expect(gao.destination(bearing: 123, distance: .nan) == gao)
        #expect(gao.destination(bearing: .infinity, distance: 10) == gao)
    }

    @Test("The poles are reached, not passed")
    func pole() throws {
        let quarter = Coordinate.meanEarthRadius * .pi / 2
        #expect(try point(0, 0).destination(bearing: 0, distance: quarter).latitude > 89.9999999)
        #expect(try point(77, 0).destination(bearing: 180, distance: quarter).latitude < -89.9999999)
    }

    @Test("Degrees and radians")
    func angles() {
        #expect(180.0.radians == .pi)
        #expect((Double.pi / 2).degrees == 90)
        #expect(abs((-16.27167).radians.degrees + 16.27167) < 1e-14)
    }
}

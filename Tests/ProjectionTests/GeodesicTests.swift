import Geography
import Projection
import Testing

private func ring(_ pairs: [(Double, Double)]) throws -> LinearRing {
    let vertices = try pairs.map { try #require(Coordinate(longitude: $0.0, latitude: $0.1)) }
    return try LinearRing(vertices + vertices.prefix(1))
}

@Suite struct GeodesicTests {
    /// From Python's geographiclib 2.0, the corners as (latitude, longitude):
    /// p = Geodesic.WGS84.Polygon(); p.AddPoint(14, -6); …; p.Compute(False, True)[2]
    @Test func holesAreSubtracted() throws {
        let exterior = try ring([(-6, 14), (-4, 14), (-4, 16), (-6, 16)])
        let hole = try ring([(-5.5, 14.5), (-4.5, 14.5), (-4.5, 15.5), (-5.5, 15.5)])
        #expect(abs(Geodesic.area(of: Polygon(exterior: exterior)) - 47602.805744) < 1e-4)
        #expect(abs(Geodesic.area(of: Polygon(exterior: exterior, holes: [hole])) - 35702.389330) < 1e-4)
    }

    @Test func partsAreAddedUpAndAnOctantIsAnEighthOfTheEarth() throws {
        let fiji = try ring([(179, -17), (180, -17), (180, -16), (179, -16)])
        let both = MultiPolygon([
            Polygon(exterior: fiji), Polygon(exterior: try ring([(-180, -17), (-179, -17), (-179, -16), (-180, -16)])),
        ])
        #expect(abs(Geodesic.area(of: both) - 2 * 11815.019730) < 1e-4)
        let octant = Polygon(exterior: try ring([(0, 0), (90, 0), (0, 90)]))
        #expect(abs(Geodesic.area(of: octant) - 63758202.715511) < 1e-3)
        #expect(Geodesic.area(of: MultiPolygon([])) == 0)
    }

    /// echo "14.9 -5.9 20.0 -2.9" | geod +ellps=WGS84 -I -F %.4f
    @Test func distanceIsThatOfGeod() throws {
        let start = try #require(Coordinate(longitude: -5.9, latitude: 14.9))
        let end = try #require(Coordinate(longitude: -2.9, latitude: 20))
        #expect(abs(Geodesic.distance(from: start, to: end) - 648.1248005) < 1e-6)
        #expect(Geodesic.distance(from: start, to: start) == 0)
    }

    /// geographiclib: Geodesic.WGS84.Inverse(-16.5, 179.5, -16.5, -179.5)["s12"]
    @Test func distanceCrossesTheAntimeridian() throws {
        let start = try #require(Coordinate(longitude: 179.5, latitude: -16.5))
        let end = try #require(Coordinate(longitude: -179.5, latitude: -16.5))
        #expect(abs(Geodesic.distance(from: start, to: end) - 106.7640455652) < 1e-6)
    }
}

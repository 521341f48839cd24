import Testing

@testable import Geography

private func closed(_ pairs: [(Double, Double)]) throws -> LinearRing {
    let vertices = try pairs.map { try point($0.0, $0.1) }
    return try LinearRing(vertices + vertices.prefix(1))
}

private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws -> MultiPolygon {
    MultiPolygon([Polygon(exterior: try closed([(west, south), (east, south), (east, north), (west, north)]))])
}

/// A linear congruential generator (Knuth, MMIX), so that a failure can be seen again.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}

@Suite struct PolygonIndexTests {
    /// A star with a ragged edge, on a grid of millionths of a degree as the layers have it, and a hole in it.
    private func star(_ x: Double, _ y: Double, corners: Int, _ random: inout Numbers) throws -> Polygon {
        var pairs: [(Double, Double)] = []
        for corner in 0..<corners {
            let angle = 2 * Double.pi * Double(corner) / Double(corners)
            let radius = Double.random(in: 2...6, using: &random)
            let (dx, dy) = (radius * cosine(angle), radius * sine(angle))
            pairs.append((((x + dx) * 1e6).rounded() / 1e6, ((y + dy) * 1e6).rounded() / 1e6))
        }
        let hole = try closed([(x - 0.5, y - 0.5), (x + 0.5, y - 0.5), (x + 0.3, y + 0.7)])
        return Polygon(exterior: try closed(pairs), holes: [hole])
    }

    @Test func answersAreThoseOfThePlainTest() throws {
        var random = Numbers(state: 7)
        var shapes: [MultiPolygon] = []
        for i in 0..<40 {
            let (x, y) = (Double(i % 8) * 9 - 30, Double(i / 8) * 9 - 20)
            shapes.append(
                MultiPolygon([
                    try star(x, y, corners: 3 + 20 * (i % 9), &random),
                    try star(x + 60, y + 30, corners: 12, &random),
                ]))
        }
        let index = PolygonIndex(shapes)
        let vertices = shapes.flatMap { $0.polygons.flatMap { $0.rings.flatMap(\.vertices) } }
        var points = try (0..<6000).map { _ in
            try point(.random(in: -45...105, using: &random), .random(in: -35...75, using: &random))
        }
        points += vertices
        points += try vertices.map { try point($0.longitude, $0.latitude + .random(in: -1e-3...1e-3, using: &random)) }
        let answers = index.shapes(containing: points)
        #expect(answers.contains(-1) && answers.contains(39))
        for (point, answer) in zip(points, answers) {
            let plain = shapes.firstIndex { $0.contains(point) }
            #expect(Int(answer) == plain ?? -1, "\(point)")
            #expect(index.shape(containing: point) == plain)
        }
    }

    @Test func aPointOnASharedBorderIsInExactlyOne() throws {
        // Four squares around (1, 1).
        let index = PolygonIndex([try box(0, 0, 1, 1), try box(1, 0, 2, 1), try box(0, 1, 1, 2), try box(1, 1, 2, 2)])
        #expect(try index.shape(containing: point(1, 0.5)) == 1)
        #expect(try index.shape(containing: point(0.5, 1)) == 2)
        #expect(try index.shape(containing: point(1, 1)) == 3)
        #expect(try index.shape(containing: point(0, 0)) == 0)
        #expect(try index.shape(containing: point(2, 1.5)) == nil)
        #expect(try index.hit(at: point(2, 1.5), within: 25) == PolygonIndex.Hit(shape: 3, distance: 0))
    }

    @Test func theFirstOfOverlappingShapesAnswers() throws {
        let index = PolygonIndex([try box(4, 4, 5, 5), try box(0, 0, 10, 10), try box(2, 2, 8, 8)])
        #expect(try index.shape(containing: point(4.5, 4.5)) == 0)
        #expect(try index.shape(containing: point(3, 3)) == 1)
    }

    @Test func aHoleIsOutside() throws {
        let polygon = Polygon(
            exterior: try closed([(0, 0), (9, 0), (9, 9), (0, 9)]),
            holes: [try closed([(3, 3), (3, 6), (6, 6), (6, 3)])])
        let index = PolygonIndex([MultiPolygon([polygon]), try box(4, 4, 5, 5)])
        #expect(try index.shape(containing: point(3.5, 4.5)) == nil)
        #expect(try index.shape(containing: point(4.5, 4.5)) == 1)
        #expect(try index.shape(containing: point(2.9, 4.5)) == 0)
    }

    @Test func theNearestIsMeasuredAndLimited() throws {
        let index = PolygonIndex([try box(0, 15, 3, 17), try box(3.4, 15, 5, 17)])
        // echo "16 3 16 3.1" | geod -I +a=6371008.8 +b=6371008.8: 10,688.8 m along the great circle.
        let hit = try #require(try index.nearest(to: point(3.1, 16), within: 25))
        #expect(hit.shape == 0 && abs(hit.distance - 10.689) < 0.01)
        #expect(try index.nearest(to: point(3.25, 16), within: 25)?.shape == 1)
        #expect(try index.nearest(to: point(3.1, 16), within: 10) == nil)
        #expect(try index.nearest(to: point(30, 60), within: 25) == nil)
    }

    @Test func theNearestMayLieBeyondTheAntimeridian() throws {
        let index = PolygonIndex([try box(-180, -17, -179, -16), try box(170, -17, 179, -16)])
        // echo "-16.5 -180 -16.5 179.9" | geod -I +a=6371008.8 +b=6371008.8: 10,661.6 m.
        let hit = try #require(try index.nearest(to: point(179.9, -16.5), within: 25))
        #expect(hit.shape == 0 && abs(hit.distance - 10.66) < 0.01)
        #expect(try index.hit(at: point(180, -16.5), within: 25) == PolygonIndex.Hit(shape: 0, distance: 0))
        #expect(try index.nearest(to: point(179.5, -16.5), within: 25) == nil)
    }

    @Test func emptyAndFlatShapesHoldNothing() throws {
        #expect(try PolygonIndex([]).hit(at: point(0, 0), within: 25) == nil)
        #expect(PolygonIndex([MultiPolygon([])]).shapes(containing: [try point(0, 0)]) == [-1])
        let flat = MultiPolygon([Polygon(exterior: try closed([(0, 5), (1, 5), (2, 5)]))])
        let narrow = MultiPolygon([Polygon(exterior: try closed([(5, 0), (5, 1), (5, 2)]))])
        for shape in [flat, narrow] { #expect(PolygonIndex([shape]).shapes(containing: [try point(1, 5)]) == [-1]) }
        #expect(try PolygonIndex([flat]).hit(at: point(1.5, 5.01), within: 25)?.shape == 0)
    }

    @Test func aWorldWideShapeReachesThePole() throws {
        let index = PolygonIndex([try box(-180, -90, 180, -60)])
        #expect(try index.shape(containing: point(180, -90)) == 0)
        #expect(try index.shape(containing: point(12, -89.99)) == 0)
        #expect(try index.nearest(to: point(0, 90), within: 25) == nil)
        #expect(try index.nearest(to: point(0, -59.9), within: 25)?.shape == 0)
    }
}

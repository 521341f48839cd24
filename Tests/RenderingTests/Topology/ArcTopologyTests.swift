import Geography
import Projection
import Testing

@testable import Rendering

@Suite struct ArcTopologyTests {
    private func topology() throws -> ArcTopology { ArcTopology(try SampleGround.make().regions.map(\.geometry)) }

    @Test func aSharedBorderIsOneArc() throws {
        let topology = try topology()
        let shared = topology.users.filter { $0.count == 2 }
        // Four borders between the four provinces, and the city's wall.
        #expect(Set(shared) == [[0, 1], [0, 2], [1, 3], [2, 3], [2, 4]])
        #expect(shared.count == 5)
    }

    @Test func ringsComeBackVertexForVertex() throws {
        let shapes = try SampleGround.make().regions.map(\.geometry)
        let topology = ArcTopology(shapes)
        for (shape, rings) in zip(shapes, topology.shapes) {
            for (original, uses) in zip(shape.polygons.flatMap(\.rings), rings) {
                let rebuilt = uses.flatMap { use -> [UnwrappedPosition] in
                    let arc = topology.arcs[use.arc].map { topology.vertices[Int($0)] }
                    return use.isReversed ? arc.reversed().dropLast() : arc.dropLast()
                }
                let expected = original.vertices.dropLast().map {
                    UnwrappedPosition(longitude: $0.longitude, latitude: $0.latitude)
                }
                #expect(rebuilt.count == expected.count)
                // The same cycle, from wherever it starts.
                let start = try #require(rebuilt.firstIndex(of: expected[0]))
                #expect(Array(rebuilt[start...] + rebuilt[..<start]) == expected)
            }
        }
    }

    @Test func directionAndStartOfARingDoNotMatter() throws {
        let ring = try cell(0, 0)
        let turned = Array(ring.vertices[7...].dropLast() + ring.vertices[..<8])
        let other = try LinearRing(turned.reversed())
        let topology = ArcTopology([
            MultiPolygon([Polygon(exterior: ring)]), MultiPolygon([Polygon(exterior: other)]),
        ])
        #expect(topology.arcs.count == 1)
        #expect(topology.users == [[0, 1]])
    }

    @Test func ringsWithoutAreaAreLeftOut() throws {
        let line = try LinearRing([(0, 0), (1, 1), (1, 1), (0, 0)].map { coordinate($0.0, $0.1) })
        #expect(ArcTopology([MultiPolygon([Polygon(exterior: line)])]).shapes == [[]])
    }

    /// Simplified neighbours must fit: what the provinces cover together stays the whole, without gap or overlap.
    @Test func simplifiedProvincesStillTileTheCountry() throws {
        let ground = try ProjectedGround(try SampleGround.make())
        let base = BaseMap(ground, width: 200, height: 200, margin: 4)
        let parts = base.regions.rings.map { rings in
            rings.enumerated().reduce(0) { $0 + FittedShapes.area(of: $1.element) }
        }
        let outline = try #require(Rectangle(around: base.regions.rings.joined().joined()))
        var covered = 0
        var doubled = 0
        let all = base.regions.rings
        for x in stride(from: outline.minX + 0.37, to: outline.maxX, by: 1.3) {
            for y in stride(from: outline.minY + 0.41, to: outline.maxY, by: 1.3) {
                let owners = all.count { isInside(PixelPoint(x: x, y: y), $0) }
                covered += owners > 0 ? 1 : 0
                doubled += owners > 1 ? 1 : 0
            }
        }
        #expect(doubled == 0)
        let area = Double(covered) * 1.3 * 1.3
        #expect(abs(area - abs(parts.reduce(0, +))) < 0.02 * area)
    }
}

import Geography
import Testing

@testable import Rendering

/// Whether two edges cross between their ends.
private func cross(_ a: PixelPoint, _ b: PixelPoint, _ c: PixelPoint, _ d: PixelPoint) -> Bool {
    let (u, v) = (VertexGrid.turn(a, b, c), VertexGrid.turn(a, b, d))
    let (s, t) = (VertexGrid.turn(c, d, a), VertexGrid.turn(c, d, b))
    return u * v < 0 && s * t < 0
}

@Suite struct CoverageSimplificationTests {
    private func line(_ pairs: [(Double, Double)]) -> [PixelPoint] { pairs.map { PixelPoint(x: $0.0, y: $0.1) } }

    @Test func smallTrianglesGoTheSmallestFirst() {
        let wavy = line([(0, 0), (1, 0.1), (2, -0.1), (3, 4), (4, 0.1), (6, 0)])
        #expect(
            CoverageSimplification.simplified([wavy], tolerance: 0.5) == [
                line([(0, 0), (2, -0.1), (3, 4), (4, 0.1), (6, 0)])
            ])
        #expect(CoverageSimplification.simplified([wavy], tolerance: 50) == [line([(0, 0), (6, 0)])])
        #expect(CoverageSimplification.simplified([], tolerance: 1).isEmpty)
        #expect(CoverageSimplification.simplified([line([(0, 0)]), []], tolerance: 1) == [line([(0, 0)]), []])
    }

    /// A bay with an islet in it: straightened, the coast would run over the islet.
    @Test func aPointStaysWhereAnotherLineLiesInItsTriangle() {
        let coast = line([(0, 0), (5, 3), (10, 0)])
        let islet = line([(4.8, 1), (5.2, 1), (5, 1.4), (4.8, 1)])
        #expect(CoverageSimplification.simplified([coast, islet], tolerance: 100) == [coast, islet])
        #expect(CoverageSimplification.simplified([coast], tolerance: 100) == [line([(0, 0), (10, 0)])])
    }

    @Test func twoLinesBetweenTheSameEndsKeepAnArea() {
        let (north, south) = (line([(0, 0), (5, 0.1), (6, 0.05), (10, 0)]), line([(0, 0), (5, -0.1), (10, 0)]))
        let simplified = CoverageSimplification.simplified([north, south], tolerance: 10)
        #expect(simplified.map(\.count) == [3, 3])
    }

    @Test func noLineCrossesAnotherAfterwards() throws {
        let topology = ArcTopology(try SampleGround.make().regions.map(\.geometry))
        let arcs = topology.arcs.map { arc in
            arc.map { PixelPoint(x: topology.vertices[Int($0)].longitude, y: topology.vertices[Int($0)].latitude) }
        }
        for tolerance in [0.01, 0.05, 0.2, 1, 10] {
            let lines = CoverageSimplification.simplified(arcs, tolerance: tolerance)
            let edges = lines.flatMap { zip($0, $0.dropFirst()).map { ($0, $1) } }
            for (number, edge) in edges.enumerated() {
                #expect(!edges[..<number].contains { cross(edge.0, edge.1, $0.0, $0.1) })
            }
            #expect(zip(arcs, lines).allSatisfy { $0.first == $1.first && $0.last == $1.last })
        }
    }

    @Test func simplifiedShapesStillTileTheGround() throws {
        let shapes = try SampleGround.make().regions.map(\.geometry)
        let simplified = SimplifiedCoverage.of(shapes, tolerance: 10)
        #expect(simplified.map(\.polygons.count) == shapes.map(\.polygons.count))
        #expect(simplified.map { $0.polygons.map(\.holes.count) } == shapes.map { $0.polygons.map(\.holes.count) })
        #expect(simplified.reduce(0) { $0 + $1.vertexCount } < shapes.reduce(0) { $0 + $1.vertexCount } / 2)
        for x in stride(from: 0.21, to: 3.8, by: 0.173) {
            for y in stride(from: 10.21, to: 13.8, by: 0.173) {
                let place = coordinate(x, y)
                #expect(simplified.count { $0.contains(place) } == 1)
            }
        }
    }
}

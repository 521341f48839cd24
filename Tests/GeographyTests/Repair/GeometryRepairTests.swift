import Geography
import Testing

private func at(_ x: Double, _ y: Double) throws -> Coordinate {
    try #require(Coordinate(longitude: x, latitude: y))
}

private func closedRing(_ pairs: [(Double, Double)]) throws -> LinearRing {
    try LinearRing((pairs + pairs.prefix(1)).map { try at($0.0, $0.1) })
}

private func shape(_ rings: [[(Double, Double)]]) throws -> MultiPolygon {
    let rings = try rings.map(closedRing)
    return MultiPolygon([Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))])
}

private let square = [(0.0, 0.0), (10, 0), (10, 10), (0, 10)]

@Suite struct GeometryRepairTests {
    @Test func aValidShapeIsLeftAsItIs() throws {
        let valid = try shape([square, [(2, 2), (2, 4), (4, 4), (4, 2)]])
        let (same, repairs) = valid.repaired()
        #expect(same == valid && repairs.isEmpty)
    }

    @Test func aBowTieBecomesTwoTriangles() throws {
        let (repaired, repairs) = try shape([[(0, 0), (10, 10), (10, 0), (0, 10)]]).repaired()
        #expect(repairs.contains(.crossingRings))
        #expect(repaired.polygons.count == 2)
        #expect(repaired.polygons.map { $0.exterior.signedDoubleArea } == [50, 50])
        #expect(try repaired.contains(at(1, 5)) && repaired.contains(at(9, 5)))
        #expect(try !repaired.contains(at(5, 1)) && !repaired.contains(at(5, 9)))
    }

    @Test func aHoleOutsideIsLeftOut() throws {
        let (repaired, repairs) = try shape([square, [(20, 2), (20, 4), (24, 4), (24, 2)]]).repaired()
        #expect(repairs == [.holeOutside])
        #expect(repaired == (try shape([square])))
    }

    @Test func aHoleOverTheEdgeIsABay() throws {
        let (repaired, repairs) = try shape([square, [(8, 4), (12, 4), (12, 6), (8, 6)]]).repaired()
        #expect(repairs.contains(.crossingRings))
        #expect(repaired.polygons.count == 1 && repaired.polygons[0].holes.isEmpty)
        #expect(repaired.polygons[0].exterior.signedDoubleArea == 192)
        #expect(try !repaired.contains(at(9, 5)) && !repaired.contains(at(11, 5)))
    }

    @Test func aSpikeIsTakenOff() throws {
        let (repaired, repairs) = try shape([[(0, 0), (10, 0), (10, 10), (5, 10), (5, 15), (5, 10), (0, 10)]])
            .repaired()
        #expect(repairs.contains(.crossingRings))
        #expect(repaired.polygons.map { $0.exterior.signedDoubleArea } == [200])
        #expect(repaired.bounds?.north == 10)
    }

    @Test func whatHasNoAreaIsNothing() throws {
        let (repaired, repairs) = try shape([[(0, 0), (5, 5), (9, 9)]]).repaired()
        #expect(repaired.polygons.isEmpty && repairs == [.noArea])
    }

    @Test func aRepairedShapeNeedsNoRepair() throws {
        // A star drawn in one line, and a loop within a loop.
        let star = (0..<5).map { index -> (Double, Double) in
            let corners = [(0.0, 10.0), (5.9, -8.1), (-9.5, 3.1), (9.5, 3.1), (-5.9, -8.1)]
            return corners[index]
        }
        for rings in [[star], [[(0, 0), (10, 0), (10, 10), (4, 4), (4, 8), (8, 2), (0, 10)]]] {
            let (repaired, repairs) = try shape(rings).repaired()
            #expect(!repairs.isEmpty && !repaired.polygons.isEmpty)
            #expect(repaired.polygons.allSatisfy { MultiPolygon([$0]).repaired().repairs.isEmpty })
        }
    }
}

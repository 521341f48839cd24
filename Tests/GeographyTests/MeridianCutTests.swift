import Geography
import Testing

private func unwrapped(_ pairs: [(Double, Double)]) -> [UnwrappedPosition] {
    pairs.map { UnwrappedPosition(longitude: $0.0, latitude: $0.1) }
}

private func planarArea(_ rings: [[UnwrappedPosition]]) -> Double {
    var doubled = 0.0
    for ring in rings {
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            doubled += a.longitude * b.latitude - b.longitude * a.latitude
        }
    }
    return doubled / 2
}

@Suite struct MeridianCutTests {
    private let square = unwrapped([(170, 0), (190, 0), (190, 10), (170, 10)])

    @Test func bothSidesTogetherAreTheWhole() {
        let (west, east) = MeridianCut.split([square], at: 180)
        #expect(planarArea(west) == 100 && planarArea(east) == 100)
        #expect(west.count == 1 && east.count == 1)
        #expect(west[0].allSatisfy { $0.longitude <= 180 } && east[0].allSatisfy { $0.longitude >= 180 })
    }

    @Test func partsThatFallApartAreRingsOfTheirOwn() {
        // A comb with two teeth over the meridian.
        let comb = unwrapped([(170, 0), (185, 0), (185, 2), (175, 2), (175, 6), (185, 6), (185, 8), (170, 8)])
        let (west, east) = MeridianCut.split([comb], at: 180)
        #expect(west.count == 1 && east.count == 2)
        #expect(planarArea(east) == 20 && planarArea(west) + planarArea(east) == planarArea([comb]))
    }

    @Test func aHoleIsCutWithItsPolygon() {
        let hole = unwrapped([(175, 4), (175, 6), (185, 6), (185, 4)])
        let (west, east) = MeridianCut.split([square, hole], at: 180)
        // A polygon with a bay on each side, no line where the hole was.
        #expect(west.count == 1 && east.count == 1)
        #expect(planarArea(west) == 90 && planarArea(east) == 90)
    }

    @Test func whatOnlyTouchesStaysOnItsSide() {
        let beside = unwrapped([(170, 0), (180, 0), (180, 10), (170, 10)])
        #expect(MeridianCut.split([beside], at: 180).east.isEmpty)
        #expect(MeridianCut.split([beside], at: 170).west.isEmpty)
    }

    @Test func foldingBringsAllIntoRange() {
        let parts = MeridianCut.folded([unwrapped([(-200, 0), (200, 0), (200, 10), (-200, 10)])])
        #expect(parts.count == 3)
        #expect(parts.joined().allSatisfy { abs($0.longitude) <= 180 })
        #expect(planarArea(parts) == 4000)
        #expect(MeridianCut.folded([]).isEmpty)
        #expect(MeridianCut.folded([square]).flatMap { $0.map(\.longitude) }.sorted().first == -180)
    }

    @Test func aLayerCountedTo360BecomesOneCutAtTheAntimeridian() throws {
        let shape = try #require(
            MultiPolygon(unwrapped: [square, unwrapped([(175, 4), (175, 6), (185, 6), (185, 4)])]))
        #expect(shape.polygons.count == 2)
        #expect(try shape.contains(#require(Coordinate(longitude: -171, latitude: 5))))
        #expect(try shape.contains(#require(Coordinate(longitude: 171, latitude: 5))))
        #expect(try !shape.contains(#require(Coordinate(longitude: -177, latitude: 5))))
        #expect(MultiPolygon(unwrapped: []) == nil)
    }
}

import Geography
import Statistics
import Testing

@Suite struct PrioGridTests {
    /// The made-up cells carry their number, row and column from 1, and centre.
    @Test func numbersAndCentresAreTheReferences() throws {
        let table = FixtureTable("Scan/cells.csv")
        let gids = table.numbers("gid").map { Int($0) }
        #expect(gids.count == 421)
        for (gid, (lon, lat)) in zip(gids, zip(table.numbers("lon"), table.numbers("lat"))) {
            let centre = try #require(Coordinate(longitude: lon, latitude: lat))
            #expect(PrioGrid.gid(containing: centre) == gid)
            #expect(PrioGrid.centre(gid) == centre)
        }
        #expect(gids.map { Double(PrioGrid.position($0).row + 1) } == table.numbers("row"))
        #expect(gids.map { Double(PrioGrid.position($0).column + 1) } == table.numbers("col"))
    }

    @Test func cornersOfTheWorld() throws {
        let southWest = try #require(Coordinate(longitude: -180, latitude: -90))
        let northEast = try #require(Coordinate(longitude: 180, latitude: 90))
        #expect(PrioGrid.gid(containing: southWest) == 1)
        #expect(PrioGrid.gid(containing: northEast) == 259_200)
        #expect(PrioGrid.centre(0) == nil)
        #expect(PrioGrid.centre(259_201) == nil)
    }

    @Test func cellsWhoseCentreIsInside() throws {
        func ring(_ points: [(Double, Double)]) throws -> LinearRing {
            try LinearRing(points.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) })
        }
        // A triangle over the corner of four cells at 10° E, 5° N: its long side leaves the north-eastern centre out.
        let triangle = try Polygon(exterior: ring([(9.5, 4.5), (10.6, 4.5), (9.5, 5.6), (9.5, 4.5)]))
        let grid = try PrioGrid(within: [MultiPolygon([]), MultiPolygon([triangle])])
        let southWest = try #require(Coordinate(longitude: 9.75, latitude: 4.75))
        let first = PrioGrid.gid(containing: southWest)
        #expect(grid.gids == [first, first + 1, first + 720])
        #expect(grid.regions == [1, 1, 1])
        #expect(grid.cell(containing: southWest) == 0)
        #expect(try grid.contiguityWeights(.rook).neighbours(of: 0) == [1, 2])
        #expect(try grid.contiguityWeights().neighbours(of: 1) == [0, 2])
    }

    /// The area of WGS 84, 510,065,621.724 km² (Moritz 1980); cells on both sides of the equator are alike.
    @Test func areasAddUpToTheEllipsoid() {
        let all = (0..<360).reduce(0.0) { $0 + PrioGrid.area($1 * 720 + 1) * 720 }
        #expect(abs(all / 1e6 - 510_065_621.724) < 0.001)
        #expect(PrioGrid.area(1) < PrioGrid.area(129_601))
        #expect(abs(PrioGrid.area(129_601) - PrioGrid.area(128_881)) < 1)
    }
}

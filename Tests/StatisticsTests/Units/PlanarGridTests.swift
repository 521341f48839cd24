import Geography
import Statistics
import Testing

@Suite struct PlanarGridTests {
    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [PlanarPoint] {
        [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
            PlanarPoint(x: $0.0, y: $0.1)
        }
    }

    @Test func squaresWhoseCentreIsInside() throws {
        // Centres at 0.5, 1.5, … km: columns 0 to 3 (3.5 is inside 3.6), rows 0 and 1, the middle two cut out by a hole.
        let grid = try PlanarGrid(.square, size: 1000, within: [[box(0, 0, 3600, 2000), box(1000, 0, 3000, 1000)]])
        #expect(
            grid.positions.map { [$0.column, $0.row] } == [[0, 0], [3, 0], [0, 1], [1, 1], [2, 1], [3, 1]])
        #expect(grid.centre(1) == PlanarPoint(x: 3500, y: 500))
        #expect(grid.corners(0) == [(0, 0), (1000, 0), (1000, 1000), (0, 1000)].map { PlanarPoint(x: $0.0, y: $0.1) })
        #expect(grid.cell(containing: PlanarPoint(x: 3999, y: 1)) == 1)
        #expect(grid.cell(containing: PlanarPoint(x: 1500, y: 500)) == nil)
        #expect(grid.cell(containing: PlanarPoint(x: .nan, y: 500)) == nil)
    }

    /// Two regions with a common border that runs through centres: each cell is in one of them, none in both.
    @Test func bordersPartCellsBetweenRegions() throws {
        let grid = try PlanarGrid(.square, size: 100, within: [[box(0, 0, 250, 300)], [box(250, 0, 600, 300)]])
        #expect(grid.count == 18)
        #expect(grid.regions.count { $0 == 0 } == 6)
        #expect(grid.positions.enumerated().allSatisfy { grid.regions[$0] == ($1.column < 2 ? 0 : 1) })
    }

    /// Hexagons tile: every point inside is in the hexagon with the nearest centre, and their areas add up.
    @Test func hexagonsTile() throws {
        let grid = try PlanarGrid(.hexagon, size: 1000, within: [[box(-20_000, -20_000, 20_000, 20_000)]])
        #expect(abs(Double(grid.count) * grid.cellArea / 1.6e9 - 1) < 0.01)
        for cell in stride(from: 0, to: grid.count, by: 97) {
            let corners = grid.corners(cell)
            #expect(abs(area(corners) - 1e6) < 1e-3)
            #expect(grid.cell(containing: grid.centre(cell)) == cell)
        }
        var random = CounterRandom(seed: 2, stream: .synthetic)
        for _ in 0..<200 {
            let point = PlanarPoint(x: random.uniform() * 30_000 - 15_000, y: random.uniform() * 30_000 - 15_000)
            let nearest = (0..<grid.count).min { distance(grid.centre($0), point) < distance(grid.centre($1), point) }
            #expect(grid.cell(containing: point) == nearest)
        }
    }

    @Test func aHexagonInTheMiddleHasSixNeighbours() throws {
        let grid = try PlanarGrid(.hexagon, size: 1000, within: [[box(-5000, -5000, 5000, 5000)]])
        let middle = try #require(grid.cell(containing: PlanarPoint(x: 0, y: 0)))
        let weights = try grid.contiguityWeights()
        #expect(weights.neighbourCount(middle) == 6)
        let spacing = weights.neighbours(of: middle).map { distance(grid.centre($0), grid.centre(middle)) }
        // √(2/√3) times the side of the square of the same area.
        #expect(spacing.allSatisfy { abs($0 - 1074.569931823542) < 1e-6 })
    }

    @Test func refusesSizesThatMakeNoGrid() throws {
        #expect(throws: StatisticsError.self) { try PlanarGrid(.square, size: 0, within: []) }
        #expect(throws: StatisticsError.self) { try PlanarGrid(.square, size: .nan, within: []) }
        #expect(throws: StatisticsError.self) { try PlanarGrid(.hexagon, size: 0.5, within: [[box(0, 0, 1e4, 1e4)]]) }
        #expect(throws: StatisticsError.self) { try PlanarGrid(.square, size: 1e-9, within: [[box(0, 0, 1e4, 1)]]) }
        #expect(throws: StatisticsError.self) { try PlanarGrid(.hexagon, size: 10, within: [[box(0, 0, 1e300, 9)]]) }
        #expect(throws: StatisticsError.self) { try PlanarGrid(.square, size: 10, within: [[box(0, 1e300, 9, 2e300)]]) }
        #expect(throws: StatisticsError.notFinite(index: 0)) {
            try PlanarGrid(.square, size: 1, within: [[[PlanarPoint(x: .infinity, y: 0)]]])
        }
        #expect(try PlanarGrid(.square, size: 1000, within: [[], [box(10, 10, 20, 20)]]).count == 0)
    }

    private func area(_ corners: [PlanarPoint]) -> Double {
        zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
    }

    private func distance(_ a: PlanarPoint, _ b: PlanarPoint) -> Double {
        ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
}

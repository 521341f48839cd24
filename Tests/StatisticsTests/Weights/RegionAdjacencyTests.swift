import Geography
import Statistics
import Testing

@Suite struct RegionAdjacencyTests {
    private func square(_ column: Double, _ row: Double) -> [[PlanarPoint]] {
        let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)]
        return [corners.map { PlanarPoint(x: (column + $0.0) * 1e5, y: (row + $0.1) * 1e5) }]
    }

    @Test func cornersMakeQueensAndEdgesRooks() throws {
        let regions = [square(0, 0), square(1, 0), square(1, 1), square(5, 5)]
        let queen = try SpatialWeights(regions: regions, .queen)
        let rook = try SpatialWeights(regions: regions, .rook)
        #expect(queen.neighbours(of: 0) == [1, 2])
        #expect(rook.neighbours(of: 0) == [1])
        #expect(queen.islands == [3])
    }

    @Test func outlinesWithinTheToleranceMeet() throws {
        let shifted = square(1, 0).map { $0.map { PlanarPoint(x: $0.x + 0.2, y: $0.y - 0.1) } }
        #expect(try SpatialWeights(regions: [square(0, 0), shifted], .rook).neighbours(of: 0) == [1])
        #expect(
            try SpatialWeights(regions: [square(0, 0), shifted], .rook, tolerance: 0.01).neighbours(of: 0) == [])
        #expect(throws: StatisticsError.self) { try SpatialWeights(regions: [square(0, 0)], .queen, tolerance: 0) }
    }
}

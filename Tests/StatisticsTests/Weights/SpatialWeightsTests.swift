import Statistics
import Testing

@Suite struct SpatialWeightsTests {
    @Test func theNeighboursAmongSomeKeepTheirWeights() throws {
        let weights = try SpatialWeights(
            neighbours: [[1, 2, 3], [0], [0, 3], [0, 2]], weights: [[0.1, 0.2, 0.3], [0.1], [0.2, 0.5], [0.3, 0.5]])
        let limited = weights.limited(to: [3, 0, 2])
        #expect(limited.count == 3)
        #expect(limited.neighbours(of: 0) == [1, 2])
        #expect(limited.weights(of: 0) == [0.3, 0.5])
        #expect(limited.neighbours(of: 1) == [0, 2])
        #expect(limited.weights(of: 1) == [0.3, 0.2])
        let queen = try SpatialWeights(neighbours: [[1], [0, 2], [1]])
        #expect(queen.limited(to: [0, 1, 2]) == queen)
        #expect(queen.limited(to: [0, 2]).islands == [0, 1])
    }

    @Test(arguments: [("queen", Contiguity.queen), ("rook", .rook)])
    func contiguityEqualsTheReference(_ name: String, _ contiguity: Contiguity) throws {
        let weights = try SpatialWeights(cells: AssociationFixture.positions, contiguity)
        #expect(weights == (try AssociationFixture.weights(name)))
        #expect(weights.islands.isEmpty)
    }

    @Test func aGridAroundTheWorldCloses() throws {
        let cells = (0..<6).map { CellPosition(column: 1 + $0 % 3, row: $0 / 3) }
        let flat = try SpatialWeights(cells: cells, .rook)
        let round = try SpatialWeights(cells: cells, .rook, columnsAround: 3)
        #expect(flat.neighbours(of: 0) == [1, 3])
        #expect(round.neighbours(of: 0) == [1, 2, 3])
    }

    @Test func aHexagonHasSixNeighbours() throws {
        let cells = (-2...2).flatMap { q in (-2...2).map { CellPosition(column: q, row: $0) } }
        let weights = try SpatialWeights(cells: cells, .hexagonal)
        let centre = try #require(cells.firstIndex(of: CellPosition(column: 0, row: 0)))
        #expect(weights.neighbourCount(centre) == 6)
        let around = weights.neighbours(of: centre).map { cells[$0] }
        #expect(around.allSatisfy { abs($0.column) + abs($0.row) + abs($0.column + $0.row) == 2 })
    }

    @Test func rowsAreScaledToSumToOne() throws {
        let weights = try SpatialWeights(
            neighbours: [[2, 1], [0], [], [0, 1, 2]], weights: [[3, 1], [5], [], [1, 1, 2]], style: .rowStandardised)
        #expect(weights.neighbours(of: 0) == [1, 2])
        #expect(weights.weights(of: 0) == [0.25, 0.75])
        #expect(weights.weights(of: 3) == [0.25, 0.25, 0.5])
        #expect(weights.islands == [2])
        #expect(weights.styled(.binary).weights(of: 0) == [1, 3])
    }

    @Test(arguments: [[[1], [2]], [[0], []], [[1, 1], []], [[-1], []]])
    func unknownOwnAndRepeatedNeighboursAreRefused(_ rows: [[Int]]) {
        #expect(throws: StatisticsError.self) { try SpatialWeights(neighbours: rows) }
    }

    @Test func weightsThatAreNotPositiveAreRefused() {
        for weight in [0, -1, .nan, .infinity] as [Double] {
            #expect(throws: StatisticsError.invalidNeighbours(unit: 0)) {
                try SpatialWeights(neighbours: [[1], []], weights: [[weight], []])
            }
        }
        let twice = [CellPosition(column: 1, row: 1), CellPosition(column: 1, row: 1)]
        #expect(throws: StatisticsError.invalidNeighbours(unit: 1)) { try SpatialWeights(cells: twice, .queen) }
    }
}

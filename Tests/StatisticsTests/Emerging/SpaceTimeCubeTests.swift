import Statistics
import Testing

@Suite struct SpaceTimeCubeTests {
    @Test func countsIncidentsInside() {
        let cube = SpaceTimeCube(
            units: 2, steps: 3,
            incidents: [(0, 0), (1, 2), (1, 2), (2, 0), (0, 3), (-1, 1)].map { (unit: $0.0, step: $0.1) })
        #expect(cube.counts == [1, 0, 0, 0, 0, 2])
        #expect(cube[1, 2] == 2)
        #expect(Array(cube.series(0)) == [1, 0, 0])
        #expect(cube.total == 3)
    }

    @Test func refusesRaggedAndNegativeRows() {
        #expect(throws: StatisticsError.countMismatch(1, expected: 2)) { try SpaceTimeCube([[1, 2], [3]]) }
        #expect(throws: StatisticsError.negative(index: 3)) { try SpaceTimeCube([[1, 2], [3, -1]]) }
        #expect(throws: StatisticsError.self) { try SpaceTimeCube([[Int(Int32.max) + 1]]) }
    }
}

import Statistics
import Testing

@Suite struct SpaceTimeGiStarTests {
    /// Gi* of every cell and quarter, to the ten digits printed.
    @Test(arguments: [
        (ReferenceWindow.entireCube, "entire_cube"), (.individualTimeStep, "individual_time_step"),
    ])
    func equalsTheReference(window: ReferenceWindow, file: String) throws {
        let cells = try SyntheticCells()
        let scores = try SpaceTimeGiStar(cells.queen, lag: 1, window: window).scores(cells.byQuarter())
        let expected = FixtureTable("Emerging/emerging_lag1_\(file)_z.csv").records
        #expect(expected.count == 421)
        var worst = 0.0
        for (unit, row) in expected.enumerated() {
            for step in 0..<32 {
                let (z, reference) = (try #require(scores[unit * 32 + step]), try #require(row.number("t\(step)")))
                worst = max(worst, abs(z - reference) / max(abs(reference), 1e-3))
            }
        }
        #expect(worst <= 1e-9)
    }

    /// By hand: three units in a row, two steps, lag 1, all steps reached as reference.
    @Test func neighbourhoodWindowSpansTheStepsReached() throws {
        let cube = try SpaceTimeCube([[4, 0, 1], [1, 2, 0], [0, 0, 1]])
        let statistic = try SpaceTimeGiStar(
            SpatialWeights(neighbours: [[1], [0, 2], [1]]), lag: 1, window: .neighbourhoodTimeStep)
        let scores = try statistic.scores(cube)
        // Unit 0, step 1: N = 4 + 1 + 0 + 2 = 7, W = 4, M = 6, x̄ = 7/6, s² = 21/6 − 49/36.
        let variance = 21.0 / 6 - 49.0 / 36
        let z = (7 - 7.0 / 6 * 4) / (variance * (6 * 4 - 16) / 5).squareRoot()
        #expect(abs(try #require(scores[1]) - z) < 1e-12)
        // The middle unit's neighbourhood is everything.
        #expect(scores[3...5].allSatisfy { $0 == nil })
    }

    @Test func equalCountsGiveNoScore() throws {
        let cube = try SpaceTimeCube([[0, 1], [0, 5], [0, 2]])
        let statistic = try SpaceTimeGiStar(
            SpatialWeights(neighbours: [[1], [0], []]), lag: 0, window: .individualTimeStep)
        let scores = try statistic.scores(cube)
        #expect([scores[0], scores[2], scores[4]] == [nil, nil, nil])
        #expect([scores[1], scores[3], scores[5]].allSatisfy { $0?.isFinite == true })
    }

    @Test func refusesWhatDoesNotFit() throws {
        let pair = try SpatialWeights(neighbours: [[1], [0]])
        #expect(throws: StatisticsError.countMismatch(1, expected: 2)) {
            try SpaceTimeGiStar(pair).scores(SpaceTimeCube([[1, 2]]))
        }
        #expect(throws: StatisticsError.tooFew(1, needed: 2)) {
            try SpaceTimeGiStar(SpatialWeights(neighbours: [[]])).scores(SpaceTimeCube([[1, 2]]))
        }
        #expect(throws: StatisticsError.self) { try SpaceTimeGiStar(pair, lag: -1) }
        #expect(throws: StatisticsError.self) {
            try SpaceTimeGiStar(SpatialWeights(neighbours: [[1], [0]], weights: [[0.5], [0.5]]))
        }
    }
}

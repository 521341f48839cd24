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

    /// By hand: three units in a row, neighbours weigh a half, one step against itself.
    @Test func kernelWeightsCountByTheirSquares() throws {
        let cube = try SpaceTimeCube([[4, 0], [1, 2], [0, 1]])
        let weights = try SpatialWeights(neighbours: [[1], [0, 2], [1]], weights: [[0.5], [0.5, 0.5], [0.5]])
        let scores = try SpaceTimeGiStar(weights, lag: 0, window: .individualTimeStep).scores(cube)
        // Unit 0, step 0: N = 4 + ½, W = 1.5, S₁ = 1.25, M = 3, x̄ = 5/3, s² = 17/3 − 25/9.
        let variance = 17.0 / 3 - 25.0 / 9
        let z = (4.5 - 5.0 / 3 * 1.5) / (variance * (3 * 1.25 - 1.5 * 1.5) / 2).squareRoot()
        #expect(abs(try #require(scores[0]) - z) < 1e-12)
    }

    /// The same counts with ten times the people are a tenth of the rate; one exposure for all changes nothing.
    @Test func exposureMakesRates() throws {
        let cube = try SpaceTimeCube([[10, 12], [1, 2], [1, 0], [0, 1]])
        let statistic = try SpaceTimeGiStar(SpatialWeights(neighbours: [[1], [0], [3], [2]]), lag: 0)
        let plain = try statistic.scores(cube)
        let even = try statistic.scores(cube, exposure: [8, 8, 8, 8])
        for (a, b) in zip(plain, even) { #expect(abs(try #require(a) - #require(b)) < 1e-12) }
        let rates = try statistic.scores(cube, exposure: [1000, 1000, 1, 1])
        #expect(try #require(plain[0]) > 0 && #require(rates[0]) < 0)
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
        #expect(throws: StatisticsError.countMismatch(1, expected: 2)) {
            try SpaceTimeGiStar(pair).scores(SpaceTimeCube([[1, 2], [3, 4]]), exposure: [1])
        }
        #expect(throws: StatisticsError.self) {
            try SpaceTimeGiStar(pair).scores(SpaceTimeCube([[1, 2], [3, 4]]), exposure: [1, 0])
        }
    }
}

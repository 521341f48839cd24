import Testing

@testable import Statistics

@Suite struct LogLikelihoodRatioTests {
    private let ratio = LogLikelihoodRatio(total: 3760, leastCases: 2)

    @Test func followsTheFormula() {
        // 75·ln(75/33.06143161929961) + 3685·ln(3685/(3760 − 33.06143161929961)), by Python's math.log.
        #expect(abs(ratio(cases: 75, expected: 33.06143161929961) - 19.73233917695608) < 1e-9)
        #expect(ratio(cases: 33, expected: 33.06) == 0)
        #expect(ratio(cases: 1, expected: 0.001) == 0)
        #expect(ratio(cases: 3760, expected: 1880).isFinite)
    }

    /// No count below the floor passes the level, so that skipping it loses nothing; and the floor is close.
    @Test(arguments: [0, 0.5, 4.75, 12])
    func floorsNeverHideACount(level: Double) {
        let floors = ratio.floors(passing: level)
        var expected = 0.001
        while expected < 3700 {
            let floor = floors[expected]
            if floor > 2 { #expect(ratio(cases: Double(floor - 1), expected: expected) <= level) }
            if expected > 5, floor + 4 <= 3760 { #expect(ratio(cases: Double(floor + 4), expected: expected) > level) }
            expected *= 1.037
        }
    }
}

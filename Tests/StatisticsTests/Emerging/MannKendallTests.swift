import Statistics
import Testing

@Suite struct MannKendallTests {
    @Test func risesWithoutTies() {
        // S = 10 of 10 pairs; variance 5·4·15/18; z = 9/√16.667. p by scipy.stats.norm.sf.
        let test = MannKendall([1, 2, 3, 4, 5])
        #expect(test.s == 10)
        #expect(abs(test.variance - 16.666666666666668) < 1e-12)
        #expect(abs(test.z - 2.204540768504859) < 1e-12)
        #expect(abs(test.p - 0.02748633611151203) < 1e-12)
        #expect(test.direction(level: 0.05) == 1)
        #expect(test.direction(level: 0.01) == 0)
    }

    @Test func tiesLessenTheVariance() {
        // 28 pairs less 1 + 3 + 1 ties fall; (8·7·21 − 2·1·9 − 3·2·11 − 2·1·9)/18 = 1074/18.
        let test = MannKendall([3, 3, 2, 2, 2, 1, 0, 0])
        #expect(test.s == -23)
        #expect(abs(test.variance - (1074.0 / 18)) < 1e-12)
        #expect(abs(test.z - -22 / (1074.0 / 18).squareRoot()) < 1e-12)
        #expect(test.direction(level: 0.05) == -1)
    }

    @Test(arguments: [[], [2], [2, 2, 2, 2]])
    func nothingToCompareIsNoTrend(series: [Double]) {
        let test = MannKendall(series)
        #expect((test.s, test.z, test.p) == (0, 0, 1))
        #expect(test.direction(level: 0.1) == 0)
    }
}

import Foundation
import Testing

@testable import Statistics

@Suite struct NullMaximaTests {
    @Test func rankCountsTies() {
        let null = NullMaxima([4, 2, 3, 3, 9, 1, 5, 8, 7])
        #expect(null.p(10) == 0.1)
        #expect(null.p(9) == 0.2)
        #expect(null.p(3) == 0.8)
        #expect(null.p(0) == 1)
        #expect(NullMaxima([]).p(3) == nil)
    }

    /// Quantiles of a Gumbel distribution with μ = 6 and β = 1.5: the fit finds it again.
    @Test func fitsAGumbelDistribution() {
        // μ − β·ln(−ln u) for u = (i + ½)/1000.
        let null = NullMaxima(Self.gumbel(1000))
        // 1 − exp(−exp(−(10.5 − 6)/1.5)) = 0.048568.
        #expect(abs((null.gumbelP(10.5) ?? 0) - 0.048568) < 0.001)
        #expect(null.gumbelP(1000) == NullMaxima.leastGumbelP)
        #expect(NullMaxima([1, 2, 3]).gumbelP(2) == nil)
        #expect(NullMaxima(Array(repeating: 2, count: 99)).gumbelP(2) == nil)
    }

    @Test func criticalValueIsAnOrderStatistic() {
        let null = NullMaxima((1...99).map(Double.init))
        #expect(null.critical(0.95) == 95)
        #expect(null.critical(0.999) == nil)
    }

    private static func gumbel(_ n: Int) -> [Double] {
        (0..<n).map { 6 - 1.5 * log(-log((Double($0) + 0.5) / Double(n))) }
    }
}

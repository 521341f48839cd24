import Testing

@testable import Statistics

@Suite struct CounterRandomTests {
    /// The known answers that Random123 publishes for philox4x32-10 (kat_vectors).
    @Test func equalsThePublishedKnownAnswers() {
        #expect(
            CounterRandom.block((0, 0, 0, 0), key: (0, 0)) == (0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
        let ones = UInt32.max
        #expect(
            CounterRandom.block((ones, ones, ones, ones), key: (ones, ones))
                == (0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
        #expect(
            CounterRandom.block(
                (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: (0xa409_3822, 0x299f_31d0))
                == (0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
    }

    @Test func everyPartOfTheCounterChangesTheNumbers() {
        func first(_ seed: UInt64, _ stream: RandomStream, _ site: Int, _ replicate: Int) -> UInt64 {
            var random = CounterRandom(seed: seed, stream: stream, site: site, replicate: replicate)
            return random.next()
        }
        let numbers: Set = [
            first(1, .knox, 0, 0), first(2, .knox, 0, 0), first(1 << 40, .knox, 0, 0), first(1, .scan, 0, 0),
            first(1, .knox, 1, 0), first(1, .knox, 0, 1),
        ]
        #expect(numbers.count == 6)
        #expect(first(7, .scan, 3, 9) == first(7, .scan, 3, 9))
    }

    @Test func boundedNumbersAreEvenlySpread() {
        var random = CounterRandom(seed: 42, stream: .synthetic)
        var counts = Array(repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.below(7)] += 1 }
        // Chi-squared with 6 degrees of freedom: above 22.46 once in a thousand.
        let chiSquared = counts.reduce(0.0) { $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000 }
        #expect(chiSquared < 22.46)
        #expect(random.below(0) == 0)
        #expect(random.below(1) == 0)
    }

    @Test func uniformNumbersHaveTheMeanAndVarianceOfTheUniform() {
        var random = CounterRandom(seed: 5, stream: .synthetic)
        let draws = (0..<100_000).map { _ in random.uniform() }
        let mean = draws.reduce(0, +) / 100_000
        let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
        // Four standard errors: sqrt(1/12/1e5) = 0.00091 and sqrt(1/180/1e5) = 0.00024.
        #expect(abs(mean - 0.5) < 0.0037)
        #expect(abs(variance - 1 / 12.0) < 0.001)
        #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    }
}

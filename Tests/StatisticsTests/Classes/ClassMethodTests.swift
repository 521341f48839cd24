import Statistics
import Testing

private let skewed: [Double] = (1...40).map { Double($0) / 10 } + [12, 14, 35, 36, 90]

@Suite struct ClassMethodTests {
    @Test(arguments: [
        ClassMethod.fisherJenks, .fisherJenksOfLogarithms, .quantile, .equalInterval, .headTail, .pretty,
        .fixed([1, 5, 20]),
    ])
    func limitsAscendAndHoldEveryValue(_ method: ClassMethod) throws {
        for k in 1...9 {
            let breaks = try ClassBreaks(skewed, by: method, classes: k)
            #expect(zip(breaks.bounds, breaks.bounds.dropFirst()).allSatisfy { $0 < $1 })
            #expect(skewed.allSatisfy { breaks.index(of: $0) != nil })
            #expect(try breaks == ClassBreaks(skewed.reversed(), by: method, classes: k))
            #expect(breaks.sampleSize == 45 && breaks.method == method)
        }
    }

    @Test(arguments: [ClassMethod.fisherJenks, .fisherJenksOfLogarithms, .quantile, .equalInterval, .headTail])
    func noValueLiesOnALimit(_ method: ClassMethod) throws {
        for k in 2...9 {
            let inner = try ClassBreaks(skewed, by: method, classes: k).bounds.dropFirst().dropLast()
            #expect(inner.allSatisfy { !skewed.contains($0) })
        }
    }

    @Test func aCityTakesTheClassesOfAllRegionsOnlyAsPlainValues() throws {
        // Regions with 0.1 to 3 incidents per 1,000 km² a year, and a small capital with up to a thousand.
        let regions = (1...30).map { Double($0) / 10 } + [120, 400, 1190]
        func classesOfRegions(_ breaks: ClassBreaks) -> Int { Set(regions.prefix(30).map(breaks.index(of:))).count }
        #expect(classesOfRegions(try ClassBreaks(regions, by: .fisherJenks, classes: 5)) <= 2)
        let natural = try ClassBreaks(regions, by: .natural, classes: 5)
        #expect(natural.method == .fisherJenksOfLogarithms)
        #expect(classesOfRegions(natural) >= 3)
        #expect(try natural.bounds == ClassBreaks(regions, by: .fisherJenksOfLogarithms, classes: 5).bounds)
    }

    @Test func evenValuesKeepTheirPlainBreaks() throws {
        let even = (1...30).map(Double.init)
        #expect(try ClassBreaks(even, by: .natural, classes: 5) == ClassBreaks(even, by: .fisherJenks, classes: 5))
        // Two classes part an outlier from the rest, as they should.
        #expect(try ClassBreaks(skewed, by: .natural, classes: 2).method == .fisherJenks)
    }

    @Test func zeroHasNoLogarithm() throws {
        let withZero = [0.0] + (1...30).map { Double($0) / 10 } + [900]
        #expect(try ClassBreaks(withZero, by: .fisherJenksOfLogarithms, classes: 4).method == .fisherJenks)
        let bounds = try ClassBreaks(withZero, by: .natural, classes: 4).bounds
        #expect(bounds.count == 5 && bounds.allSatisfy { $0.isFinite })
    }

    @Test func quantilesHoldAboutEquallyMany() throws {
        let breaks = try ClassBreaks((1...100).map(Double.init), by: .quantile, classes: 4)
        #expect(breaks.bounds == [1, 25.5, 50.5, 75.5, 100])
        // Equal values stay together.
        let tied = try ClassBreaks([1, 1, 1, 1, 1, 1, 2, 3], by: .quantile, classes: 4)
        #expect(tied.bounds == [1, 1.5, 3])
    }

    @Test func equalIntervalsAreEqual() throws {
        #expect(
            try ClassBreaks((0...100).map(Double.init), by: .equalInterval, classes: 4).bounds == [
                0, 25.5, 50.5, 75.5, 100,
            ])
        // A class without a value stays, so that the steps of the legend are even.
        let gap = try ClassBreaks([0, 1, 2, 97, 100], by: .equalInterval, classes: 4)
        #expect(gap.count == 4)
        #expect(gap.index(of: 2) == 0 && gap.index(of: 97) == 3)
    }

    @Test func headTailPartsAtMeans() throws {
        // Mean of all 4.27 → 3 of 15 above; mean of those 18.3 → 1 of 3 above.
        let values = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 10, 40.0]
        let breaks = try ClassBreaks(values, by: .headTail, classes: 9)
        #expect(values.map { breaks.index(of: $0) ?? -1 } == Array(repeating: 0, count: 12) + [1, 1, 2])
        #expect(try ClassBreaks(values, by: .headTail, classes: 2).count == 2)
        #expect(try ClassBreaks([3, 3], by: .headTail, classes: 5).count == 1)
    }

    @Test func prettyLimitsAreMultiplesOfARoundStep() throws {
        let breaks = try ClassBreaks([0.3, 1.7, 4.4, 9.2], by: .pretty, classes: 5)
        #expect(breaks.bounds == [0.3, 2, 4, 6, 8, 9.2])
        #expect(
            try ClassBreaks([1234, 5678, 20_001, 50_000, 91011], by: .pretty, classes: 5).bounds.dropFirst().dropLast()
                == [
                    20000, 40000, 60000, 80000,
                ])
    }

    @Test func limitsOfTheUserStand() throws {
        let values = [0.5, 1, 3, 7]
        #expect(try ClassBreaks(values, by: .fixed([1, 5]), classes: 5).bounds == [0.5, 1, 5, 7])
        // An upper limit belongs to its class; one that no value reaches stays.
        #expect(try ClassBreaks(values, by: .fixed([1, 5]), classes: 5).index(of: 1) == 0)
        #expect(try ClassBreaks(values, by: .fixed([1, 5, 10]), classes: 5).bounds == [0.5, 1, 5, 10])
        #expect(try ClassBreaks(values, by: .fixed([0.1, 5]), classes: 5).bounds == [0, 0.1, 5, 7])
    }

    @Test func wordsAreRead() {
        #expect(ClassMethod(named: "quantile") == .quantile)
        #expect(ClassMethod(named: "0.1, 1,10") == .fixed([0.1, 1, 10]))
        for word in ["", "best", "1,1", "3,2", "1,,2", "nan", "1,inf"] { #expect(ClassMethod(named: word) == nil) }
    }

    @Test(arguments: [
        ClassMethod.fisherJenks, .quantile, .equalInterval, .headTail, .pretty, .fixed([1]),
    ])
    func hardlyAnyValuesDoNoHarm(_ method: ClassMethod) throws {
        for values in [
            [], [.nan], [0.25], [0.25, 0.25], [1, 1.0.nextUp], [.leastNonzeroMagnitude, 1e308], [-2, 0, 3],
        ] as [[Double]] {
            let breaks = try ClassBreaks(values, by: method, classes: 5)
            #expect(values.filter(\.isFinite).allSatisfy { breaks.index(of: $0) != nil })
        }
    }
}

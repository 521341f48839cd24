import Statistics
import Testing

/// Numbers that look random and are the same every time (Numerical Recipes' linear congruential generator).
private struct Sequence32 {
    var state: UInt32
    mutating func next() -> Double {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Double(state >> 8) / Double(1 << 24)
    }
}

/// Least sum of squares over all ways to cut sorted values into k runs.
private func leastSpread(_ values: ArraySlice<Double>, _ k: Int) -> Double {
    func spread(_ run: ArraySlice<Double>) -> Double {
        let mean = run.reduce(0, +) / Double(run.count)
        return run.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    if k == 1 { return spread(values) }
    return (values.startIndex + k - 1..<values.endIndex)
        .map { leastSpread(values[..<$0], k - 1) + spread(values[$0...]) }.min() ?? .infinity
}

private func spread(of values: [Double], in breaks: ClassBreaks) -> Double {
    let classes = Dictionary(grouping: values) { breaks.index(of: $0) ?? -1 }.values
    return classes.reduce(0) { sum, members in
        let mean = members.reduce(0, +) / Double(members.count)
        return sum + members.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}

@Suite struct ClassBreaksTests {
    @Test(arguments: [1, 2, 3, 4, 5])
    func noOtherClassesHaveLessSpread(_ k: Int) throws {
        for seed in 1...20 {
            var random = Sequence32(state: UInt32(seed * 977))
            let values = (0..<14).map { _ in (random.next() * random.next() * 200).rounded() / 8 }
            let breaks = try ClassBreaks.fisherJenks(values, classes: k)
            let least = leastSpread(values.sorted()[...], min(k, Set(values).count))
            #expect(abs(spread(of: values, in: breaks) - least) < 1e-9 * max(least, 1))
        }
    }

    @Test func breaksAreRoundAndLieInGaps() throws {
        let densities = [0.0123, 0.0131, 0.0140, 0.113, 0.121, 0.4567, 0.4571, 1.234]
        let breaks = try ClassBreaks.fisherJenks(densities, classes: 4)
        #expect(breaks.bounds == [0.012, 0.06, 0.29, 0.8, 1.3])
        #expect(densities.map(breaks.index(of:)) == [0, 0, 0, 1, 1, 2, 2, 3])
        #expect(!densities.contains { breaks.bounds.dropFirst().contains($0) })
    }

    @Test func aNarrowGapGetsMoreDigits() throws {
        let breaks = try ClassBreaks.fisherJenks([1.2341, 1.2342, 1.2343, 1.2349], classes: 2)
        #expect(breaks.bounds[1] > 1.2343 && breaks.bounds[1] < 1.2349)
        #expect(breaks.bounds[1] == 1.2346)
    }

    @Test func fewerValuesMakeFewerClasses() throws {
        #expect(try ClassBreaks.fisherJenks([], classes: 5).count == 0)
        #expect(try ClassBreaks.fisherJenks([.nan, .infinity], classes: 5).count == 0)
        #expect(try ClassBreaks.fisherJenks([0.25, 0.25], classes: 5).bounds == [0.25, 0.25])
        #expect(try ClassBreaks.fisherJenks([0.25, 0.5, 0.25], classes: 5).count == 2)
        #expect(try ClassBreaks.fisherJenks([1, 2, 3], classes: 0).count == 0)
    }

    @Test func aValueOutsideIsInNoClass() throws {
        let breaks = try ClassBreaks.fisherJenks([1, 2, 10, 11], classes: 2)
        #expect(breaks.bounds == [1, 6, 11])
        #expect([0.5, 1, 6, 6.5, 11, 12].map(breaks.index(of:)) == [nil, 0, 0, 1, 1, nil])
        #expect(breaks.index(of: .nan) == nil)
    }

    @Test func orderDoesNotMatterAndManyValuesAreQuick() throws {
        var random = Sequence32(state: 7)
        let values = (0..<100_000).map { _ in random.next() * random.next() }
        let clock = ContinuousClock()
        var breaks = try ClassBreaks.fisherJenks([], classes: 1)
        let time = try clock.measure { breaks = try ClassBreaks.fisherJenks(values, classes: 7) }
        #expect(breaks.count == 7)
        #expect(try breaks == ClassBreaks.fisherJenks(values.reversed(), classes: 7))
        // 0.1 s in release; a quadratic method would take minutes.
        #expect(time < .seconds(20))
    }
}

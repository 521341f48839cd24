import Statistics
import Testing

@testable import Counting

/// Numbers that look random and are the same in every run (a linear congruential generator, Knuth's constants).
struct Sequence64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite struct TallyTests {
    private typealias Entry = (key: Tally.Key, sums: TallySums)

    private func entries(_ count: Int) -> [Entry] {
        var random = Sequence64(state: 7)
        return (0..<count).map { _ in
            let month = Period(
                year: Int.random(in: 2013...2024, using: &random), month: Int.random(in: 1...12, using: &random))
            let key = Tally.Key(
                place: UInt32.random(in: 0..<40, using: &random), period: month,
                category: UInt32.random(in: 0..<11, using: &random))
            let best = Int.random(in: 0...50, using: &random)
            return (key, TallySums(killedLow: best / 2, killedBest: best, killedHigh: best * 2))
        }
    }

    private func dictionary(_ tally: Tally) -> [Tally.Key: TallySums] {
        Dictionary(uniqueKeysWithValues: tally.cells.map { ($0.key, $0.sums) })
    }

    /// Against a plain dictionary, over many growths of the table.
    @Test func cellsHoldTheSumsOfTheirEntries() {
        var tally = Tally()
        var plain: [Tally.Key: TallySums] = [:]
        for entry in entries(50_000) {
            tally.add(entry.sums, to: entry.key)
            plain[entry.key, default: .zero] += entry.sums
        }
        #expect(plain.count > 10_000)
        #expect(dictionary(tally) == plain)
    }

    @Test func partsAddUpToTheWholeInAnyOrder() {
        let all = entries(3000)
        func tally(_ range: Range<Int>) -> Tally {
            all[range].reduce(into: Tally()) { $0.add($1.sums, to: $1.key) }
        }
        let whole = dictionary(tally(0..<3000))
        let parts = [tally(0..<100), tally(100..<2500), tally(2500..<3000)]
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let sum = order.reduce(into: Tally()) { $0.merge(parts[$1]) }
            #expect(dictionary(sum) == whole)
        }
        var nested = parts[1]
        nested.merge(parts[2])
        var left = parts[0]
        left.merge(nested)
        #expect(dictionary(left) == whole)
    }

    /// "dozens" is 24 and more, "at least 5" is 5 and more, "as many as 40" is 40 at most.
    @Test func boundsThatAreNotStatedStayOpen() {
        let dozens = TallySums(killedLow: 24, killedBest: nil, killedHigh: nil)
        #expect(dozens.least == 24 && dozens.best == nil && dozens.greatest == nil && dozens.unstated == 0)
        let atLeast = TallySums(killedLow: 5, killedBest: 5, killedHigh: nil)
        #expect(atLeast.least == 5 && atLeast.best == 5 && atLeast.greatest == nil)
        let atMost = TallySums(killedLow: nil, killedBest: nil, killedHigh: 40)
        #expect(atMost.least == 0 && atMost.best == nil && atMost.greatest == 40)
        let silent = TallySums(killedLow: nil, killedBest: nil, killedHigh: nil)
        #expect(silent.least == nil && silent.best == nil && silent.greatest == nil && silent.unstated == 1)
        #expect(TallySums(killedLow: nil, killedBest: 7, killedHigh: 9).least == 7)
    }

    @Test func sumsSayOfHowManyIncidentsABoundIsKnown() {
        func sum(_ parts: TallySums...) -> TallySums { parts.reduce(into: .zero) { $0 += $1 } }
        let three = TallySums(killedLow: 3, killedBest: 3, killedHigh: 3)
        let dozens = TallySums(killedLow: 24, killedBest: nil, killedHigh: nil)
        let silent = TallySums(killedLow: nil, killedBest: nil, killedHigh: nil)
        let all = sum(three, dozens, silent)
        #expect(all.incidents == 3 && all.unstated == 1)
        // The best number is that of the one incident that has one; the greatest is open.
        #expect(all.least == 27 && all.best == 3 && all.greatest == nil)
        #expect(sum(three, silent).greatest == 3)
        // No incidents, no killed.
        #expect(TallySums.zero.least == 0 && TallySums.zero.best == 0 && TallySums.zero.greatest == 0)
    }
}

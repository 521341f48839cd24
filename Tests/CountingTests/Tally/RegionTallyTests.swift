import Statistics
import Testing

@testable import Counting

@Suite struct RegionTallyTests {
    private func key(_ place: TallyPlace, _ category: String = "raid", by dimension: TallyDimension = .kind)
        -> RegionTally.Key
    { .init(place: place, period: Period(year: 2020), dimension: dimension, category: category) }

    private var tally: RegionTally {
        var tally = RegionTally()
        tally.add(TallySums(incidents: 3), to: key(.region(country: "XX", id: "1")))
        tally.add(TallySums(incidents: 2), to: key(.region(country: "XX", id: "1"), "ambush"))
        tally.add(TallySums(incidents: 5), to: key(.region(country: "XX", id: "1"), "Army", by: .actor))
        tally.add(TallySums(incidents: 1), to: key(.region(country: "YY", id: "1")))
        tally.add(TallySums(incidents: 4), to: key(.country("YY")))
        tally.add(TallySums(incidents: 6), to: key(.unlocated))
        return tally
    }

    @Test func actorsAreNotCountedTwice() {
        #expect(tally.sums().incidents == 16)
        #expect(tally.locatedByCountry == ["XX": 5, "YY": 1])
    }

    @Test func countriesLeftOutAreOutside() {
        let limited = tally.limited(to: ["XX"])
        #expect(limited.sums { place, _ in place == .outside }.incidents == 5)
        #expect(limited.sums().incidents == 16)
        #expect(limited.sums { place, _ in place == .unlocated }.incidents == 6)
    }

    @Test func addingIsAssociative() {
        var a = RegionTally(filtered: 1, rejected: 2)
        a.add(TallySums(incidents: 1), to: key(.outside))
        let (b, c) = (tally, tally.limited(to: []))
        var left = a
        left.merge(b)
        left.merge(c)
        var right = b
        right.merge(c)
        right.merge(a)
        #expect(left == right)
        #expect(left.filtered == 1 && left.rejected == 2)
    }
}

import Testing

@testable import Rendering

@Suite struct PeriodsTests {
    @Test func periodsAreEqualAndAtMostSix() {
        #expect(Periods([2012, 2024]).labels == ["2012–2014", "2015–2017", "2018–2020", "2021–2023", "2024"])
        #expect(Periods([2020, 2021]).labels == ["2020", "2021"])
        #expect(Periods([]).labels.isEmpty)
        #expect(Periods(Array(1946...2024)).labels.count <= 6)
    }

    @Test func aYearIsInThePeriodThatHoldsIt() {
        let periods = Periods([2012, 2024])
        #expect(periods.index(of: 2012) == 0 && periods.index(of: 2015) == 1 && periods.index(of: 2024) == 4)
        #expect(periods.index(of: 2025) == nil)
    }
}

import Statistics
import Testing

@testable import Counting

@Suite struct PeriodTests {
    @Test(arguments: [
        ((2021, 3), (2021, 3), "2021-03"), ((2021, 1), (2021, 3), "2021-Q1"), ((2021, 3), (2021, 4), "2021"),
        ((2021, 12), (2022, 1), ""), ((2020, 12), (2020, 12), "2020-12"), ((987, 10), (987, 12), "0987-Q4"),
    ])
    func theShortestPeriodHoldsTheDates(_ first: (Int, Int), _ last: (Int, Int), _ text: String) {
        #expect(Period(from: first, to: last).description == text)
    }

    @Test(arguments: ["2021", "2021-Q4", "2021-01", "2021-12", "0007", ""])
    func textIsReadAsItIsWritten(_ text: String) {
        #expect(Period(text)?.description == text)
    }

    @Test(arguments: ["2021-13", "2021-Q5", "2021-3", "21", "x", "2021-03-04", "2021-Q", "10000", "-1"])
    func otherTextIsNoPeriod(_ text: String) {
        #expect(Period(text) == nil)
    }

    @Test func partsKnowWhatTheyLieIn() {
        let november = Period(year: 2021, month: 11)
        #expect(november.year == 2021 && november.quarter == 4 && november.month == 11)
        #expect(Period(year: 2021, quarter: 2).month == nil)
        #expect(Period(year: 2021).quarter == nil)
        #expect(Period.undated.year == nil)
        #expect(Period(year: 2021, month: 0) == .undated && Period(year: 0) == .undated)
    }

    @Test func stepsHoldWhatLiesInThem() {
        let march = Period(year: 2021, month: 3)
        #expect(PeriodStep.year.period(holding: march) == Period(year: 2021))
        #expect(PeriodStep.quarter.period(holding: march) == Period(year: 2021, quarter: 1))
        #expect(PeriodStep.month.period(holding: march) == march)
        // What is known by its year only lies in no month.
        #expect(PeriodStep.month.period(holding: Period(year: 2021)) == nil)
        #expect(PeriodStep.year.period(holding: .undated) == nil)
    }

    @Test func periodsHaveNoGaps() {
        let months = PeriodStep.month.periods(
            from: Period(year: 2019, month: 11), through: Period(year: 2020, month: 2))
        #expect(months.map(\.description) == ["2019-11", "2019-12", "2020-01", "2020-02"])
        let quarters = PeriodStep.quarter.periods(
            from: Period(year: 2019, quarter: 4), through: Period(year: 2020, quarter: 1))
        #expect(quarters.map(\.description) == ["2019-Q4", "2020-Q1"])
        #expect(PeriodStep.year.periods(from: .undated, through: Period(year: 3)).isEmpty)
    }
}

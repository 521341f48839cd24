import Incidents
import Statistics
import TestSupport
import Testing

@testable import Counting

@Suite struct DataCoverageTests {
    private func day(_ text: String) -> CalendarDate? { CalendarDate(isoString: text) }

    /// A table of a thousand events from one day to another.
    private func table(_ first: String, _ last: String, events: Int = 1000) -> DataCoverage {
        DataCoverage(
            span: DataSpan(
                events: events, first: day(first)?.dayNumber, last: day(last)?.dayNumber, published: nil))
    }

    @Test func theYearInWhichATableEndsIsPartial() {
        let coverage = table("2020-01-02", "2024-06-30")
        #expect([2020, 2021, 2023].map(coverage.year) == [.whole, .whole, .whole])
        #expect(coverage.year(2024) == .part(from: nil, to: day("2024-06-30")))
        #expect(coverage.year(2019) == .none && coverage.year(2025) == .none)
        #expect(coverage.partial([2023, 2024, 2025]) == [2024] && coverage.unknown([2023, 2024, 2025]) == [2025])
    }

    /// Of 1,826 days with 1,000 events a silence of a few days is nothing; with 20 events not even four months are.
    @Test func aSilenceThatIsUsualIsNoEnd() {
        #expect(table("2020-01-02", "2024-12-29").year(2024) == .whole)
        #expect(table("2020-01-02", "2024-09-10", events: 20).year(2024) == .whole)
        #expect(table("2020-01-02", "2024-09-10").year(2024) == .part(from: nil, to: day("2024-09-10")))
    }

    /// A report cannot tell of the day after it, however quiet the place.
    @Test func theYearOfTheLatestReportIsPartialHoweverFewTheEvents() {
        var coverage = table("2020-01-02", "2024-09-10", events: 20)
        var span = coverage.span
        span.add(published: day("2024-12-01")?.dayNumber ?? 0)
        coverage = DataCoverage(span: span)
        #expect(coverage.year(2024) == .part(from: nil, to: day("2024-12-01")) && coverage.endsWithReport)
        span.add(published: day("2025-01-01")?.dayNumber ?? 0)
        #expect(DataCoverage(span: span).year(2024) == .whole)
    }

    @Test func whatIsAskedForCutsAYearAndTheDataMayCutItMore() {
        var coverage = table("2020-01-02", "2024-06-30")
        coverage.asked = (day("2021-03-05"), day("2024-03-31"))
        #expect(coverage.year(2020) == .none && coverage.year(2022) == .whole)
        #expect(coverage.year(2021) == .part(from: day("2021-03-05"), to: nil))
        #expect(coverage.year(2024) == .part(from: nil, to: day("2024-03-31")))
        coverage.asked = (nil, day("2024-11-30"))
        #expect(coverage.year(2024) == .part(from: nil, to: day("2024-06-30")))
    }

    @Test func ofDataWithoutDaysNothingIsClaimed() {
        let coverage = DataCoverage(span: DataSpan())
        #expect(coverage.year(2024) == .whole && coverage.lastDay == nil)
    }
}

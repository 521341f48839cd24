import Counting
import Incidents
import Rendering
import TestSupport
import Testing

@testable import MapMaking

@Suite struct MapTitlesCoverageTests {
    private func day(_ text: String) -> CalendarDate? { CalendarDate(isoString: text) }

    @Test func ofDataWithoutDaysNothingIsSaid() {
        #expect(MapTitles(language: .english).coverage(DataCoverage(span: DataSpan()), [2024]) == "")
    }

    @Test func daysAreSaidInBothLanguages() {
        let (english, french) = (MapTitles(language: .english), MapTitles(language: .french))
        let year = DataCoverage.Year.part(from: day("2021-03-01"), to: day("2021-08-09"))
        #expect(english.part(year) == "1 March to 9 August" && french.part(year) == "1er mars au 9 août")
        #expect(french.part(.part(from: nil, to: day("2021-08-09"))) == "jusqu’au 9 août")
        #expect(english.part(.whole) == "" && english.part(.none) == "")
        let coverage = DataCoverage(
            span: DataSpan(
                events: 1000, first: day("2020-01-02")?.dayNumber, last: day("2024-06-30")?.dayNumber,
                published: nil))
        #expect(
            english.coverage(coverage, [2023, 2024]).hasPrefix("The last event of the data is of 30 June 2024"))
        #expect(french.dataDate(coverage) == "Dernier événement\u{a0}: 30 juin 2024.")
    }

    @Test func whatAFilterTakesIsSaid() {
        var filter = DensityFilter()
        #expect(MapTitles(language: .english).limits(filter) == nil)
        filter.kinds = [.airStrike, .shelling]
        filter.coarsest = .admin2
        #expect(
            MapTitles(language: .english).limits(filter)
                == "Counted only – kind: air strike, shelling; place known at least as: district.")
        #expect(MapTitles(language: .french).limits(filter)?.contains("frappe aérienne, bombardement") == true)
    }
}

import Counting
import Incidents
import Rendering
import Statistics
import Testing

@testable import MapMaking

@Suite struct TimelineTests {
    private func timeline(
        _ cells: [(Period, String, Int, Int)], by parts: TimelineParts? = nil, region: String = "A"
    ) -> Timeline {
        var tally = RegionTally()
        for (period, kind, incidents, killed) in cells {
            tally.add(
                TallySums(incidents: incidents, killedLow: killed / 2, killedBest: killed, killedHigh: killed * 2),
                to: .init(place: .region(country: "XX", id: region), period: period, category: kind))
        }
        return Timeline(tally, asked: parts, titles: MapTitles(language: .english)) { "\($0) \($1)" }
    }

    @Test func fewYearsAreShownByMonthWithoutGaps() {
        let line = timeline([
            (Period(year: 2020, month: 11), "clash", 2, 10), (Period(year: 2021, month: 2), "ambush", 1, 4),
            (Period(year: 2021), "clash", 3, 2),
        ])
        #expect(line.step == .month)
        #expect(line.periods.map(\.description) == ["2020-11", "2020-12", "2021-01", "2021-02"])
        #expect(line.series.map(\.name) == ["clash", "ambush"])
        #expect(line.series[0].incidents == [2, 0, 0, 0] && line.series[1].killed == [0, 0, 0, 4])
        #expect(line.killedLow == [5, 0, 0, 2] && line.killedHigh == [20, 0, 0, 8])
        // Known by the year only: in no month.
        #expect(line.counted == 3 && line.undated == 3)
    }

    @Test func manyYearsAreShownByYear() {
        let line = timeline([
            (Period(year: 2010, month: 1), "clash", 1, 0), (Period(year: 2020, month: 5), "clash", 1, 0),
            (.undated, "clash", 4, 0),
        ])
        #expect(line.step == .year && line.periods.count == 11)
        #expect(line.counted == 2 && line.undated == 4)
    }

    @Test func oneKindIsPartedByRegion() {
        let line = timeline([(Period(year: 2020, month: 1), "clash", 1, 0)])
        #expect(line.parts == .region && line.series.map(\.name) == ["XX A"])
        #expect(timeline([(Period(year: 2020, month: 1), "clash", 1, 0)], by: .kind).series.map(\.name) == ["clash"])
    }

    @Test func whatIsLeftOverIsTheLastSeries() {
        let kinds = IncidentKind.allCases.prefix(8)
        let line = timeline(
            kinds.enumerated().map { (Period(year: 2020, month: 1), $1.rawValue, 10 - $0, 1) })
        #expect(line.series.count == TimelineChart.mostSeries)
        #expect(line.series.last?.name == "others")
        #expect(line.series.last?.incidents == [5 + 4 + 3])
        #expect(line.counted == kinds.indices.reduce(0) { $0 + 10 - $1 })
    }

    @Test func openBoundsAndMissingNumbersAreToldByPeriod() {
        var tally = RegionTally()
        func add(_ month: Int, _ sums: TallySums) {
            tally.add(
                sums,
                to: .init(
                    place: .region(country: "XX", id: "A"), period: Period(year: 2020, month: month), category: "clash")
            )
        }
        add(1, TallySums(killedLow: 24, killedBest: nil, killedHigh: nil))
        add(1, TallySums(killedLow: nil, killedBest: nil, killedHigh: nil))
        add(2, TallySums(killedLow: Optional(3), killedBest: 4, killedHigh: 5))
        let line = Timeline(tally, asked: nil, titles: MapTitles(language: .english)) { "\($0) \($1)" }
        #expect(line.openHigh == [0] && line.unstated == 1)
        #expect(line.killedLow == [24, 3] && line.killedHigh == [24, 5])
        #expect(line.series[0].killed == [0, 4])
    }
}

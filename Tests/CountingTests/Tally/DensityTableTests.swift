import Gazetteer
import Statistics
import Testing

@testable import Counting

@Suite struct DensityTableTests {
    private let regions = [
        DensityTable.Region(id: "Mopti", country: "ML", area: 79_000),
        DensityTable.Region(id: "Gao", country: "ML", area: 170_000),
    ]

    private func tally(_ records: [(region: String?, period: Period, killed: Int?)]) -> RegionTally {
        records.reduce(into: RegionTally()) { tally, record in
            let place = record.region.map { TallyPlace.region(country: "ML", id: $0) } ?? .country("ML")
            tally.add(
                TallySums(killedLow: nil, killedBest: record.killed, killedHigh: nil),
                to: .init(place: place, period: record.period, category: "raid"))
        }
    }

    private func year(_ year: Int) -> Period { Period(year: year) }

    @Test func countsByRegionAndYearWithoutGaps() {
        let table = DensityTable(
            regions: regions,
            tally: tally([
                ("Mopti", Period(year: 2017, month: 3), 12), ("Mopti", year(2017), nil), ("Gao", year(2020), 3),
            ]))
        #expect(table.periods == [2017, 2018, 2019, 2020].map(year))
        #expect(table.rows.map { $0.sums.map(\.incidents) } == [[2, 0, 0, 0], [0, 0, 0, 1]])
        #expect(table.rows.map(\.total.killedBest) == [12, 3])
        // 2 incidents on 79,000 km²; 1 on 170,000.
        #expect(table.positiveDensities.map { ($0 * 1e6).rounded() } == [25316, 5882])
    }

    @Test func undatedIncidentsAreInTheTotalAndInNoYear() {
        let table = DensityTable(regions: regions, tally: tally([("Gao", .undated, 5), ("Gao", year(2019), 1)]))
        #expect(table.rows[1].total == TallySums(incidents: 2, killedLow: 6, killedBest: 6, openHigh: 2))
        #expect(table.rows[1].sums.map(\.incidents) == [1])
        #expect(table.rows[1].undated.incidents == 1)
        #expect(table.undated == 1)
    }

    @Test func whatIsKnownByItsYearLiesInNoMonth() {
        let table = DensityTable(
            regions: regions,
            tally: tally([
                ("Gao", Period(year: 2019, month: 11), 1), ("Gao", Period(year: 2020, month: 1), 1),
                ("Gao", year(2019), 1),
            ]), step: .month)
        #expect(table.periods.map(\.description) == ["2019-11", "2019-12", "2020-01"])
        #expect(table.rows[1].sums.map(\.incidents) == [1, 0, 1])
        #expect(table.undated == 1)
    }

    @Test func whatHasNoRegionIsNotCountedAndStretchesNoPeriod() {
        let table = DensityTable(
            regions: regions,
            tally: tally([(nil, year(1991), 1), ("Kayes", year(1992), 1), ("Gao", year(2019), 1)]))
        #expect(table.periods == [year(2019)])
        #expect(table.counted == 1)
        #expect(table.unlocated == 1)
        #expect(table.unlocatedByCountry == [.init(country: "ML", period: year(1991)): 1])
        #expect(table.outside == 1)
    }

    @Test func aGivenPeriodIsKept() {
        let table = DensityTable(
            regions: regions, tally: tally([("Gao", year(2025), 1)]), periods: year(2012)...year(2014))
        #expect(table.periods == [2012, 2013, 2014].map(year))
        #expect(table.rows[1].sums.map(\.incidents) == [0, 0, 0])
        #expect(table.rows[1].total.incidents == 1)
    }

    @Test func oneKindOrActorIsCountedByItself() {
        var all = tally([("Gao", year(2019), 1)])
        all.add(
            TallySums(incidents: 4),
            to: .init(place: .region(country: "ML", id: "Gao"), period: year(2019), category: "clash"))
        all.add(
            TallySums(incidents: 3),
            to: .init(
                place: .region(country: "ML", id: "Gao"), period: year(2019), dimension: .actor, category: "Army"))
        #expect(DensityTable(regions: regions, tally: all).counted == 5)
        #expect(DensityTable(regions: regions, tally: all, category: (.kind, "clash")).counted == 4)
        #expect(DensityTable(regions: regions, tally: all, category: (.actor, "Army")).counted == 3)
    }

    @Test func noIncidentsAndNoAreaAreNoTrouble() {
        let empty = DensityTable(regions: regions, tally: RegionTally())
        #expect(empty.periods.isEmpty)
        #expect(empty.positiveDensities.isEmpty)
        let flat = DensityTable(
            regions: [.init(id: "Gao", country: "ML", area: 0)], tally: tally([("Gao", year(2020), nil)]))
        #expect(flat.rows[0].densities == [nil])
        #expect(flat.positiveDensities.isEmpty)
    }
}

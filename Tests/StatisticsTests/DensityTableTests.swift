import Statistics
import Testing

@Suite struct DensityTableTests {
    private let regions = [
        DensityTable.Region(id: "Mopti", area: 79_000), DensityTable.Region(id: "Gao", area: 170_000),
    ]

    @Test func countsByRegionAndYearWithoutGaps() {
        let table = DensityTable(
            regions: regions,
            records: [
                .init(region: "Mopti", year: 2017, killed: 12), .init(region: "Mopti", year: 2017, killed: nil),
                .init(region: "Gao", year: 2020, killed: 3),
            ])
        #expect(table.years == [2017, 2018, 2019, 2020])
        #expect(table.rows.map(\.incidentsByYear) == [[2, 0, 0, 0], [0, 0, 0, 1]])
        #expect(table.rows.map(\.killed) == [12, 3])
        // 2 incidents on 79,000 km²; 1 on 170,000.
        #expect(table.positiveDensities.map { ($0 * 1e6).rounded() } == [25316, 5882])
    }

    @Test func undatedIncidentsAreInTheTotalAndInNoYear() {
        let table = DensityTable(
            regions: regions,
            records: [.init(region: "Gao", year: nil, killed: 5), .init(region: "Gao", year: 2019, killed: 1)])
        #expect(table.rows[1].incidents == 2)
        #expect(table.rows[1].incidentsByYear == [1])
        #expect(table.rows[1].killed == 6)
    }

    @Test func whatHasNoRegionIsNotCountedAndStretchesNoPeriod() {
        let table = DensityTable(
            regions: regions,
            records: [
                .init(region: nil, year: 1991, killed: 1), .init(region: "Kayes", year: 1992, killed: 1),
                .init(region: "Gao", year: 2019, killed: 1),
            ])
        #expect(table.years == [2019])
        #expect(table.rows.reduce(0) { $0 + $1.incidents } == 1)
    }

    @Test func aGivenPeriodIsKept() {
        let table = DensityTable(
            regions: regions, records: [.init(region: "Gao", year: 2025, killed: 1)], years: 2012...2014)
        #expect(table.years == [2012, 2013, 2014])
        #expect(table.rows[1].incidentsByYear == [0, 0, 0])
        #expect(table.rows[1].incidents == 1)
    }

    @Test func noIncidentsAndNoAreaAreNoTrouble() {
        let empty = DensityTable(regions: regions, records: [])
        #expect(empty.years.isEmpty)
        #expect(empty.positiveDensities.isEmpty)
        let flat = DensityTable(
            regions: [.init(id: "Atlantis", area: 0)], records: [.init(region: "Atlantis", year: 2020, killed: nil)])
        #expect(flat.rows[0].densityByYear == [nil])
        #expect(flat.positiveDensities.isEmpty)
    }
}

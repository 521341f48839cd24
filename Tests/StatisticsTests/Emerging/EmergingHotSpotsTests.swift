import Statistics
import Testing

@Suite struct EmergingHotSpotsTests {
    private let cells: SyntheticCells

    init() throws { cells = try SyntheticCells() }

    /// Trend and pattern of every cell at both levels, lag 0 and 1, both windows.
    @Test(arguments: [0, 1], [ReferenceWindow.entireCube, .individualTimeStep])
    func equalsTheReference(lag: Int, window: ReferenceWindow) throws {
        let cube = try cells.byQuarter()
        let statistic = try SpaceTimeGiStar(cells.queen, lag: lag, window: window)
        let at90 = try EmergingHotSpots(statistic, level: 0.10).analyse(cube)
        let at95 = try EmergingHotSpots(statistic, level: 0.05).analyse(cube)
        let file = window.rawValue.split(separator: " ").joined(separator: "_")
        let expected = FixtureTable("Emerging/emerging_lag\(lag)_\(file).csv").records
        #expect(expected.count == 421)
        for (unit, row) in expected.enumerated() {
            let found = at90.units[unit]
            #expect(Double(found.trend.s) == row.number("mk_S"))
            #expect(abs(found.trend.z - (row.number("mk_z") ?? .nan)) <= 1e-9 * max(1, abs(found.trend.z)))
            #expect(abs(found.trend.p - (row.number("mk_p") ?? .nan)) <= 1e-9)
            #expect(Double(found.hotSteps.count) == row.number("n_hot90"))
            #expect(Double(found.coldSteps.count) == row.number("n_cold90"))
            #expect(name(found) == row["class_90"]?.lowercased())
            #expect(name(at95.units[unit]) == row["class_95"]?.lowercased())
            let counts = MannKendall(cube.series(unit).map(Double.init))
            #expect(Double(counts.s) == row.number("count_mk_S"))
            #expect(abs(counts.p - (row.number("count_mk_p") ?? .nan)) <= 1e-9)
        }
    }

    /// Each planted hotspot comes out as what it is in the course of the cells that hold most of it. The published
    /// patterns, by year, agree for the persistent and the new one. The growing one is «consecutive» there, for it was
    /// not hot at first; the three others have none, for they are not hot in the last year and were not in 90 % of all.
    @Test(arguments: [
        ("A_mopti_persistent", HotSpotCourse.lasting, "persistent hot spot"),
        ("B_menaka_new", .new, "new hot spot"),
        ("C_gao_intensifying", .growing, "consecutive hot spot"),
        ("D_kidal_diminishing", .fading, "no pattern detected"),
        ("E_sikasso_sporadic", .onAndOff, "no pattern detected"),
        ("F_timbuktu_historical", .over, "no pattern detected"),
    ])
    func plantedHotspotsComeOut(planted: String, course: HotSpotCourse, pattern: String) throws {
        let statistic = try SpaceTimeGiStar(cells.queen, lag: 0, window: .individualTimeStep)
        let result = try EmergingHotSpots(statistic).analyse(cells.byYear)
        let strongest = FixtureTable("Emerging/planted.csv").records.filter { $0["planted"] == planted }
            .sorted { ($0.number("events") ?? 0) > ($1.number("events") ?? 0) }.prefix(2)
        #expect(strongest.count == 2)
        let units = strongest.compactMap { row in cells.gids.firstIndex { $0 == row["gid"] } }.map { result.units[$0] }
        #expect(units.contains { $0.course == course })
        #expect(units.allSatisfy { name($0) == pattern })
    }

    @Test func refusesWhatCannotStandOut() throws {
        let statistic = try SpaceTimeGiStar(SpatialWeights(neighbours: [[1], [0, 2], [1]]))
        let hotSpots = try EmergingHotSpots(statistic)
        #expect(throws: StatisticsError.noVariance) {
            try hotSpots.analyse(SpaceTimeCube([[2, 2], [2, 2], [2, 2]]))
        }
        #expect(throws: StatisticsError.tooFew(1, needed: 2)) { try hotSpots.analyse(SpaceTimeCube([[2], [1], [2]])) }
        #expect(throws: StatisticsError.self) { try EmergingHotSpots(statistic, level: 0) }
    }

    /// Islands only, one step empty: values stay finite, and the empty step is named.
    @Test func emptyStepsAreNamed() throws {
        let statistic = try SpaceTimeGiStar(
            SpatialWeights(neighbours: [[], [], []]), lag: 0, window: .individualTimeStep)
        let result = try EmergingHotSpots(statistic).analyse(SpaceTimeCube([[3, 0, 1], [0, 0, 2], [1, 0, 0]]))
        #expect(result.untestedSteps == [1])
        for unit in result.units { #expect(unit.z.allSatisfy(\.isFinite) && unit.p[1] == nil && unit.trend.p.isFinite) }
    }

    private func name(_ unit: EmergingHotSpots.Unit) -> String { unit.pattern?.name ?? "no pattern detected" }
}

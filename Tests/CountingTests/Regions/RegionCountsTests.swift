import Gazetteer
import Incidents
import Intake
import MapMaking
import Statistics
import TestSupport
import Testing

@testable import Counting

@Suite struct RegionCountsTests {
    private func row(_ counts: RegionCounts, _ name: String) throws -> DensityTable.Row {
        let index = try #require(counts.regions.firstIndex { $0.name == name }, "\(counts.regions.map(\.name))")
        return counts.table.rows[index]
    }

    @Test func incidentsAreCountedByRegionAndYear() throws {
        let counts = try RegionCounts(
            [
                .sample("a", on: .on(2019, 5, 1), in: "Mopti", killed: 4),
                .sample("b", on: .on(2021, 5, 1), in: "Mopti", killed: 3),
                .sample("c", on: .on(2021, 6, 1), in: "Mopti"),
                .sample("d", on: .on(2021, 7, 1), in: "Tillabéri", "NE", killed: 10),
            ], in: Package.gazetteer().ground)
        #expect(counts.countries == ["ML", "NE"])
        #expect(counts.counted == 4)
        #expect(counts.unlocated == 0)
        #expect(counts.undated == 0)
        // The year without an incident has its own column.
        #expect(counts.years == [2019, 2020, 2021])
        let mopti = try row(counts, "Mopti")
        #expect(mopti.total.incidents == 3)
        #expect(mopti.total.killedBest == 7)
        #expect(mopti.sums.map(\.incidents) == [1, 0, 2])
        #expect(try row(counts, "Kayes").sums.map(\.incidents) == [0, 0, 0])
    }

    /// Mopti has 79,017 km² by its statistical yearbook; the layer's outline comes close.
    @Test func densityIsPerThousandSquareKilometresAndYear() throws {
        let counts = try RegionCounts([.sample("a", on: .on(2021, 5, 1), in: "Mopti")], in: Package.gazetteer().ground)
        let mopti = try row(counts, "Mopti")
        #expect(abs(mopti.region.area - 79_017) < 0.05 * 79_017)
        let density = try #require(mopti.densities[0])
        #expect(abs(density - 1 / 79.017) < 0.05 / 79.017)
    }

    @Test func whatIsNotKnownIsCountedAsSuch() throws {
        let counts = try RegionCounts(
            [
                .sample("a", on: .on(2021, 5, 1), in: "Mopti"),
                .sample("b", on: .unknown, in: "Mopti"),
                .sample("c", on: .on(2021, 5, 1), in: nil, precision: .country),
                .sample("d", on: .on(2021, 5, 1), in: nil, nil, precision: .unknown),
                .sample("e", on: .on(2021, 5, 1), in: "No Such Region"),
            ], in: Package.gazetteer().ground)
        #expect(counts.counted == 2)
        // A point in no region of the layer is known, and elsewhere.
        #expect(counts.unlocated == 2)
        #expect(counts.outside == 1)
        #expect(counts.undated == 1)
        #expect(try row(counts, "Mopti").sums.map(\.incidents) == [1])
    }

    /// Two towns attacked at a time with one toll: both count as incidents, the dead once.
    @Test func aSharedTollCountsOnce() throws {
        let counts = try RegionCounts(
            [
                .sample("a", on: .on(2021, 1, 2), in: "Tillabéri", "NE", killed: 100, jointWith: ["b"]),
                .sample("b", on: .on(2021, 1, 2), in: "Tillabéri", "NE", killed: 100, jointWith: ["a"]),
            ], in: Package.gazetteer().ground)
        let row = try row(counts, "Tillabéri")
        #expect(row.total.incidents == 2)
        #expect(row.total.killedBest == 100)
    }

    /// "dozens" (24 and more), "at least 3", nothing said, and an exact 7, all in Mopti in 2021; a shared toll's second
    /// part has no number of its own and lacks none.
    @Test func boundsThatNobodyStatesStayOpenInEveryFile() throws {
        func incident(_ id: String, _ killed: CasualtyCount?, in region: String = "Mopti") throws -> Incident {
            var incident = Incident.sample(id, on: .on(2021, 5, 1), in: region)
            if let killed { incident.tolls[.killed] = killed }
            return incident
        }
        let counts = try RegionCounts(
            [
                try incident("a", CasualtyCount(low: 24, best: nil, high: nil)),
                try incident("b", CasualtyCount(low: 3, best: 3, high: nil)), try incident("c", nil),
                try incident("d", .exactly(7)),
                try incident("e", CasualtyCount(low: 24, best: nil, high: nil), in: "Gao"),
                try incident("f", nil, in: "Kidal"),
                .sample("g", on: .on(2021, 1, 2), in: "Kayes", killed: 9, jointWith: ["h"]),
                .sample("h", on: .on(2021, 1, 2), in: "Kayes", killed: 9, jointWith: ["g"]),
            ], in: Package.gazetteer().ground)
        let csv = String(decoding: DensityCSV(DensityResult(counts)).bytes, as: UTF8.self).split(separator: "\n")
        func row(_ region: String) throws -> [Substring] {
            let line = try #require(csv.first { $0.hasPrefix(region + ",") })
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return Array(fields[4..<8] + fields.suffix(1))
        }
        #expect(try row("Mopti") == ["4", "34", "10", "", "1"])
        #expect(try row("Gao") == ["1", "24", "", "", "0"])
        #expect(try row("Kidal") == ["1", "", "", "", "1"])
        #expect(try row("Kayes") == ["2", "9", "9", "9", "0"])
        #expect(try row("Ségou") == ["0", "0", "0", "0", "0"])
        let layer = String(decoding: Layers.regions(counts), as: UTF8.self)
        #expect(layer.contains(#""incidents":1,"killed_best":null,"killed_unstated":0"#))
        #expect(layer.contains(#""incidents":4,"killed_best":10,"killed_unstated":1"#))
    }

    /// With many countries of few incidents each, a map of those with 1 % would leave out most: it draws all.
    @Test func aMapThatWouldLeaveOutMostDrawsAll() throws {
        let codes = try Package.gazetteer().ground.countries.map(\.code)
        let incidents = try codes.flatMap { code -> [Incident] in
            guard let region = try Package.gazetteer().ground.units(of: code).first else { return [] }
            return [.sample(code, on: .on(2021, 1, 1), in: region.name, code)]
        }
        let counts = try RegionCounts(incidents, in: Package.gazetteer().ground)
        #expect(counts.countries.count > 150 && counts.drawn.countries == counts.countries)
        #expect(counts.drawn.undrawn.isEmpty)
        let more = try RegionCounts(
            incidents + (0..<2000).map { .sample("x\($0)", on: .on(2021, 1, 1), in: "Mopti") },
            in: Package.gazetteer().ground)
        #expect(more.drawn.countries == ["ML"] && more.drawn.located == more.counted && more.drawn.outside == 0)
    }
}

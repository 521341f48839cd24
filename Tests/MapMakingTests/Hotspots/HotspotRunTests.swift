import Counting
import Foundation
import GeoJSON
import Geography
import Hotspots
import Intake
import Storage
import TestSupport
import Testing

@testable import MapMaking

@Suite struct HotspotRunTests {
    private static let all = [
        "hotspots.geojson", "clusters.geojson", "hotspots.svg", "emerging.svg", "surface.geojson", "surface.svg",
        "hotspots.md",
    ]

    private func expectNumbers(_ result: HotspotFiles) {
        for file in result.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("nan") || file.name.hasSuffix(".md") || !text.contains(":nan"), "\(file.name)")
            #expect(!text.contains("NaN") && !text.contains("inf,") && !text.contains("-inf"), "\(file.name)")
        }
    }

    @Test func aPlantedClusterIsTheOneHotSpot() async throws {
        let result = try await hotspots(HotspotSample.rows(spread: 150, clustered: 150))
        #expect(result.files.map(\.name) == Self.all)
        let page = result.text("hotspots.md")
        #expect(page.contains("**One hot spot was found, in Mopti"))
        #expect(page.contains("| 1 | Mopti"))
        expectNumbers(result)
        let layer = try #require(
            JSONSerialization.jsonObject(with: Data(result.text("hotspots.geojson").utf8)) as? [String: Any])
        let features = try #require(layer["features"] as? [[String: Any]])
        let properties = features.compactMap { $0["properties"] as? [String: Any] }
        let counted = properties.compactMap { $0["count"] as? Int }.reduce(0, +)
        #expect(counted == layer["counted"] as? Int)
        let hottest = properties.max { ($0["z"] as? Double ?? -9) < ($1["z"] as? Double ?? -9) }
        #expect(hottest?["region"] as? String == "Mopti")
        #expect(hottest?["bin"] as? Int == 3)
        let clusters = result.text("clusters.geojson")
        #expect(clusters.contains("\"kind\":\"scan circle\",\"rank\":1"))
        #expect(clusters.contains("\"kind\":\"dense group\""))
    }

    /// A statistic that was cancelled is not one that refused.
    @Test func aCancelledRunHasNoResult() async {
        let task = Task.detached {
            _ = try await hotspots(HotspotSample.rows(spread: 150, clustered: 150)) { $0.permutations = 1 << 29 }
        }
        // From a thread of its own: the permutations may keep all threads of tasks and queues busy.
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 1)
            task.cancel()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func incidentsSpreadByChanceMakeNoHotSpot() async throws {
        var sequence = HotspotSample.Sequence(11)
        let rows = (0..<400).map { number in
            let latitude = 10.2 + 14.8 * sequence.next()
            return "\(number),202\(number % 3)-0\(1 + number % 9)-10,\(latitude),\(-12.2 + 16.4 * sequence.next()),0"
        }
        let result = try await hotspots(rows)
        let page = result.text("hotspots.md")
        #expect(page.contains("**No hot spot was found"))
        #expect(page.contains("does not say that there is none") || page.contains("fewer incidents than by chance"))
        expectNumbers(result)
    }

    @Test func tooFewIncidentsAreNotTested() async throws {
        let result = try await hotspots(HotspotSample.rows(spread: 4, clustered: 3))
        let page = result.text("hotspots.md")
        #expect(page.contains("No hot spots were looked for: "))
        #expect(page.contains("too few, at least 10 are needed"))
        #expect(result.absent == ["emerging.svg", "surface.geojson", "surface.svg"])
        #expect(!result.text("hotspots.geojson").contains("hot spot,"))
        expectNumbers(result)
    }

    @Test func smallNumbersAreWarnedOf() async throws {
        let result = try await hotspots(HotspotSample.rows(spread: 8, clustered: 12))
        #expect(result.text("hotspots.md").contains("one more or less may change the picture"))
    }

    @Test func anyOrderOfRowsAndAnyThreadsGiveTheSameBytes() async throws {
        let rows = HotspotSample.rows(spread: 120, clustered: 80)
        let first = try await hotspots(rows) { $0.threads = 1 }
        let second = try await hotspots(rows.reversed()) {
            $0.threads = 3
            $0.reading.tables.workers = 1
        }
        for (a, b) in zip(first.files, second.files) { #expect(a.bytes == b.bytes, "\(a.name)") }
    }

    @Test func allIncidentsAtOnePointAreNamedAsAStack() async throws {
        let rows = (1...60).map { "\($0),202\($0 % 3)-0\(1 + $0 % 9)-11,14.48,-4.19,1" }
        let result = try await hotspots(rows)
        let page = result.text("hotspots.md")
        #expect(page.contains("100 % of the incidents are stacked at 1 point,"))
        #expect(page.contains("60 at 14.48° N, 4.19° W"))
        expectNumbers(result)
    }

    @Test func islandsAloneAreRefused() async throws {
        let result = try await hotspots(HotspotSample.rows(spread: 60, clustered: 0)) { $0.weights = .band(10) }
        #expect(result.text("hotspots.md").contains("No hot spots were looked for: no unit has a neighbour"))
        expectNumbers(result)
    }

    /// A box in degrees as a file that --within takes.
    private func box(_ folder: TemporaryFolder, _ west: Double, _ south: Double, side: Double) throws -> String {
        let (east, north) = (west + side, south + side)
        return try folder.write(
            "box.geojson",
            #"{"type":"Feature","properties":{"name":"Delta"},"geometry":{"type":"Polygon","coordinates":"#
                + "[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]}}"
        )
    }

    @Test func oneUnitIsRefused() async throws {
        let folder = try TemporaryFolder()
        let area = try box(folder, -4.3, 14.7, side: 0.1)
        let result = try await hotspots(HotspotSample.rows(spread: 0, clustered: 60)) {
            ($0.units, $0.cell, $0.within) = (.prioGrid, nil, area)
        }
        #expect(result.text("hotspots.md").contains("1 unit is too few to compare"))
        expectNumbers(result)
    }

    @Test func allEqualCountsAreRefused() async throws {
        let folder = try TemporaryFolder()
        let area = try box(folder, -6, 13, side: 2)
        let rows = (0..<16).map { "\($0),2020-01-02,\(13.25 + 0.5 * Double($0 / 4)),\(-5.75 + 0.5 * Double($0 % 4)),0" }
        let result = try await hotspots(rows) { ($0.units, $0.cell, $0.within) = (.prioGrid, nil, area) }
        let page = result.text("hotspots.md")
        #expect(page.contains("No hot spots were looked for: all units have the same value"))
        expectNumbers(result)
    }

    @Test func withoutALayerAdminTwoIsRefused() async throws {
        await #expect(throws: HotspotError.noSecondLevel(countries: ["Mali"])) {
            try await hotspots(HotspotSample.rows(spread: 20, clustered: 0)) { $0.units = .admin2 }
        }
    }

    @Test func prioGridCellsCarryTheirNumber() async throws {
        let result = try await hotspots(HotspotSample.rows(spread: 100, clustered: 60)) {
            $0.units = .prioGrid
            $0.cell = nil
        }
        let layer = result.text("hotspots.geojson")
        // Row 209 from the south pole and column 352 from 180° W, counted from 1: (209 − 1)·720 + 352.
        #expect(layer.contains("\"gid\":150112,\"name\":\"Mopti, 14.25° N, 4.25° W\""))
        expectNumbers(result)
    }

    @Test func regionsAreComparedByTheirDensities() async throws {
        let result = try await hotspots(HotspotSample.rows(spread: 100, clustered: 200)) {
            $0.units = .admin1
            $0.cell = nil
        }
        let page = result.text("hotspots.md")
        #expect(page.contains("Compared: incidents per 1,000 km²."))
        #expect(page.contains("Only 9 units"))
        expectNumbers(result)
    }

    @Test func populationsMakeRatesAndUnitsWithoutThemAreLeftOut() async throws {
        let folder = try TemporaryFolder()
        let people = try folder.write(
            "people.csv", "region,population\nMopti,2000000\nGao,500000\nSegou,-5\nKayes,2000000\nKoulikoro,2400000\n")
        let result = try await hotspots(HotspotSample.rows(spread: 100, clustered: 100)) {
            $0.units = .admin1
            $0.cell = nil
            $0.population = people
        }
        #expect(result.rejections.count == 1)
        #expect(result.text("hotspots.md").contains("without a population, not tested"))
        #expect(result.text("hotspots.geojson").contains("\"class\":\"no exposure\""))
        expectNumbers(result)
    }

    @Test func polygonsOfTheUsersLimitTheCells() async throws {
        let folder = try TemporaryFolder()
        let area = try box(folder, -6, 12.5, side: 4)
        let result = try await hotspots(HotspotSample.rows(spread: 200, clustered: 60)) {
            $0.within = area
            $0.cell = 50
            $0.filter.countries = []
        }
        let page = result.text("hotspots.md")
        #expect(page.hasPrefix("# Hot spots of incidents: Delta"))
        #expect(page.contains("in none of the units"))
        await #expect(throws: HotspotError.withinRegions) {
            try await hotspots(HotspotSample.rows(spread: 20, clustered: 0)) {
                $0.within = area
                $0.units = .admin1
            }
        }
    }

    /// Four incidents in Niger beside 300 in Mali: left out by the rule of 5 %, named, and not called unlocated.
    @Test func countriesThatAreNotAnalysedAreNamedAndCounted() async throws {
        let others = (0..<4).map { "n\($0),2020-01-01,13.5,2.1,1" }
        let result = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150) + others) {
            $0.filter.countries = []
        }
        let note =
            "4 incidents left out: in a country with less than 5 % of the located incidents, not analysed (Niger 4)"
        #expect(result.text("hotspots.md").contains(note))
        #expect(result.summary.contains { $0.hasPrefix(note) })
        let layer = try #require(
            JSONSerialization.jsonObject(with: Data(result.text("hotspots.geojson").utf8)) as? [String: Any])
        #expect(layer["in_other_countries"] as? Int == 4 && layer["other_countries"] as? String == "NE 4")
        #expect(layer["unlocated"] as? Int == 0)
        let parts = ["counted", "too_coarse", "outside", "in_other_countries"].compactMap { layer[$0] as? Int }
        #expect(parts.count == 4 && parts.reduce(0, +) == 304)
    }
}

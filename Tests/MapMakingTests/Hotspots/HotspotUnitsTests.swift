import Counting
import Foundation
import Hotspots
import Statistics
import Storage
import TestSupport
import Testing

@testable import MapMaking

/// The command over every kind of unit and weights, and over what cannot be analysed: no number is ever not one.
@Suite struct HotspotUnitsTests {
    private func expectNumbers(_ result: HotspotFiles) throws {
        for file in result.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("NaN") && !text.contains("nan,") && !text.contains(":nan"), "\(file.name)")
            #expect(!text.contains("inf,") && !text.contains(":inf") && !text.contains("infinity"), "\(file.name)")
            if file.name.hasSuffix(".geojson") {
                _ = try JSONSerialization.jsonObject(with: Data(file.bytes))
            }
        }
    }

    @Test(arguments: [
        HotspotWeights.rook, .nearest(6), .band(250), .kernel(300, .quartic), .kernel(120, .gaussian),
        .kernel(300, .triangular),
    ]) func allWeightsFindTheCluster(_ weights: HotspotWeights) async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 250)) {
            ($0.weights, $0.cell, $0.checksSensitivity) = (weights, 100, true)
        }
        #expect(
            result.text("hotspots.md").contains("hot spot was found, in Mopti")
                || result.text("hotspots.md").contains("Mopti"))
        let layer = result.text("hotspots.geojson")
        #expect(layer.contains("\"weights\":\"\(weights)\""))
        #expect(layer.contains("\"class\":\"hot spot, 99 %\""))
        try expectNumbers(result)
    }

    @Test func hexagonsFindTheClusterToo() async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150)) {
            ($0.units, $0.cell, $0.checksSensitivity) = (.hex, 120, true)
        }
        let page = result.text("hotspots.md")
        #expect(page.contains("hexagons of the area of squares of 120 km"))
        #expect(page.contains("| 1 | Mopti"))
        #expect(page.contains("hexagons of 60 km, queen"))
        try expectNumbers(result)
    }

    @Test func severalCountriesAreOneArea() async throws {
        // Burkina Faso and Niger, each with a part of the incidents, and a cluster across their border.
        var sequence = HotspotSample.Sequence(5)
        let rows = (0..<300).map { number in
            let isSpread = number < 150
            let latitude = isSpread ? 11.5 + 3 * sequence.next() : 13.4 + 0.6 * sequence.next()
            let longitude = isSpread ? -3 + 9 * sequence.next() : 0.4 + 0.6 * sequence.next()
            return "\(number),202\(number % 3)-0\(1 + number % 9)-10,\(latitude),\(longitude),0"
        }
        let result = try await arealHotspots(rows) {
            $0.filter.countries = ["BF", "NE"]
            $0.cell = 75
        }
        let page = result.text("hotspots.md")
        #expect(page.hasPrefix("# Hot spots of incidents: Burkina Faso and Niger"))
        let layer = result.text("hotspots.geojson")
        #expect(layer.contains("\"country\":\"BF\"") && layer.contains("\"country\":\"NE\""))
        #expect(layer.contains("\"class\":\"hot spot, 99 %\""))
        try expectNumbers(result)
    }

    @Test func overTimeRegionsAreComparedByRates() async throws {
        let folder = try TemporaryFolder()
        let names = ["Kayes", "Koulikoro", "Sikasso", "Ségou", "Mopti", "Tombouctou", "Gao", "Kidal", "Bamako"]
        func people(_ mopti: Int) throws -> String {
            try folder.write(
                "people-\(mopti).csv",
                "region,population\n"
                    + names.map { "\($0),\($0 == "Mopti" ? mopti : 1_000_000)" }.joined(separator: "\n"))
        }
        let rows = HotspotSample.rows(spread: 60, clustered: 300)
        func trend(_ mopti: Int) async throws -> HotspotFiles {
            let table = try people(mopti)
            return try await arealHotspots(rows) {
                ($0.units, $0.cell, $0.population) = (.admin1, nil, table)
                ($0.weights, $0.correction) = (.nearest(1), .none)
            }
        }
        let (few, many) = (try await trend(1_000_000), try await trend(1_000_000_000))
        try expectNumbers(few)
        // With a thousand times the people 300 incidents are no rate to speak of; its neighbour still counts.
        func hotSteps(_ result: HotspotFiles) throws -> Int {
            let parsed = try JSONSerialization.jsonObject(with: Data(result.text("hotspots.geojson").utf8))
            let features = try #require((parsed as? [String: Any])?["features"] as? [[String: Any]])
            let all = features.compactMap { $0["properties"] as? [String: Any] }
            return try #require(all.first { ($0["name"] as? String)?.contains("Mopti") == true }?["hot_steps"] as? Int)
        }
        #expect(try hotSteps(few) > 0)
        #expect(try hotSteps(many) < hotSteps(few))
        #expect(!few.text("hotspots.md").contains("counts are compared, not rates"))
    }

    @Test func duplicatesWithoutEndAreOneStack() async throws {
        let row = "2021-03-04,14.4805,-4.1904,1"
        let result = try await arealHotspots((1...5000).map { "\($0),\(row)" }) { $0.checksSensitivity = true }
        #expect(result.text("hotspots.geojson").contains("\"count\":5000"))
        try expectNumbers(result)
    }

    @Test func islandsOnlyAreRefusedByEveryWeight() async throws {
        for weights in [HotspotWeights.band(10), .kernel(10, .quartic)] {
            let result = try await arealHotspots(HotspotSample.rows(spread: 60, clustered: 0)) {
                ($0.weights, $0.checksSensitivity) = (weights, true)
            }
            #expect(result.text("hotspots.md").contains("no unit has a neighbour"))
            try expectNumbers(result)
        }
    }
}

import Foundation
import Hotspots
import Statistics
import Storage
import Testing

@testable import MapMaking

@Suite struct ClusterAnalysisTests {
    private func run(_ rows: [String], _ change: (inout PointOptions) -> Void) async throws -> HotspotFiles {
        try await hotspots(rows) {
            $0.points.scan = ScanKind.none
            change(&$0.points)
        }
    }

    private func layer(_ result: HotspotFiles) throws -> (members: [String: Any], groups: [[String: Any]]) {
        let layer = try #require(
            JSONSerialization.jsonObject(with: Data(result.text("clusters.geojson").utf8)) as? [String: Any])
        let features = try #require(layer["features"] as? [[String: Any]])
        return (layer, features.compactMap { $0["properties"] as? [String: Any] })
    }

    @Test func thePlantedGroupIsFoundWithWhatWasExpected() async throws {
        let result = try await run(HotspotSample.rows(spread: 150, clustered: 150)) { _ in }
        let (members, groups) = try layer(result)
        #expect(members["groups"] as? String == "dbscan")
        #expect(members["groups_km"] as? Double == 25)
        #expect(members["groups_min_incidents"] as? Int == 10)
        let first = try #require(groups.first)
        #expect(try #require(first["observed"] as? Int) >= 150)
        let expected = try #require(first["expected"] as? Double)
        // About 55 × 54 km of Mali's 1.25 million km², of 300 incidents.
        #expect(expected > 0.4 && expected < 2.5)
        #expect(try #require(first["relative_risk"] as? Double) > 50)
        #expect(first["p"] is NSNull)
        #expect(first["from"] as? String == "2018-01-15")
        #expect(result.text("hotspots.md").contains("the distance and the number chosen to suit the incidents"))
    }

    @Test func withoutADistanceGroupsHaveStabilityAndProbability() async throws {
        let result = try await run(HotspotSample.rows(spread: 150, clustered: 150)) { $0.clusters = .hdbscan }
        let (members, groups) = try layer(result)
        #expect(members["groups"] as? String == "hdbscan")
        #expect(members["groups_km"] is NSNull)
        #expect(!groups.isEmpty)
        for group in groups {
            #expect(try #require(group["stability"] as? Double) > 0)
            let membership = try #require(group["mean_probability"] as? Double)
            #expect(membership > 0 && membership <= 1)
        }
        #expect(result.text("hotspots.md").contains("over a range of distances (HDBSCAN"))
    }

    @Test func aDistanceThatMakesOneGroupOfEverythingIsSaidToDoSo() async throws {
        let result = try await run(HotspotSample.rows(spread: 300, clustered: 20)) {
            ($0.distance, $0.minimumIncidents) = (75, 2)
        }
        #expect(result.notes.contains { $0.contains("the distance is so long that neighbours chain up") })
        #expect(result.text("hotspots.md").contains("say little here: one cluster holds"))
    }

    @Test func aDistanceOfNothingIsRefused() async throws {
        let result = try await run(HotspotSample.rows(spread: 100, clustered: 50)) { $0.distance = 0 }
        let page = result.text("hotspots.md")
        #expect(page.contains("Dense groups were not looked for: the distance must be a number of kilometres"))
        #expect(try layer(result).groups.isEmpty)
    }

    @Test func noneIsNone() async throws {
        let result = try await run(HotspotSample.rows(spread: 60, clustered: 60)) { $0.clusters = .none }
        #expect(try layer(result).groups.isEmpty)
        #expect(result.text("hotspots.md").contains("not asked for (`clusters` none)"))
        #expect(result.text("hotspots.md").contains("Not scanned: not asked for (`scan` none)."))
    }

    @Test func manyDuplicatesAreOneSpot() async throws {
        // A stack of 200,000 and some others.
        let stack = (1...200_000).map { "\($0),2021-0\(1 + $0 % 9)-11,14.48,-4.19,1" }
        let result = try await run(stack + HotspotSample.rows(spread: 40, clustered: 0)) { _ in }
        let first = try #require(try layer(result).groups.first)
        #expect(first["observed"] as? Int == 200_000)
        #expect(first["expected"] is NSNull && first["relative_risk"] is NSNull)
        #expect(result.text("hotspots.md").contains("200,000 at 14.48° N, 4.19° W"))
        for file in result.files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains("NaN")) }
    }
}

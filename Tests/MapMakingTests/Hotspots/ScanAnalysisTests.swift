import Foundation
import Hotspots
import Testing

@testable import MapMaking

@Suite struct ScanAnalysisTests {
    private func run(_ rows: [String], _ change: (inout PointOptions) -> Void) async throws -> HotspotFiles {
        try await hotspots(rows) {
            $0.points.clusters = ClusterMethod.none
            change(&$0.points)
        }
    }

    private func circles(_ result: HotspotFiles) throws -> (members: [String: Any], circles: [[String: Any]]) {
        let layer = try #require(
            JSONSerialization.jsonObject(with: Data(result.text("clusters.geojson").utf8)) as? [String: Any])
        let features = try #require(layer["features"] as? [[String: Any]])
        return (layer, features.compactMap { $0["properties"] as? [String: Any] })
    }

    @Test(arguments: [
        (ScanKind.poisson, "spatial Poisson"), (.spaceTime, "space-time Poisson, 5 years from 2018 to 2022"),
    ])
    func thePlantedClusterIsTheFirst(_ kind: ScanKind, _ model: String) async throws {
        let result = try await run(HotspotSample.rows(spread: 150, clustered: 150)) { $0.scan = kind }
        let (members, circles) = try circles(result)
        #expect(members["scan"] as? String == model)
        let first = try #require(circles.first)
        #expect((first["centre"] as? String)?.hasPrefix("Mopti") == true)
        #expect(first["p"] as? Double == 0.01)
        #expect(first["from"] is NSNull == (kind == .poisson))
        #expect(result.text("hotspots.md").contains("The least likely to be chance: "))
    }

    /// As many incidents as ever, but at one place all in one year.
    @Test func unusualTimesAreFoundWithoutExposure() async throws {
        var rows = HotspotSample.rows(spread: 300, clustered: 0)
        rows += (0..<40).map { "\(1000 + $0),2021-0\(1 + $0 % 9)-11,\(16.2 + 0.01 * Double($0)),-0.1,0" }
        let result = try await run(rows) { $0.scan = .permutation }
        let (members, circles) = try circles(result)
        #expect((members["scan"] as? String)?.hasPrefix("space-time permutation") == true)
        let first = try #require(circles.first)
        #expect(first["from"] as? String == "2021" && first["to"] as? String == "2021")
        #expect(try #require(first["observed"] as? Int) >= 40)
        #expect(result.text("hotspots.md").contains("of all incidents and last at most half of the time"))
    }

    @Test func aSmallerShareMakesSmallerCircles() async throws {
        let rows = HotspotSample.rows(spread: 300, clustered: 60)
        func most(_ share: Double) async throws -> Int {
            let result = try await run(rows) { ($0.scan, $0.scanShare) = (.poisson, share) }
            return try circles(result).circles.compactMap { $0["units"] as? Int }.max() ?? 0
        }
        // Of the 60 or so squares a tenth are 6.
        #expect(try await most(0.1) <= 6)
        #expect(try await most(0.5) > 6)
    }

    @Test func withoutTimePermutationIsRefused() async throws {
        let rows = HotspotSample.rows(spread: 80, clustered: 20, years: 2020...2020)
        let result = try await run(rows) { $0.scan = .permutation }
        #expect(result.text("hotspots.md").contains("Not scanned: a scan in space and time needs at least 2 intervals"))
    }
}

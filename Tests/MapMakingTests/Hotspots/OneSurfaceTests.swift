import Counting
import Foundation
import Gazetteer
import Geography
import Hotspots
import Incidents
import Intake
import TestSupport
import Testing

@testable import MapMaking

/// `map` and `hotspots` draw one and the same density of the same incidents.
@Suite struct OneSurfaceTests {
    @Test func bothCommandsDrawTheSameDensity() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "events.csv", HotspotSample.table(HotspotSample.rows(spread: 100, clustered: 100, years: 2019...2020)))
        let incidents = try await Package.reading().incidents(in: [path]).incidents
        let ground = try Package.gazetteer().ground
        let mali = incidents.filter { $0.location.country == "ML" }
        let points = MapIncidents(mali)
        let map = try await SurfaceEstimate(
            points.exact.places, in: ground.regions.regions(of: "ML"), years: 2)
        var options = HotspotOptions()
        options.filter.countries = ["ML"]
        options.parts = [.points]
        options.checksSensitivity = false
        options.permutations = 99
        let found = try await HotspotRun(ground, options: options).result(of: mali)
        let hot = try #require(found.analysis.points?.surface.value?.estimate)
        #expect(hot.levels == map.levels && hot.bandwidth == map.bandwidth)
        #expect(abs(hot.peak.value / map.peak.value - 1) < 1e-12)
    }
}

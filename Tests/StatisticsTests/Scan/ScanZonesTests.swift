import Geography
import Testing

@testable import Statistics

@Suite struct ScanZonesTests {
    private func sites() throws -> ScanSites {
        try ScanSites([0, 1, 3, 6, 10].map { PlanarPoint(x: $0 * 1000, y: 0) })
    }

    @Test func circlesGrowByDistanceUpToTheLimit() throws {
        let zones = try ScanZones(sites(), measure: [1, 1, 1, 1, 1], largestShare: 0.6, ties: .oneByOne)
        #expect(zones.sites[zones.range(0)] == [0, 1, 2])
        #expect(zones.sites[zones.range(3)] == [3, 2, 4])
        #expect(zones.starts.last == 15)
    }

    @Test func aSiteAboveTheLimitHasNoCircle() throws {
        let zones = try ScanZones(sites(), measure: [9, 1, 1, 1, 1], largestShare: 0.5, ties: .oneByOne)
        #expect(zones.range(0).isEmpty)
        #expect(zones.sites[zones.range(1)] == [1])
    }

    @Test func periodsUpToTheLongest() {
        #expect(ScanWindows(intervals: 3, longestShare: 0.5).periods == [0..<1, 1..<2, 2..<3])
        #expect(ScanWindows(intervals: 8, longestShare: 0.5).periods.count == 26)
        #expect(ScanWindows(intervals: 1, longestShare: 0.5).periods == [0..<1])
    }

    @Test func greatCircleRadius() throws {
        let places = [(0.0, 0.0), (0.5, 0)].compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }
        // 6,367 km · 0.5° in radians.
        #expect(abs(try ScanSites(places).metres(from: 0, to: 1) - 55_562.557) < 0.001)
    }
}

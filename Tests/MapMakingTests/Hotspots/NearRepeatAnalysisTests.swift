import Hotspots
import Testing

@testable import MapMaking

@Suite struct NearRepeatAnalysisTests {
    private func run(_ rows: [String], _ change: (inout PointOptions) -> Void = { _ in }) async throws
        -> HotspotFiles
    {
        try await hotspots(rows) {
            ($0.points.scan, $0.points.clusters) = (ScanKind.none, ClusterMethod.none)
            change(&$0.points)
        }
    }

    /// Pairs a day and a kilometre apart, far from each other in place and time.
    private static let repeats: [String] = (0..<60).flatMap { number -> [String] in
        var sequence = HotspotSample.Sequence(number)
        let (latitude, longitude) = (12 + 5 * sequence.next(), -7 + 7 * sequence.next())
        let month = 1 + number % 12
        return (0..<2).map { day in
            "\(2 * number + day),20\(18 + number % 5)-\(month < 10 ? "0" : "")\(month)-1\(day),\(latitude + 0.01 * Double(day)),\(longitude),0"
        }
    }

    @Test func repeatsAreToldInWords() async throws {
        let result = try await run(Self.repeats) { ($0.near, $0.withinDays) = (5, 3) }
        let page = result.text("hotspots.md")
        #expect(page.contains("pairs lie within 5 km and 3 days of each other"))
        // One of 100: the 99 permutations and the incidents as they are.
        #expect(page.contains("(Knox, p = 0.010, 99 permutations of the days of "))
        #expect(result.text("clusters.geojson").contains("\"knox_days\":3"))
    }

    @Test func withoutRepeatsTheyAreNotClaimed() async throws {
        let result = try await run(HotspotSample.rows(spread: 150, clustered: 0)) { $0.near = 50 }
        #expect(result.text("hotspots.md").contains("do not repeat nearby more often than by chance"))
    }

    @Test func limitsThatTakeInEverythingOrNothingAreSaidTo() async throws {
        let wide = try await run(HotspotSample.rows(spread: 60, clustered: 60)) { $0.near = 3000 }
        #expect(wide.notes.contains { $0.contains("more than half of all pairs are within 3,000 km") })
        let narrow = try await run(HotspotSample.rows(spread: 60, clustered: 0)) { $0.near = 0.01 }
        #expect(narrow.notes.contains { $0.contains("no two incidents are within 0.01 km of each other") })
    }

    @Test func tooLittleIsRefusedWithTheReason() async throws {
        let few = try await run(HotspotSample.rows(spread: 0, clustered: 15))
        #expect(few.text("hotspots.md").contains("have a day and a place, at least 20 are needed"))
        let stacked = try await run((1...60).map { "\($0),2020-0\(1 + $0 % 9)-11,14.48,-4.19,1" })
        #expect(stacked.text("hotspots.md").contains("was not tested: all 60 dated incidents lie at one point"))
        let days = try await run(
            HotspotSample.rows(spread: 60, clustered: 0).map { $0.replacing(/20\d\d-\d\d/, with: "2020-05") })
        #expect(days.text("hotspots.md").contains("dated incidents are of one day"))
    }
}

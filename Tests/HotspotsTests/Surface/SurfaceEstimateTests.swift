import Counting
import Gazetteer
import Geography
import Intake
import Statistics
import TestSupport
import Testing

@testable import Hotspots

@Suite struct SurfaceEstimateTests {
    private func regions() throws -> [Region] { try Package.gazetteer().regions.regions(of: "ML") }

    /// A dense cluster in the east and a thin scatter.
    private func places(_ count: Int = 60) -> [PlaceSums.Place] {
        var sums = PlaceSums()
        for i in 0..<count {
            let (x, y) = (Double(i % 8) * 0.1, Double(i / 8) * 0.1)
            if let point = Coordinate(longitude: -0.4 + x, latitude: 16 + y) { sums.add(point, killed: 0, name: nil) }
        }
        return sums.places
    }

    @Test func thePeakLiesInTheClusterAndLevelsAreRound() async throws {
        let estimate = try await SurfaceEstimate(places(), in: regions(), years: 2)
        #expect(estimate.peak.region == "Gao")
        let top = try #require(estimate.levels.last)
        #expect(top < estimate.peak.value && estimate.peak.value < top * 3)
        #expect(estimate.levels.count == 5 && estimate.bands.count == 5)
        #expect(estimate.levels == estimate.levels.sorted())
        // The area above a level holds the areas above the higher ones: its box is no smaller.
        let boxes = try estimate.bands.map { try #require(BoundingBox(of: $0.joined())) }
        for (outer, inner) in zip(boxes, boxes.dropFirst()) {
            #expect(outer.west <= inner.west && outer.east >= inner.east && outer.south <= inner.south)
        }
    }

    /// The volume under the surface is the number of incidents: half the years, twice the density.
    @Test func densityIsByYear() async throws {
        let (one, two) = (
            try await SurfaceEstimate(places(), in: regions(), years: 1),
            try await SurfaceEstimate(places(), in: regions(), years: 2)
        )
        #expect(abs(one.peak.value / two.peak.value - 2) < 1e-9)
    }

    @Test func tooFewIncidentsAreAnError() async throws {
        let regions = try regions()
        await #expect(throws: StatisticsError.tooFew(9, needed: 10)) {
            _ = try await SurfaceEstimate(places(9), in: regions, years: 1)
        }
        _ = try await SurfaceEstimate(places(10), in: regions, years: 1)
    }

    /// What lies in no region is neither in the surface nor among those it needs.
    @Test func incidentsOutsideTheRegionsAreCountedApart() async throws {
        let regions = try regions()
        var sums = PlaceSums()
        for _ in 0..<3 { sums.add(try #require(Coordinate(longitude: 30, latitude: 50)), killed: 0, name: nil) }
        let (with, without) = (
            try await SurfaceEstimate(places() + sums.places, in: regions, years: 1),
            try await SurfaceEstimate(places(), in: regions, years: 1)
        )
        #expect(with.outside == 3 && without.outside == 0)
        #expect(with.levels == without.levels && with.bands == without.bands)
        await #expect(throws: StatisticsError.tooFew(9, needed: 10)) {
            _ = try await SurfaceEstimate(places(9) + sums.places, in: regions, years: 1)
        }
    }

    /// Two clusters 900 km apart: Scott's rule takes all for one cloud and spreads them over hundreds of kilometres.
    @Test func clustersStayApart() async throws {
        var sums = PlaceSums()
        for i in 0..<60 {
            let (x, y) = (Double(i % 8) * 0.1, Double(i / 8) * 0.1)
            for (longitude, latitude) in [(-0.4, 16.0), (-8, 12.5)] {
                sums.add(
                    try #require(Coordinate(longitude: longitude + x, latitude: latitude + y)), killed: 0, name: nil)
            }
        }
        let estimate = try await SurfaceEstimate(sums.places, in: regions(), years: 1)
        #expect(estimate.bandwidth.length < 40)
        #expect(estimate.bands.first?.count == 2)
        #expect(!estimate.warnings.contains { if case .oneBlob = $0 { true } else { false } })
    }

    @Test func theBandwidthAskedForIsTakenAndJudged() async throws {
        let regions = try regions()
        let wide = try await SurfaceEstimate(places(), in: regions, years: 1, bandwidth: 400)
        #expect(wide.bandwidth == BandwidthChoice(length: 400, rule: .given))
        #expect(wide.warnings.contains { if case .oneBlob = $0 { true } else { false } })
        // 4 km is finer than the usual cells of some 8 km; they get smaller.
        let narrow = try await SurfaceEstimate(places(), in: regions, years: 1, bandwidth: 4)
        #expect(narrow.peak.value > 20 * wide.peak.value)
        #expect(!narrow.warnings.contains { if case .finerThanCells = $0 { true } else { false } })
    }

    /// Incidents on a shore: without correction half of each kernel would lie in the sea.
    @Test func nothingIsLostOverTheEdge() async throws {
        let square = try Polygon(
            exterior: LinearRing(
                [(0.0, 0.0), (4, 0), (4, 4), (0, 4), (0, 0)].compactMap {
                    Coordinate(longitude: $0.0, latitude: $0.1)
                }))
        let region = Region(
            id: "1", name: "Exland", names: [], country: "XX", level: 1, kind: "", vintage: "",
            geometry: MultiPolygon([square]), representativePoint: nil)
        func peak(_ longitude: Double) async throws -> Double {
            var sums = PlaceSums()
            for i in 0..<40 {
                let place = Coordinate(longitude: longitude, latitude: 1.5 + Double(i) * 0.025)
                sums.add(try #require(place), killed: 0, name: nil)
            }
            return try await SurfaceEstimate(sums.places, in: [region], years: 1, bandwidth: 30).peak.value
        }
        let ratio = try await peak(3.99) / peak(2)
        #expect(abs(ratio - 2) < 0.1)
    }

    @Test func levelsAreOneTwoFive() {
        #expect(SurfaceEstimate.levels(below: 73) == [2, 5, 10, 20, 50])
        #expect(SurfaceEstimate.levels(below: 0.0031) == [0.0001, 0.0002, 0.0005, 0.001, 0.002])
        #expect(SurfaceEstimate.levels(below: 0).isEmpty)
        // Peaks so high that the country around them would be below the lowest level.
        #expect(SurfaceEstimate.levels(below: 73, reaching: 2) == [2, 5, 10, 20, 50])
        #expect(SurfaceEstimate.levels(below: 73, reaching: 0.4) == [0.3, 1, 3, 10, 30])
        #expect(SurfaceEstimate.levels(below: 73, reaching: 0.004) == [0.001, 0.01, 0.1, 1, 10])
    }
}

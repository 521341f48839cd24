import Gazetteer
import Geography
import Statistics
import Testing

@testable import IncidentMapper

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
        await #expect(throws: StatisticsError.self) {
            _ = try await SurfaceEstimate(places(1), in: regions, years: 1)
        }
    }

    @Test func levelsAreOneTwoFive() {
        #expect(SurfaceEstimate.levels(below: 73) == [2, 5, 10, 20, 50])
        #expect(SurfaceEstimate.levels(below: 0.0031) == [0.0001, 0.0002, 0.0005, 0.001, 0.002])
        #expect(SurfaceEstimate.levels(below: 0).isEmpty)
    }
}

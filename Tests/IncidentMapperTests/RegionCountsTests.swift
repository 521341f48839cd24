import Gazetteer
import Incidents
import Statistics
import Testing

@testable import IncidentMapper

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
            ], Package.gazetteer())
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
        let counts = try RegionCounts([.sample("a", on: .on(2021, 5, 1), in: "Mopti")], Package.gazetteer())
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
            ], Package.gazetteer())
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
            ], Package.gazetteer())
        let row = try row(counts, "Tillabéri")
        #expect(row.total.incidents == 2)
        #expect(row.total.killedBest == 100)
    }

    @Test func nothingLocatedNeedsNoMap() async throws {
        let mapper = try Package.mapper()
        let products = try await mapper.products(of: [.sample("a", on: .unknown, in: nil, nil, precision: .unknown)])
        #expect(products.counts.countries.isEmpty)
        #expect(products.files.map(\.name) == ["incidents.geojson", "regions.geojson", "density.csv"])
    }
}

import Statistics
import Testing

@Suite struct LocalMoranTests {
    @Test(arguments: ["queen", "knn8", "band150km"])
    func equalsTheReference(_ name: String) throws {
        let expected = AssociationFixture.expected(name)
        let row = try LocalMoran(
            AssociationFixture.counts, AssociationFixture.weights(name, .rowStandardised))
        let binary = try LocalMoran(AssociationFixture.counts, AssociationFixture.weights(name))
        #expect(agree(row.i, expected.numbers("moran_row")))
        #expect(agree(binary.i, expected.numbers("moran_binary")))
        #expect(row.quadrant.map { Double($0?.rawValue ?? 0) } == expected.numbers("quadrant"))
        // The reference's moments are on spdep's scale, n/(n - 1) times.
        let scale = 421.0 / 420
        #expect(
            agree(row.expected.map { $0.map { $0 * scale } }, expected.numbers("moran_expected_row")))
        #expect(
            agree(row.variance.map { $0.map { $0 * scale * scale } }, expected.numbers("moran_variance_row")))
    }

    /// Held its own value, a unit's I is Gi, turned over where it lies below the mean.
    @Test func zIsThatOfGiWithTheSignOfTheUnit() throws {
        let counts = AssociationFixture.counts
        let mean = counts.reduce(0, +) / 421
        let moran = try LocalMoran(counts, AssociationFixture.weights("rook", .rowStandardised))
        let getis = AssociationFixture.expected("rook").numbers("g_z")
        for unit in counts.indices {
            #expect(agree(moran.z[unit], counts[unit] > mean ? getis[unit] : -getis[unit], 1e-8))
        }
    }

    @Test func aUnitAtTheMeanTiesWithEveryPermutation() async throws {
        let values: [Double] = [0, 4, 2, 1, 3, 2, 0, 4, 2]
        let grid = try AssociationFixture.grid(side: 3)
        let moran = try LocalMoran(values, grid)
        #expect(moran.i[2] == 0)
        #expect(moran.z[2] == nil)
        let permutation = try await LocalPermutation.run(values, grid)
        #expect(try moran.counts(permutation)[2]?.pTwoSided == 1)
        let total = try await LocalPermutation.run(values, grid, scheme: .total)
        #expect(throws: StatisticsError.self) { try moran.counts(total) }
    }

    @Test func islandsAndOneFullCellGiveNoNaN() throws {
        let grid = try SpatialWeights(neighbours: [[1], [0], [], [4], [3]])
        let moran = try LocalMoran([0, 0, 0, 9, 0], grid)
        #expect(moran.i[2] == nil)
        #expect(moran.quadrant[2] == nil)
        #expect(moran.z[3] == nil)
        #expect(allFinite(moran.i + moran.z + moran.expected))
    }
}

import Statistics
import Testing

@Suite struct GetisOrdLocalTests {
    @Test(arguments: AssociationFixture.names, SpatialWeights.Style.allCases)
    func equalsTheReference(_ name: String, _ style: SpatialWeights.Style) throws {
        let expected = AssociationFixture.expected(name)
        let weights = try AssociationFixture.weights(name, style)
        let column = style == .binary ? "binary" : "row"
        for (includesSelf, prefix) in [(true, "gstar"), (false, "g")] {
            let local = try GetisOrdLocal(AssociationFixture.counts, weights, includesSelf: includesSelf)
            let (g, z) = (expected.numbers("\(prefix)_\(column)"), expected.numbers("\(prefix)_z"))
            #expect(agree(local.g, g))
            #expect(agree(local.z, z))
        }
    }

    @Test(arguments: AssociationFixture.names)
    func pValuesCorrectionsAndBinsEqualTheReference(_ name: String) throws {
        let expected = AssociationFixture.expected(name)
        let local = try GetisOrdLocal(AssociationFixture.counts, AssociationFixture.weights(name))
        #expect(agree(local.pValues(), expected.numbers("p_two_sided")))
        let columns: [(Correction, String)] = [
            (.none, "bin_raw"), (.falseDiscoveryRate, "bin_fdr"), (.bonferroni, "bin_bonferroni"),
        ]
        for (correction, column) in columns {
            let found = LocalSignificance(z: local.z, correction: correction)
            #expect(found.bins.map { Double($0.rawValue) } == expected.numbers(column))
            #expect(agree(found.falseDiscoveryRate, expected.numbers("q_bh")))
        }
    }

    @Test func scalingARowDoesNotChangeZ() throws {
        let weights = try AssociationFixture.weights("knn8")
        let binary = try GetisOrdLocal(AssociationFixture.counts, weights)
        let scaled = try GetisOrdLocal(AssociationFixture.counts, weights.styled(.rowStandardised))
        #expect(binary.z == scaled.z)
        #expect(binary.g != scaled.g)
    }

    /// A line of three cells and an island. R, with x = c(4, 1, 1, 0): for the first cell of the line, which has one
    /// neighbour, (4 + 1 - 2*1.5)/(sqrt(mean(x^2) - 1.5^2)*sqrt((4*2 - 2^2)/3)) = 1.154700538379252.
    @Test func islandsAreLeftOutButCountInTheMean() throws {
        let weights = try SpatialWeights(neighbours: [[1], [0, 2], [1], []])
        let local = try GetisOrdLocal([4, 1, 1, 0], weights)
        #expect(agree(local.z[0], 1.154700538379252, 1e-14))
        #expect(local.z[3] == nil)
        #expect(local.g[3] == nil)
        #expect(local.pValues()[3] == nil)
    }

    @Test func whatCannotBeToldIsNilAndNeverNaN() throws {
        // Everything lies in one cell: with that cell left out nothing varies.
        let grid = try AssociationFixture.grid(side: 5)
        var oneCell = [Double](repeating: 0, count: 25)
        oneCell[12] = 7
        let local = try GetisOrdLocal(oneCell, grid, includesSelf: false)
        #expect(local.z[12] == nil)
        #expect(local.g[12] == nil)
        #expect(local.z.compactMap { $0 }.count == 24)
        #expect(allFinite(local.z))
        // A unit that neighbours all others sums the same whatever the order.
        let star = try SpatialWeights(neighbours: [[1, 2, 3], [0], [0], [0]])
        let centre = try GetisOrdLocal([3, 1, 2, 5], star)
        #expect(centre.z[0] == nil)
        #expect(allFinite(centre.z) && centre.z[1] != nil)
    }

    @Test func badInputIsNamed() throws {
        let grid = try AssociationFixture.grid(side: 3)
        func error(_ values: [Double], _ weights: SpatialWeights) -> StatisticsError? {
            do {
                _ = try GetisOrdLocal(values, weights)
                return nil
            } catch { return error }
        }
        #expect(error(Array(repeating: 0.1, count: 9), grid) == .noVariance)
        #expect(error([1, 2], grid) == .countMismatch(2, expected: 9))
        #expect(error([1, 2, 3, 4, .nan, 6, 7, 8, 9], grid) == .notFinite(index: 4))
        #expect(error([1, 2, 3, 4, 1e200, 6, 7, 8, 9], grid) == .notFinite(index: 4))
        #expect(error([1, 2, 3], try SpatialWeights(neighbours: [[], [], []])) == .onlyIslands)
        #expect(error([1], try SpatialWeights(neighbours: [[]])) == .tooFew(1, needed: 3))
        #expect(StatisticsError.onlyIslands.description.contains("k nearest"))
    }
}

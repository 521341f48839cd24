import Statistics
import Testing

@Suite struct GlobalStatisticTests {
    struct Case: Sendable {
        let weights: String
        let style: SpatialWeights.Style
        let value: Double
        let variance: Double
        let z: Double
    }

    /// esda.Moran(y, w, transformation): I, VI_rand, z_rand.
    static let moran = [
        Case(
            weights: "queen", style: .rowStandardised, value: 0.5600030272890217, variance: 0.0006381000111911438,
            z: 22.263250072278066),
        Case(
            weights: "queen", style: .binary, value: 0.5960537140784697, variance: 0.0006134461881110745,
            z: 24.161756741122527),
        Case(
            weights: "knn8", style: .rowStandardised, value: 0.5539010256776002, variance: 0.0005314276332787246,
            z: 24.130866871304118),
        Case(
            weights: "band150km", style: .rowStandardised, value: 0.3214709494902211,
            variance: 0.0002641043784452891, z: 19.927767668583503),
    ]
    /// esda.Moran(y, w, transformation): I, VI_norm, z_norm.
    static let moranNormal = [
        Case(
            weights: "queen", style: .rowStandardised, value: 0.5600030272890217, variance: 0.000674023156514718,
            z: 21.661849394210293),
        Case(
            weights: "rook", style: .binary, value: 0.7078422088299039, variance: 0.001280011645764377,
            z: 19.85125054012968),
    ]
    /// esda.Geary(y, w, transformation='r'): C, VC_rand, z_rand.
    static let geary = [
        Case(
            weights: "queen", style: .rowStandardised, value: 0.4688673398931447, variance: 0.000981421444617852,
            z: -16.954119345233362),
        Case(
            weights: "knn8", style: .rowStandardised, value: 0.4842476326241323, variance: 0.001026619812239947,
            z: -16.09668367232744),
        Case(
            weights: "band150km", style: .rowStandardised, value: 0.7017990099868804,
            variance: 0.0005696124953891933, z: -12.494512823302616),
    ]
    /// esda.Geary(y, w, transformation='r'): C, VC_norm, z_norm.
    static let gearyNormal = [
        Case(
            weights: "rook", style: .rowStandardised, value: 0.35077846781916655, variance: 0.0013536105323271115,
            z: -17.64599097664405)
    ]
    /// esda.G(y, w): G, VG, z_norm; the row-standardised ones from spdep's globalG.test.
    static let getisOrd = [
        Case(
            weights: "queen", style: .binary, value: 0.08989136206476073, variance: 9.265192943442527e-06,
            z: 23.90217111248982),
        Case(
            weights: "rook", style: .binary, value: 0.0525341356501124, variance: 4.576003923820258e-06,
            z: 20.465733023667575),
        Case(
            weights: "band150km", style: .binary, value: 0.1404198499028814, variance: 2.4602781729877532e-05,
            z: 20.09585856469227),
        Case(
            weights: "queen", style: .rowStandardised, value: 0.0117038087294161, variance: 1.7473465406202e-07,
            z: 22.3028041238738),
    ]

    private func check(
        _ expected: Case, _ statistic: ([Double], SpatialWeights) throws -> GlobalStatistic
    ) throws {
        let found = try statistic(
            AssociationFixture.counts, AssociationFixture.weights(expected.weights, expected.style))
        #expect(agree(found.value, expected.value))
        #expect(agree(found.variance, expected.variance))
        #expect(agree(found.z, expected.z))
    }

    @Test(arguments: moran) func moranEqualsTheReference(_ expected: Case) throws {
        try check(expected) { try .moran($0, $1) }
    }

    @Test(arguments: moranNormal) func moranUnderNormality(_ expected: Case) throws {
        try check(expected) { try .moran($0, $1, assuming: .normality) }
    }

    @Test(arguments: geary) func gearyEqualsTheReference(_ expected: Case) throws {
        try check(expected) { try .geary($0, $1) }
    }

    @Test(arguments: gearyNormal) func gearyUnderNormality(_ expected: Case) throws {
        try check(expected) { try .geary($0, $1, assuming: .normality) }
    }

    @Test(arguments: getisOrd) func getisOrdEqualsTheReference(_ expected: Case) throws {
        try check(expected) { try .getisOrd($0, $1) }
    }

    /// p_rand_two of esda.Moran with queen, row-standardised.
    @Test func smallPValuesKeepTheirDigits() throws {
        let found = try GlobalStatistic.moran(
            AssociationFixture.counts, AssociationFixture.weights("queen", .rowStandardised))
        #expect(agree(found.pValue(), 8.393622397536271e-110, 1e-9))
        #expect(found.expected == -1 / 420.0)
    }

    @Test func badInputIsNamed() throws {
        let grid = try AssociationFixture.grid(side: 3)
        #expect(throws: StatisticsError.noVariance) {
            try GlobalStatistic.moran(Array(repeating: 3, count: 9), grid)
        }
        #expect(throws: StatisticsError.negative(index: 2)) {
            try GlobalStatistic.getisOrd([1, 2, -3, 4, 5, 6, 7, 8, 9], grid)
        }
        #expect(throws: StatisticsError.noVariance) {
            try GlobalStatistic.getisOrd([0, 0, 0, 0, 5, 0, 0, 0, 0], grid)
        }
        let three = try SpatialWeights(neighbours: [[1], [0, 2], [1]])
        #expect(throws: StatisticsError.tooFew(3, needed: 4)) { try GlobalStatistic.geary([1, 2, 3], three) }
    }
}

import Geography
import Statistics
import Testing

@Suite struct PointWeightsTests {
    /// Seeded points over 400 by 200 km.
    private static let points: [PlanarPoint] = {
        var random = CounterRandom(seed: 8, stream: .synthetic)
        return (0..<100).map { _ in PlanarPoint(x: random.uniform() * 4e5, y: random.uniform() * 2e5) }
    }()

    private func distance(_ a: Int, _ b: Int) -> Double {
        let (p, q) = (Self.points[a], Self.points[b])
        return ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot()
    }

    @Test(arguments: [1, 8, 99]) func nearestNeighboursEqualThoseOfALookAtAll(_ k: Int) throws {
        let points = Self.points
        let weights = try SpatialWeights(nearest: k, of: points)
        for unit in points.indices {
            let all = points.indices.filter { $0 != unit }.sorted { distance(unit, $0) < distance(unit, $1) }
            #expect(weights.neighbours(of: unit) == all.prefix(k).sorted())
        }
    }

    @Test func ofEqualDistancesTheWesternAndSouthernWin() throws {
        let cross = [(1, 1), (2, 1), (0, 1), (1, 0), (1, 2)].map { PlanarPoint(x: $0.0 * 1e3, y: $0.1 * 1e3) }
        let weights = try SpatialWeights(nearest: 2, of: cross)
        #expect(weights.neighbours(of: 0) == [2, 3])
    }

    @Test func aBandHoldsAllWithinItsLimitAndNamesIslands() throws {
        let points = Self.points
        let weights = try SpatialWeights(within: 25_000, of: points)
        for unit in points.indices {
            #expect(
                weights.neighbours(of: unit)
                    == points.indices.filter { $0 != unit && distance(unit, $0) <= 25_000 })
        }
        let line = [0.0, 10, 20, 900].map { PlanarPoint(x: $0, y: 0) }
        let band = try SpatialWeights(within: 10, of: line)
        #expect(band.neighbours(of: 1) == [0, 2])
        #expect(band.islands == [3])
    }

    @Test(arguments: WeightKernel.allCases) func kernelsFallWithTheDistance(_ kernel: WeightKernel) throws {
        #expect(kernel.weight(0) == 1)
        let line = [0.0, 250, 500, 5000].map { PlanarPoint(x: $0, y: 0) }
        let weights = try SpatialWeights(kernel: kernel, bandwidth: 1000, of: line)
        let expected: [WeightKernel: [Double]] = [
            .triangular: [0.75, 0.5], .epanechnikov: [0.9375, 0.75], .quartic: [0.87890625, 0.5625],
            .gaussian: [0.9692332344763441, 0.8824969025845955],
        ]
        #expect(weights.neighbours(of: 0) == [1, 2])
        #expect(agree(weights.weights(of: 0), expected[kernel] ?? [], 1e-14))
        #expect(weights.islands == [3])
    }

    @Test func badParametersAreNamed() {
        let points = Self.points
        #expect(throws: StatisticsError.self) { try SpatialWeights(nearest: 0, of: points) }
        #expect(throws: StatisticsError.tooFew(100, needed: 101)) { try SpatialWeights(nearest: 100, of: points) }
        #expect(throws: StatisticsError.self) { try SpatialWeights(within: 0, of: points) }
        #expect(throws: StatisticsError.self) { try SpatialWeights(kernel: .gaussian, bandwidth: .nan, of: points) }
        #expect(throws: StatisticsError.notFinite(index: 1)) {
            try SpatialWeights(within: 5, of: [PlanarPoint(x: 0, y: 0), PlanarPoint(x: .nan, y: 0)])
        }
    }

    @Test func pointsAtOnePlaceAreNeighbours() throws {
        let weights = try SpatialWeights(nearest: 2, of: Array(repeating: PlanarPoint(x: 3, y: 4), count: 4))
        #expect(weights.neighbours(of: 3) == [0, 1])
    }
}

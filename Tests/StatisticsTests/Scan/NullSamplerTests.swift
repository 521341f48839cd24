import Geography
import Testing

@testable import Statistics

@Suite struct NullSamplerTests {
    @Test func aliasTableDrawsByWeight() {
        let weights = [0, 3, 1, 0, 6, 0.5]
        let table = AliasTable(weights)
        var random = CounterRandom(seed: 1, stream: .synthetic)
        var drawn = [Double](repeating: 0, count: weights.count)
        let n = 40_000.0
        for _ in 0..<Int(n) { drawn[table.draw(&random)] += 1 }
        for (count, weight) in zip(drawn, weights) {
            let p = weight / 10.5
            #expect(abs(count - n * p) <= 4 * (n * p * (1 - p)).squareRoot())
        }
    }

    @Test func permutationKeepsBothMargins() throws {
        let counts: [[Int]] = [[5, 0, 2], [0, 0, 4], [1, 7, 0], [0, 3, 3]]
        let sites = try ScanSites((0..<4).map { PlanarPoint(x: Double($0), y: 0) })
        let field = try ScanField(SpaceTimeCube(counts), at: sites, .spaceTimePermutation, leastCases: 2)
        let sampler = NullSampler(field, .spaceTimePermutation)
        var differ = 0
        for replicate in 0..<20 {
            var drawn = [Int32](repeating: 0, count: 12)
            var random = CounterRandom(seed: 5, stream: .scan, replicate: replicate)
            sampler.draw(&random, into: &drawn)
            for site in 0..<4 {
                #expect(drawn[site * 3..<site * 3 + 3].reduce(0, +) == Int32(counts[site].reduce(0, +)))
            }
            for step in 0..<3 {
                let sum = (0..<4).reduce(0) { $0 + Int(drawn[$1 * 3 + step]) }
                #expect(sum == counts.reduce(0) { $0 + $1[step] })
            }
            differ += drawn.map(Int.init) == counts.flatMap { $0 } ? 0 : 1
        }
        #expect(differ >= 18)
    }

    @Test func multinomialKeepsTheTotal() throws {
        let sites = try ScanSites((0..<3).map { PlanarPoint(x: Double($0), y: 0) })
        let model = ScanModel.spatialPoisson(exposure: [1, 0, 2])
        let field = try ScanField(SpaceTimeCube([[8], [0], [4]]), at: sites, model, leastCases: 2)
        var drawn: [Int32] = [0, 0, 0]
        var random = CounterRandom(seed: 5, stream: .scan)
        NullSampler(field, model).draw(&random, into: &drawn)
        #expect(drawn.reduce(0, +) == 12)
        #expect(drawn[1] == 0)
    }
}

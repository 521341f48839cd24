import Geography
import Testing

@testable import Statistics

@Suite struct ScanMaximaTests {
    /// What the vectors find in each replicate is what the plain search finds in it.
    @Test(arguments: [ScanModel.spaceTimePermutation, .spatialPoisson(exposure: (1...25).map(Double.init))])
    func vectorsAgreeWithThePlainSearch(model: ScanModel) async throws {
        let search = try Self.search(model)
        let sampler = NullSampler(search.field, model)
        let maxima = try await ScanMaxima(search: search, sampler: sampler, seed: 11).maxima(replicates: 45, threads: 2)
        #expect(maxima.count == 45)
        for (replicate, maximum) in maxima.enumerated() {
            var counts = [Int32](repeating: 0, count: search.field.cases.count)
            var random = CounterRandom(seed: 11, stream: .scan, replicate: replicate)
            sampler.draw(&random, into: &counts)
            let simulated = ScanSearch(
                field: search.field.with(cases: counts), zones: search.zones, windows: search.windows,
                ratio: search.ratio)
            let best = (0..<25).flatMap { simulated.best(about: $0) }.map(\.ratio).max() ?? 0
            #expect(abs(maximum - best) <= 1e-12 * max(1, best))
        }
    }

    /// Few cases: many replicates pass no level at all, and some have no cluster of two.
    @Test func findsSmallMaximaToo() async throws {
        let search = try Self.search(.spatialPoisson(exposure: (1...25).map(Double.init)), cases: 2)
        let sampler = NullSampler(search.field, .spatialPoisson(exposure: []))
        let scan = ScanMaxima(search: search, sampler: sampler, seed: 1)
        #expect(scan.batch(0..<32, above: 8) == scan.batch(0..<32, above: 0))
        #expect(scan.batch(0..<32, above: 0).contains(0))
    }

    private static func search(_ model: ScanModel, cases: Int = 90) throws -> ScanSearch {
        let sites = try ScanSites((0..<25).map { PlanarPoint(x: Double($0 % 5), y: Double($0 / 5)) })
        var random = CounterRandom(seed: 1, stream: .synthetic)
        let cube = SpaceTimeCube(
            units: 25, steps: 6, incidents: (0..<cases).map { _ in (random.below(25), random.below(6)) })
        let field = try ScanField(cube, at: sites, model, leastCases: 2)
        return ScanSearch(
            field: field,
            zones: try ScanZones(sites, measure: field.measure, largestShare: 0.5, ties: .oneByOne),
            windows: ScanWindows(intervals: field.intervalCount, longestShare: 0.5),
            ratio: LogLikelihoodRatio(total: Double(field.total), leastCases: 2))
    }
}

extension ScanField {
    fileprivate func with(cases: [Int32]) -> ScanField {
        ScanField(
            siteCount: siteCount, intervalCount: intervalCount, cases: cases, expected: expected, measure: measure,
            total: total)
    }
}

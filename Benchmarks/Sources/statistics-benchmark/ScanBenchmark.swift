import Geography
import Measure
import Statistics

/// Time and memory of a scan with Monte Carlo inference.
enum ScanBenchmark {
    static func run(_ options: Options) async throws {
        let start = ContinuousClock.now
        let (cells, steps) = (options.integer("cells", 421), options.integer("steps", 8))
        let cube = cube(cells: cells, steps: steps, cases: options.integer("cases", 3760))
        let exposure = (0..<cells).map { cell in
            var random = CounterRandom(seed: 2, stream: .synthetic, site: cell)
            return 1000 + 20_000 * random.uniform()
        }
        var settings = ScanSettings(replicates: options.integer("replicates", 999))
        settings.ties = options.text("ties") == "together" ? .together : .oneByOne
        let scan = try ScanStatistic(
            cube, at: ScanSites(centres(cells)), model: model(options.text("model"), exposure, steps: steps),
            settings: settings)
        report("prepared", 1, "")
        reportUse(since: start)
        let result = try await scan.run(threads: options.text("threads").flatMap(Int.init))
        report("cells", Double(cells), "")
        report("clusters", Double(result.clusters.count), "")
        report("p of the first", result.clusters.first?.p ?? 1, "")
        report("log-likelihood ratio of the first", result.clusters.first?.logLikelihoodRatio ?? 0, "")
        reportUse(since: start)
    }

    /// How often a scan finds something where nothing is: cases by chance on a square grid, most cells empty.
    static func runNull(_ options: Options) async throws {
        let start = ContinuousClock.now
        let (grids, side) = (options.integer("grids", 1000), options.integer("side", 20))
        let mean = SyntheticCounts.mean(empty: options.number("empty", 0.7))
        let sites = try ScanSites(centres(side * side))
        var found = (first: 0, gumbel: 0, any: 0)
        for grid in 0..<grids {
            let counts = SyntheticCounts(side: side, seed: UInt64(1000 + grid)).poisson { _ in mean }
            let scan = try ScanStatistic(
                SpaceTimeCube(counts.map { [Int($0)] }), at: sites,
                model: .spatialPoisson(exposure: Array(repeating: 1, count: side * side)),
                settings: ScanSettings(seed: UInt64(grid), replicates: options.integer("replicates", 999)))
            let clusters = try await scan.run().clusters
            found.first += clusters.first?.p ?? 1 <= 0.05 ? 1 : 0
            found.gumbel += clusters.first?.gumbelP ?? 1 <= 0.05 ? 1 : 0
            found.any += clusters.dropFirst().contains { $0.p ?? 1 <= 0.05 } ? 1 : 0
        }
        report("p ≤ 0.05", Double(found.first) * 100 / Double(grids), "% of grids")
        report("Gumbel p ≤ 0.05", Double(found.gumbel) * 100 / Double(grids), "% of grids")
        report("a secondary cluster with p ≤ 0.05", Double(found.any) * 100 / Double(grids), "% of grids")
        reportUse(since: start)
    }

    private static func model(_ name: String?, _ exposure: [Double], steps: Int) -> ScanModel {
        switch name {
        case "spatial": .spatialPoisson(exposure: exposure)
        case "permutation": .spaceTimePermutation
        default: .spaceTimePoisson(exposure: exposure, intervalLengths: Array(repeating: 1, count: steps))
        }
    }

    /// Rows of 25 km squares, as many columns as rows or one more.
    private static func centres(_ cells: Int) -> [PlanarPoint] {
        let side = side(cells)
        return (0..<cells).map { PlanarPoint(x: Double($0 % side) * 25_000, y: Double($0 / side) * 25_000) }
    }

    private static func side(_ cells: Int) -> Int { Int(Double(cells).squareRoot().rounded(.up)) }

    /// Cases by chance, a fifth of them in a block of 3 × 3 cells in the later half of the steps.
    static func cube(cells: Int, steps: Int, cases: Int) -> SpaceTimeCube {
        var random = CounterRandom(seed: 1, stream: .synthetic)
        let side = side(cells)
        return SpaceTimeCube(
            units: cells, steps: steps,
            incidents: (0..<cases).map { number in
                guard number % 5 == 0 else { return (random.below(cells), random.below(steps)) }
                let (column, row) = (side / 3 + random.below(3), side / 3 + random.below(3))
                return (row * side + column, steps / 2 + random.below(steps - steps / 2))
            })
    }
}

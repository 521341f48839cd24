import Geography
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
        let result = await scan.run(threads: options.text("threads").flatMap(Int.init))
        report("cells", Double(cells), "")
        report("clusters", Double(result.clusters.count), "")
        report("p of the first", result.clusters.first?.p ?? 1, "")
        report("log-likelihood ratio of the first", result.clusters.first?.logLikelihoodRatio ?? 0, "")
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

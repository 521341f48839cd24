import Measure
import Statistics

/// How many cells of planted hot blocks are found, and how much around them is called hot as well.
enum PowerSimulation {
    static func run(_ options: Options) async throws {
        let start = ContinuousClock.now
        let (grids, side) = (options.integer("grids", 200), options.integer("side", 20))
        let mean = SyntheticCounts.mean(empty: options.number("empty", 0.7))
        let (ratio, block) = (options.number("ratio", 10), options.integer("block", 4))
        let blocks = options.integer("blocks", 2)
        let isStepwise = options.text("scheme") == "stepwise"
        let scheme = options.text("scheme").flatMap(PermutationScheme.init) ?? .conditional
        let alternative = options.text("alternative").flatMap(Alternative.init) ?? .twoSided
        let weights = try SyntheticCounts(side: side, seed: 0).weights()
        var (planted, found, farOff, hot) = (0, 0, 0, 0)
        for grid in 0..<grids {
            func isPlanted(_ cell: Int, margin: Int = 0) -> Bool {
                // Blocks away from the grid's border and from each other.
                [(3, 3), (side - 4 - block, side - 4 - block)].prefix(blocks).contains { column, row in
                    (column - margin..<column + block + margin).contains(cell % side)
                        && (row - margin..<row + block + margin).contains(cell / side)
                }
            }
            let counts = SyntheticCounts(side: side, seed: UInt64(5000 + grid)).poisson {
                isPlanted($0) ? ratio * mean : mean
            }
            let plan = PermutationPlan(seed: UInt64(grid))
            let permutation =
                isStepwise
                ? try await LocalPermutation.runStepwise(
                    counts, weights, plan: plan, rounds: options.integer("rounds", LocalPermutation.usualRounds))
                : try await LocalPermutation.run(counts, weights, scheme: scheme, plan: plan)
            let bins = LocalSignificance(permutation.counts, alternative: alternative).bins
            for cell in bins.indices {
                let isHot = bins[cell].rawValue >= 2
                planted += isPlanted(cell) ? 1 : 0
                found += isPlanted(cell) && isHot ? 1 : 0
                hot += isHot ? 1 : 0
                farOff += isHot && !isPlanted(cell, margin: 1) ? 1 : 0
            }
        }
        report("planted cells found at 95 %, Benjamini–Hochberg", Double(found) * 100 / Double(planted), "%")
        report("hot cells that touch no planted one", Double(farOff) * 100 / Double(max(1, hot)), "%")
        reportUse(since: start)
    }
}

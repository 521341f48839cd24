import Measure
import Statistics

/// Time and memory of emerging hot spots: Gi* by step, trends and patterns.
enum EmergingBenchmark {
    static func run(_ options: Options) throws {
        let start = ContinuousClock.now
        let (side, steps) = (options.integer("side", 200), options.integer("steps", 32))
        let cube = ScanBenchmark.cube(cells: side * side, steps: steps, cases: options.integer("cases", 100_000))
        let weights = try SyntheticCounts(side: side, seed: 0).weights()
        let result = try EmergingHotSpots(SpaceTimeGiStar(weights)).analyse(cube)
        report("cells", Double(result.units.count), "")
        report("with a pattern", Double(result.units.count { $0.pattern != nil }), "cells")
        reportUse(since: start)
    }
}

import Measure
import Statistics

/// Time and memory of local statistics with conditional permutation.
enum AssociationBenchmark {
    static func run(_ options: Options) async throws {
        let start = ContinuousClock.now
        let synthetic = SyntheticCounts(side: options.integer("side", 200), seed: 1)
        let counts =
            options.text("empty").flatMap(Double.init).map { share in
                synthetic.poisson { _ in SyntheticCounts.mean(empty: share) }
            } ?? synthetic.mixed()
        let weights = try synthetic.weights()
        reportUse(since: start)
        var plan = PermutationPlan(permutations: options.integer("permutations", 999))
        plan.correction = options.text("correction").flatMap(Correction.init) ?? .none
        plan.threads = options.text("threads").flatMap(Int.init)
        let found: LocalSignificance
        let permutation = try await LocalPermutation.run(counts, weights, plan: plan)
        if options.command == "moran" {
            let moran = try LocalMoran(counts, weights.styled(.rowStandardised))
            found = LocalSignificance(try moran.counts(permutation), correction: plan.correction)
        } else {
            _ = try GetisOrdLocal(counts, weights)
            found = LocalSignificance(permutation.counts, correction: plan.correction)
        }
        report("cells", Double(counts.count), "")
        for stage in permutation.stages {
            report("to \(stage.permutations) permutations", Double(stage.units), "cells")
        }
        report("budget spent", permutation.isBudgetSpent ? 1 : 0, "")
        report("hot or cold at 95 %", Double(found.bins.count { abs($0.rawValue) >= 2 }), "cells")
        reportUse(since: start)
    }
}

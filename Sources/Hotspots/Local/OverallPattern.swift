package import Statistics

/// Whether near is like near over the whole area: Moran's I, Geary's C and Getis–Ord G, each with its p-value by the
/// normal distribution and by permutation.
package struct OverallPattern {
    package struct Measure {
        package enum Kind: String, CaseIterable {
            case moran = "moran_i"
            case geary = "geary_c"
            case getisOrd = "getis_ord_g"
        }

        package let kind: Kind
        package let statistic: GlobalStatistic
        /// nil without permutations.
        let permutation: PermutationCount?

        /// Two-sided, by the normal distribution under randomisation; nil when the variance is not positive.
        package var analyticP: Double? { statistic.pValue() }

        /// Two-sided.
        package var permutationP: Double? { permutation?.pTwoSided }

        /// The p-value that words go by: that by permutation, if there is one.
        package var p: Double? { permutationP ?? analyticP }

        /// Whether the value is above what chance gives.
        package var isHigh: Bool { statistic.value > statistic.expected }
    }

    package let measures: [Measure]
    /// Why G is missing, if it is.
    package let refusal: String?

    /// - Throws: `StatisticsError`.
    init(_ values: [Double], _ weights: SpatialWeights, options: HotspotOptions) async throws(StatisticsError) {
        let moran = try GlobalStatistic.moran(values, weights)
        let geary = try GlobalStatistic.geary(values, weights)
        var permutation: GlobalPermutation?
        if options.inference == .permutation {
            permutation = try await GlobalPermutation.run(
                values, weights,
                plan: PermutationPlan(
                    permutations: options.permutations, seed: options.seed, threads: options.threads))
        }
        var measures = [
            Measure(kind: .moran, statistic: moran, permutation: permutation?.moran),
            Measure(kind: .geary, statistic: geary, permutation: permutation?.geary),
        ]
        var refusal: String?
        do throws(StatisticsError) {
            let found = try GlobalStatistic.getisOrd(values, weights)
            measures.append(Measure(kind: .getisOrd, statistic: found, permutation: permutation?.getisOrd))
        } catch { refusal = "fewer than two units have an incident" }
        (self.measures, self.refusal) = (measures, refusal)
    }

    /// nil for G when it could not be told.
    package subscript(kind: Measure.Kind) -> Measure? { measures.first { $0.kind == kind } }
}

import Counting
import Hotspots
import Text
import Gazetteer
import Geography
import Incidents
import Projection
import Rendering
import Statistics

extension HotspotFindings {
    /// One line for the maps.
    var method: String {
        let options = analysis.options
        let how =
            options.inference == .permutation
            ? "\(thousands(analysis.local?.shown.mostPermutations ?? options.permutations)) permutations at most, seed \(options.seed)"
            : "p by the normal distribution"
        return
            "\(HotspotWords.statistic(options.statistic)) of \(analysis.exposure.unitText); neighbours: \(analysis.weights); \(how); correction: "
            + "\(HotspotWords.correction(options.correction))."
    }

    /// One line for the map of emerging hot spots.
    var emergingMethod: String {
        "\(stepRule); hot or cold at 90 % after the "
            + "correction (\(HotspotWords.correction(analysis.options.correction))); trend by Mann–Kendall; neighbours: "
            + "\(analysis.weights)."
    }

    var sureness: [String] {
        guard let local = analysis.local else { return [] }
        let options = analysis.options
        var text =
            "\(thousands(local.shown.tests)) \(HotspotWords.unit(analysis.units.kind)) were tested. «99 %», «95 %» and «90 %» say "
            + "how sure a unit is after the correction for that many tests"
        switch options.correction {
        case .falseDiscoveryRate:
            text += ": of all units called hot or cold at 95 %, about one in twenty is so by chance."
        case .bonferroni: text += ": the chance that even one is called so falsely at 95 % is one in twenty."
        case .none: text += ", but none was asked for, so that one in twenty units stands out at 95 % by chance alone."
        }
        guard options.inference == .permutation else {
            return [text, "p-values go by the normal distribution, which is rough where most units are empty."]
        }
        var permutation =
            "p-values come from permutations: the numbers were dealt anew among the units "
            + "\(thousands(options.permutations)) times, and up to \(thousands(local.shown.mostPermutations ?? 0)) times where few "
            + "deals came out as high. "
        if options.statistic == .giStar {
            permutation +=
                "Units found hot were then set aside and the others' numbers dealt again until no more came out, for strong "
                + "hot spots hide weaker ones (Zhang, Assunção and Kulldorff 2010). The z of the table compares with all units, so that "
                + "one found in a later round can be sure with a low z. "
        }
        permutation += tieText
        if let fewest = local.fewestToFire, fewest > 1 {
            permutation +=
                " With so many permutations at least \(fewest) units must stand out together to be called hot at 95 %."
        } else if local.fewestToFire == nil {
            permutation += " With so few permutations no unit can be called hot at 95 %: raise `permutations`."
        }
        return [text, permutation]
    }

    /// How ties make the test conservative: measured by `statistics-benchmark null` over 1,000 grids of 20 × 20
    /// independent Poisson counts with 70 % empty units, 999 permutations, queen; Gi* with `--scheme total`.
    private var tieText: String {
        let (tests, grids) = analysis.options.statistic == .giStar ? ("1.7", "0.9") : ("1.5", "0.7")
        return
            "Ties count as higher and as lower, so that p-values are rather too large than too small where many units are "
            + "empty: in simulations with 70 % empty units \(tests) of 100 tests of nothing come out at p = 0.05 or less (5 "
            + "would be exact), and after the false discovery rate \(grids) % of maps of nothing show anything at 95 %. So "
            + "where most units are empty, weak hot spots are missed rather than false ones shown."
    }

    /// What makes the result doubtful.
    var warnings: [String] {
        smallNumbers + stabilityWarnings + localWarnings + timeWarnings + pointWarnings
    }

    private var smallNumbers: [String] {
        var found: [String] = []
        let total = analysis.counts.total
        if total < HotspotAnalysis.fewestIncidents.advisable, analysis.local != nil {
            found.append("Only \(HotspotWords.incidents(total)): one more or less may change the picture.")
        }
        if analysis.active.count < HotspotAnalysis.fewestUnits.advisable, analysis.local != nil {
            found.append(
                "Only \(analysis.active.count) units: with fewer than \(HotspotAnalysis.fewestUnits.advisable) a local statistic "
                    + "says little, and a neighbourhood may be most of the area.")
        }
        return found
    }

    /// The share of all incidents from which on one unit hides others.
    private static let dominantShare = 0.1

    private var localWarnings: [String] {
        guard let local = analysis.local else { return [] }
        var found: [String] = []
        if !local.islands.isEmpty {
            let names = local.islands.prefix(5).map { shown(analysis.units.units[$0].name) }.joined(separator: "; ")
            found.append(
                "\(local.islands.count) \(HotspotWords.unit(analysis.units.kind, local.islands.count)) without a neighbour "
                    + "\(local.islands.count == 1 ? "was" : "were") not tested: \(names)\(local.islands.count > 5 ? "; …" : "")."
            )
        }
        if local.shown.isBudgetSpent {
            found.append(
                "Some units would have needed still more permutations to be told at 99 %; they are told at less.")
        }
        if let top = analysis.counts.counts.indices.max(by: { analysis.counts.counts[$0] < analysis.counts.counts[$1] })
        {
            let share = Double(analysis.counts.counts[top]) / Double(max(1, analysis.counts.total))
            if share >= Self.dominantShare, analysis.active.count >= HotspotAnalysis.fewestUnits.advisable {
                found.append(
                    "One \(HotspotWords.unit(analysis.units.kind, 1)), \(shown(analysis.units.units[top].name)), holds "
                        + "\(HotspotWords.percent(share)) of all incidents: beside it all others look alike, and weaker hot "
                        + "spots may be missed.")
            }
        }
        let outliers = local.outliers.filter { analysis.counts.counts[$0] > 0 }
        if !outliers.isEmpty {
            found.append(
                "\(outliers.count) \(HotspotWords.unit(analysis.units.kind, outliers.count)) stand\(outliers.count == 1 ? "s" : "") "
                    + "out alone, high among low (Local Moran's I): no cluster, but a place to look at, "
                    + outliers.prefix(3).map { shown(analysis.units.units[$0].name) }.joined(separator: "; ") + ".")
        }
        return found
    }

    private var timeWarnings: [String] {
        guard let emerging = analysis.emerging, let steps = analysis.counts.steps else { return [] }
        var found: [String] = []
        if emerging.stepCount < EmergingHotSpots.Result.advisableSteps {
            found.append(
                "Only \(emerging.stepCount) steps of time: with fewer than \(EmergingHotSpots.Result.advisableSteps) a trend is "
                    + "rough and the classes over time say little.")
        }
        if let days = analysis.counts.days, let last = steps.periods.last {
            let step = TimeSteps.days(of: last)
            if Double(step.upperBound - 1 - days.upperBound) > 0.15 * Double(step.count) {
                found.append(
                    "The last step, \(last), holds incidents up to \(CalendarDate(dayNumber: days.upperBound).isoString) only: "
                        + "what looks like an end may be the end of the data.")
            }
        }
        return found
    }

    var countedText: String {
        let counts = analysis.counts
        let days = counts.days.map { ", \(Self.span($0))" } ?? ""
        return "\(HotspotWords.incidents(counts.total)) in \(HotspotWords.units(analysis.units)), of which "
            + "\(thousands(counts.emptyUnits)) \(counts.emptyUnits == 1 ? "is" : "are") empty\(days)."
    }

    /// What was not counted, and why.
    var leftOut: [String] {
        let counts = analysis.counts
        func note(_ count: Int, _ text: String) -> String? { count == 0 ? nil : HotspotWords.incidents(count) + text }
        return [
            note(counts.tooCoarse, " left out: located too roughly for such units."),
            note(analysis.unlocated, " left out: known by country only, or not located."),
            elsewhere,
            note(counts.outside - counts.atEdge, " left out: in none of the units."),
            note(counts.atEdge, " left out: in a cell across the border whose centre lies outside."),
            note(analysis.unexposed, " in units without a population, not tested."),
            note(counts.undated, " counted in space but not over time: the date does not lie within one step."),
            note(analysis.filtered, " left out by the filters."),
        ].compactMap { $0 }
    }

    /// Which countries are not analysed for want of incidents.
    private var elsewhere: String? {
        let counts = analysis.counts.elsewhere.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard !counts.isEmpty else { return nil }
        let names = counts.map { "\(analysis.area.elsewhere.name(of: $0.key)) \(thousands($0.value))" }
        return HotspotWords.incidents(counts.reduce(0) { $0 + $1.value })
            + " left out: in \(counts.count == 1 ? "a country" : "\(counts.count) countries") "
            + "\(analysis.area.elsewhere.reason), not analysed (\(RegionAccess.short(names))); name one with `country` to "
            + "have it analysed."
    }

    var assumptions: [String] {
        let options = analysis.options
        let grid =
            switch analysis.units.kind {
            case .square, .hex:
                "A cell belongs when its centre lies inside the area; cells are of one area in the map's projection "
                    + "(\(analysis.area.projection.name))."
            case .prioGrid: "A cell belongs when its centre lies inside the area; it is known by its `gid`."
            case .admin1, .admin2: "Boundaries: \(shown(analysis.area.vintage))."
            }
        let chosen =
            options.units == nil ? "Units were chosen to suit the number of incidents; name others with `units`. " : ""
        return [
            "Units: \(HotspotWords.units(analysis.units)). \(chosen)\(grid)",
            "Compared: \(analysis.exposure.unitText)"
                + (analysis.exposure.isRate ? "." : ", for the units are of nearly one size."),
            "Precision: \(precisionText)",
            "Neighbours: \(analysis.weights)"
                + (analysis.local.map {
                    ", \(decimalText($0.neighboursMean)) a unit on average; the unit itself counts, too."
                }
                    ?? "."),
            "Inference: \(options.inference.rawValue), two-sided; seed \(options.seed).",
            "Correction for many tests: \(HotspotWords.correction(options.correction)).",
            "Over time: \(analysis.counts.steps?.text ?? "no step"); \(stepRule); hot at 90 % after correction over all of "
                + "them; trend by Mann–Kendall.",
        ]
    }

    private var precisionText: String {
        switch analysis.units.kind {
        case .admin1: "places known to the admin-1 region or better."
        case .admin2: "places known to the admin-2 region or better."
        case .square, .hex, .prioGrid:
            (analysis.units.cellSize ?? 0) >= 50
                ? "places known to about 25 km or better, which fits cells of 50 km and more."
                : "places known to the settlement or better; those known to about 25 km need cells of 50 km."
        }
    }

    var limits: [String] {
        [
            "Incidents are those that were reported: a hot spot may be one of reporting, and silence is not peace.",
            "It compares \(analysis.exposure.isPopulation ? "with where people live" : "with area and not with where people live"), "
                + "and says where incidents cluster, not why.",
            "Other units would draw other borders (see How stable): try another `cell` or `units` before relying on an edge.",
            "Units at the edge of the area have fewer neighbours; what happens beyond it is not seen.",
        ]
    }
}

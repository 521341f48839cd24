import Hotspots
import Statistics
import Testing

@testable import MapMaking

/// The words of the page change with what was found.
@Suite struct HotspotPageTests {
    /// Few incidents all over, and two clusters of some squares each, far apart.
    private var two: [String] {
        var sequence = HotspotSample.Sequence(3)
        return (0..<460).map { number in
            let centre: (Double, Double)? = number < 60 ? nil : number < 260 ? (14.6, -4.2) : (16.4, 0.2)
            let latitude = centre.map { $0.0 - 0.8 + 1.6 * sequence.next() } ?? 11.5 + 6 * sequence.next()
            let longitude = centre.map { $0.1 - 0.8 + 1.6 * sequence.next() } ?? -7.5 + 8 * sequence.next()
            return "\(number + 1),202\(number % 3)-0\(1 + number % 9)-10,\(latitude),\(longitude),0"
        }
    }

    @Test func manyHotSpotsAreNamedTheStrongestFirst() async throws {
        let page = try await arealHotspots(two) { $0.cell = 50 }.text("hotspots.md")
        #expect(page.contains("**2 hot spots were found, the strongest in "))
        #expect(page.contains("| 1 | Mopti") && page.contains("| 2 | Gao") || page.contains("| 1 | Gao"))
    }

    @Test func theOverallPatternIsATableInPlainWords() async throws {
        let page = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150)).text("hotspots.md")
        #expect(page.contains("## Overall pattern"))
        #expect(page.contains("| Moran's I | ") && page.contains("| Geary's C | ") && page.contains("| Getis–Ord G | "))
        #expect(page.contains("| near is like near |"))
        #expect(page.contains("| high numbers lie together |"))
        // By permutation: 99 give no less than 2/100.
        #expect(page.contains("| 0.020 | near is like near |"))
    }

    @Test func withoutAPatternTheTableSaysSo() async throws {
        var sequence = HotspotSample.Sequence(11)
        let rows = (0..<400).map { number in
            "\(number),202\(number % 3)-0\(1 + number % 9)-10,\(10.2 + 14.8 * sequence.next()),\(-12.2 + 16.4 * sequence.next()),0"
        }
        let page = try await arealHotspots(rows) { $0.inference = .analytic }.text("hotspots.md")
        #expect(page.contains("| near is no more alike than far |"))
        // The normal distribution only: no permutations were made.
        #expect(page.contains("| – | near is no more alike than far |"))
        #expect(page.contains("p-values go by the normal distribution"))
    }

    @Test func analyticInferenceFindsTheClusterToo() async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150)) {
            $0.inference = .analytic
        }
        #expect(result.text("hotspots.md").contains("**One hot spot was found, in Mopti"))
        #expect(result.text("hotspots.geojson").contains("\"permutations\":null"))
    }

    @Test(arguments: [HotspotStatistic.gi, .localMoran]) func eachStatisticHasItsMapAndWords(
        _ statistic: HotspotStatistic
    ) async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150)) {
            $0.statistic = statistic
        }
        let (page, map) = (result.text("hotspots.md"), result.text("hotspots.svg"))
        #expect(page.contains("Mopti"))
        #expect(result.text("hotspots.geojson").contains("\"statistic\":\"\(statistic.rawValue)\""))
        if statistic == .gi {
            #expect(page.contains("whose neighbours, they themselves not counted"))
            #expect(map.contains("(Gi)"))
        } else {
            #expect(map.contains("High among high (HH)") && map.contains("Low among high (LH)"))
            #expect(page.contains("many incidents among others with many"))
        }
    }

    /// The layer carries all statistics, whichever is shown.
    @Test func theLayerCarriesAllStatistics() async throws {
        let layer = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150)).text("hotspots.geojson")
        for name in [
            "gi_star", "gi_star_z", "gi", "gi_z", "gi_p", "gi_bin", "moran_i", "moran_z", "moran_q", "moran_quadrant",
            "exposure", "global_moran_i", "global_geary_c_p_normal", "global_getis_ord_g_p_permutation",
        ] {
            #expect(layer.contains("\"\(name)\":"), "\(name)")
        }
    }

    /// Stages are stopped short: Bonferroni over all squares asks for more than 99 permutations.
    @Test func aCorrectionThatCannotFireIsNamed() async throws {
        let rows = HotspotSample.rows(spread: 150, clustered: 150)
        let short = try await arealHotspots(rows) {
            $0.correction = .bonferroni
            $0.permutationBudget = 0
        }
        #expect(short.text("hotspots.md").contains("With so few permutations no unit can be called hot at 95 %"))
        #expect(short.text("hotspots.md").contains("**No hot spot was found"))
        // With its budget the plan goes on until Bonferroni can fire.
        let full = try await arealHotspots(rows) { $0.correction = .bonferroni }
        #expect(!full.text("hotspots.md").contains("no unit can be called hot"))
        #expect(full.text("hotspots.md").contains("**One hot spot was found, in Mopti"))
    }

    @Test func tiesAreSaidToMakeItConservative() async throws {
        let page = try await arealHotspots(HotspotSample.rows(spread: 150, clustered: 150)).text("hotspots.md")
        #expect(page.contains("Ties count as higher and as lower"))
        #expect(page.contains("of 100 tests of nothing"))
    }

    @Test func publishedClassesStandBesideTheWords() async throws {
        let result = try await arealHotspots(HotspotSample.rows(spread: 50, clustered: 250))
        let page = result.text("hotspots.md")
        #expect(page.contains("| in these words | published class | squares | where they differ |"))
        #expect(page.contains("Gi* of incidents, each step alone, compared with all units and steps"))
        let second = try await arealHotspots(HotspotSample.rows(spread: 50, clustered: 250)) {
            ($0.lag, $0.window) = (2, .individualTimeStep)
        }
        #expect(
            second.text("hotspots.md").contains(
                "Gi* of incidents, each step with the 2 before, compared with all units in the same step"))
        #expect(second.text("hotspots.geojson").contains("\"lag\":2,\"window\":\"individual time step\""))
    }
}

import Gazetteer
import Statistics

/// The local statistic run again with other cells and other neighbours, over the same incidents: which hot spots hold
/// whatever the choice, and which hang on it (the modifiable areal unit problem: Openshaw 1984).
package struct Sensitivity {
    package let choices: [SensitivityChoice]
    /// Why cells of another size were not tried; nil when they were.
    package let fixedSize: String?

    init(
        _ counts: UnitCounts, _ exposure: Exposure, _ units: AnalysisUnits, _ weights: HotspotWeights,
        options: HotspotOptions
    ) async {
        let others = Self.others(units.kind, weights)
        var choices: [SensitivityChoice] = []
        let base = SensitivityChoice.Ground(units, exposure, counts.used.map { Optional($0.unit) }, isBase: true)
        for rule in others { choices.append(await SensitivityChoice(base, rule, options)) }
        fixedSize = Self.fixedSize(units, exposure)
        if fixedSize == nil, let size = units.cellSize {
            for factor in [0.5, 2] {
                let ground = SensitivityChoice.Ground(
                    units.kind == .hex ? .hex : .square, cell: size * factor, units.area, counts)
                for rule in [weights] + others { choices.append(await SensitivityChoice(ground, rule, options)) }
            }
        }
        self.choices = choices
    }

    private static func others(_ kind: HotspotUnits, _ weights: HotspotWeights) -> [HotspotWeights] {
        switch (weights, kind) {
        // Hexagons and regions that touch in a corner alone are rare: their queen is their rook.
        case (.queen, .hex), (.rook, .hex): [.nearest(12)]
        case (.queen, .admin1), (.rook, .admin1), (.queen, .admin2), (.rook, .admin2): [.nearest(4)]
        case (.queen, _): [.rook]
        default: [.queen]
        }
    }

    private static func fixedSize(_ units: AnalysisUnits, _ exposure: Exposure) -> String? {
        if units.cellSize == nil { return "regions have the size they have" }
        return exposure.isPopulation ? "the table has populations for these units only" : nil
    }

    /// The choices that could be run.
    package var run: [SensitivityChoice] { choices.filter { $0.refusal == nil } }

    /// In which of the choices that could be run each hot spot, a list of units, is found again: where at least half of
    /// its incidents lie in hot units.
    func holds(_ hotSpots: [[Int]], _ counts: UnitCounts) -> [[Bool]] {
        var places = [Int](repeating: -1, count: counts.counts.count)
        for (place, units) in hotSpots.enumerated() { for unit in units { places[unit] = place } }
        var totals = [Int](repeating: 0, count: hotSpots.count)
        var hot = run.map { _ in totals }
        let run = run
        for (number, entry) in counts.used.enumerated() where places[entry.unit] >= 0 {
            let place = places[entry.unit]
            totals[place] += 1
            for (choice, found) in run.enumerated() where found.isHot[number] { hot[choice][place] += 1 }
        }
        return hotSpots.indices.map { place in
            run.indices.map { totals[place] > 0 && 2 * hot[$0][place] >= totals[place] }
        }
    }
}

/// One other choice of cells and neighbours, and what it makes of the same incidents.
package struct SensitivityChoice {
    /// Units, and in which of them each counted incident lies.
    struct Ground {
        let units: AnalysisUnits?
        let exposure: Exposure?
        let places: [Int?]
        /// Those of the analysis itself.
        let isBase: Bool
        let name: String

        init(_ units: AnalysisUnits, _ exposure: Exposure, _ places: [Int?], isBase: Bool) {
            (self.units, self.exposure, self.places, self.isBase) = (units, exposure, places, isBase)
            name =
                isBase
                ? "the same \(HotspotWords.unit(units.kind))" : HotspotWords.cells(units.kind, units.cellSize ?? 0)
        }

        init(_ kind: HotspotUnits, cell: Double, _ area: StudyArea, _ counts: UnitCounts) {
            let isTooFine = area.area / (cell * cell) > SensitivityChoice.mostUnits
            let units = isTooFine ? nil : try? AnalysisUnits(kind, cell: cell, in: area)
            let exposure = units.flatMap { try? Exposure($0, population: nil, years: nil) }
            (self.units, self.exposure, isBase) = (units, exposure, false)
            name = HotspotWords.cells(kind, cell)
            places = units.map { units in counts.used.map { units.unit(of: $0.event) } } ?? []
        }
    }

    let units: String
    let weights: HotspotWeights
    let isSameUnits: Bool
    /// Why it could not be run.
    package let refusal: String?
    /// Whether each incident that was counted, in its order, lies in a hot unit; empty when it could not be run.
    let isHot: [Bool]

    /// More cells than these are not run again.
    static let mostUnits = 20_000.0
    /// Random values drawn for the permutations after the first: under a tenth of a second of one processor.
    private static let budget = 20_000_000

    init(_ ground: Ground, _ weights: HotspotWeights, _ options: HotspotOptions) async {
        (units, self.weights, isSameUnits) = (ground.name, weights, ground.isBase)
        do throws(StatisticsError) {
            isHot = try await Self.hotIncidents(ground, weights, options)
            refusal = nil
        } catch {
            (isHot, refusal) = ([], "\(error)")
        }
    }

    private static func hotIncidents(
        _ ground: Ground, _ weights: HotspotWeights, _ options: HotspotOptions
    ) async throws(StatisticsError) -> [Bool] {
        guard let units = ground.units, let exposure = ground.exposure else {
            throw .invalidParameter("the cells", mustBe: "at most \(Int(mostUnits)), and at least one")
        }
        let active = (0..<units.count).filter { exposure.values[$0] != nil }
        guard active.count >= HotspotAnalysis.fewestUnits.needed else {
            throw .tooFew(active.count, needed: HotspotAnalysis.fewestUnits.needed)
        }
        var counts = [Int](repeating: 0, count: units.count)
        for case let unit? in ground.places { counts[unit] += 1 }
        var options = options
        options.permutationBudget = min(options.permutationBudget, budget)
        let runs = try await LocalRuns(
            active.compactMap { exposure.value(counts[$0], unit: $0) }, units.weights(weights).limited(to: active),
            keys: active.map { units.units[$0].key }, statistics: [options.statistic], options: options)
        var isHot = [Bool](repeating: false, count: units.count)
        for (place, bin) in try runs.hotBins(options.statistic).enumerated() {
            isHot[active[place]] = bin > .notSignificant
        }
        return ground.places.map { $0.map { isHot[$0] } ?? false }
    }

    /// The share of all incidents that lie in hot units.
    package var hotShare: Double { isHot.isEmpty ? 0 : Double(isHot.count { $0 }) / Double(isHot.count) }

    package var name: String { "\(units), \(HotspotWords.shortRule(weights))" }
}

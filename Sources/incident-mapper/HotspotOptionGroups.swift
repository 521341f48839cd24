public import ArgumentParser
import Counting
import Hotspots
import IncidentMapper
import Incidents
import Intake
public import Statistics

/// How hot spots are looked for.
struct HotspotTestingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "What incidents are counted in: admin1, admin2, square, hex or prio-grid; by default squares.")
    var units: HotspotUnits?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Side of a square; a hexagon has the area of that square. By default as fine as the incidents allow.",
            valueName: "km"))
    var cell: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "GeoJSON polygons: cells whose centres lie inside are analysed. By default the countries on the map.",
            valueName: "file"))
    var within: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Neighbours: queen, rook, knn:8, band:150 (km) or kernel:150, the nearer the more. By default queen.",
            discussion: "A kernel is quartic, or as kernel:150:gaussian, triangular or epanechnikov.", valueName: "rule"
        ))
    var weights: String?

    @Option(
        name: .long, help: "What the map and page show: gi-star, gi or local-moran; the layer carries all.")
    var statistic = HotspotStatistic.giStar

    @Option(name: .long, help: "Where p-values come from: permutation or analytic.")
    var inference = HotspotInference.permutation

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Permutations to begin with; more are made where the correction needs them.", valueName: "number"))
    var permutations = 999

    @Option(name: .long, help: "Correction for many tests: fdr, bonferroni or none.")
    var correction = Correction.falseDiscoveryRate

    @Option(name: .long, help: ArgumentHelp("Seed of the permutations and simulations.", valueName: "number"))
    var seed: UInt64 = 20_121_025

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Table of populations with the columns region (or gid, or unit), population and year: compares rates.",
            valueName: "file"))
    var population: String?

    @Option(name: .long, help: "Step of time: year, quarter or month. By default what gives at least ten.")
    var step: PeriodStep?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Steps before its own that a unit is counted with over time. By default 1, and 0 for years.",
            valueName: "steps"))
    var lag: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What a step is compared with: entire, step or neighbourhood.",
            discussion: "All units and steps, all units in that step, or all units in the steps it reaches back to."))
    var window = ReferenceWindow.entireCube

    @Flag(name: .long, help: "Do not test the hot spots again with other cells and neighbours.")
    var noSensitivity = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Layer of regions to count in: one that was imported, or a file of boundaries.", valueName: "name")
    )
    var regionLayer: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Date of publication of reports that do not state one, as 2021-03-04.", valueName: "date"))
    var published: String?

    /// - Throws: `ValidationError`.
    func check() throws {
        if let cell, Self.kilometres(cell) == nil {
            throw ValidationError("--cell takes kilometres from 1 to 2000, as 50 or 50km; '\(cell)' is not")
        }
        if cell != nil, units == .admin1 || units == .admin2 || units == .prioGrid {
            throw ValidationError("--cell goes with --units square or hex")
        }
        if let weights, HotspotWeights(weights) == nil {
            throw ValidationError(
                "'\(weights)' are no weights; give queen, rook, knn:K with K from 1 to 1000, band:KM or kernel:KM with KM above 0"
            )
        }
        if let lag, !(0...1000).contains(lag) { throw ValidationError("--lag takes 0 to 1000 steps") }
        if !(99...999_999).contains(permutations) {
            throw ValidationError("--permutations takes 99 to 999999")
        }
    }

    private static func kilometres(_ text: String) -> Double? {
        let number = text.hasSuffix("km") ? text.dropLast(2) : text[...]
        return Double(number).flatMap { (1...2000).contains($0) ? $0 : nil }
    }

    func apply(to options: inout HotspotOptions) throws {
        options.units = units
        options.cell = cell.flatMap(Self.kilometres)
        options.within = within
        options.weights = weights.flatMap { HotspotWeights($0) }
        options.inference = inference
        options.permutations = permutations
        options.correction = correction
        options.seed = seed
        options.population = population
        options.step = step
        (options.lag, options.window, options.statistic) = (lag, window, statistic)
        options.checksSensitivity = !noSensitivity
        options.reading.published = try published.map(CalendarDate.init(argument:))
    }
}

extension HotspotUnits: ExpressibleByArgument {}
extension HotspotInference: ExpressibleByArgument {}
extension HotspotStatistic: ExpressibleByArgument {}

extension ReferenceWindow: ExpressibleByArgument {
    /// Reads the word that a user gives.
    public init?(argument: String) {
        switch argument {
        case "entire": self = .entireCube
        case "step": self = .individualTimeStep
        case "neighbourhood": self = .neighbourhoodTimeStep
        default: return nil
        }
    }

    /// The word for help.
    public var defaultValueDescription: String { self == .entireCube ? "entire" : rawValue }

    /// All words for help.
    public static var allValueStrings: [String] { ["entire", "step", "neighbourhood"] }
}
extension Correction: ExpressibleByArgument {}

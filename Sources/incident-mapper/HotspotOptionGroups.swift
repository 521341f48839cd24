public import ArgumentParser
public import IncidentMapper
import Incidents
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
        help: ArgumentHelp("Neighbours: queen, rook, knn:8 or band:150 (km). By default queen.", valueName: "rule"))
    var weights: String?

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
        help: ArgumentHelp("Layer of regions to count in: one that was imported, or a GeoJSON file.", valueName: "name")
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
                "'\(weights)' are no weights; give queen, rook, knn:K with K from 1 to 1000, or band:KM with KM above 0"
            )
        }
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
        options.published = try published.map(CalendarDate.init(argument:)) ?? options.published
    }
}

extension HotspotUnits: ExpressibleByArgument {}
extension HotspotInference: ExpressibleByArgument {}
extension Correction: ExpressibleByArgument {}

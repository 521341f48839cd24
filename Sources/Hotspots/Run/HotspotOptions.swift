public import Counting
import Incidents
public import Intake
public import Statistics

/// What incidents are counted in.
public enum HotspotUnits: String, Sendable, CaseIterable {
    case admin1, admin2, square, hex
    case prioGrid = "prio-grid"
}

/// Which units are neighbours.
public enum HotspotWeights: Hashable, Sendable, CustomStringConvertible {
    case queen
    case rook
    /// So many nearest others.
    case nearest(Int)
    /// All within so many kilometres.
    case band(Double)
    /// The nearer, the more: by a kernel of so many kilometres' bandwidth.
    case kernel(Double, WeightKernel)

    /// Reads `queen`, `rook`, `knn:8`, `band:150`, `kernel:150` (quartic) or `kernel:150:gaussian`; nil for anything
    /// else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        switch (parts.first, parts.count) {
        case ("queen", 1): self = .queen
        case ("rook", 1): self = .rook
        case ("knn", 2):
            guard let count = Int(parts[1]), count >= 1, count <= 1000 else { return nil }
            self = .nearest(count)
        case ("band", 2):
            guard let distance = Double(parts[1]), distance > 0, distance <= 20_000 else { return nil }
            self = .band(distance)
        case ("kernel", 2...3):
            guard let distance = Double(parts[1]), distance > 0, distance <= 20_000,
                let kernel = parts.count == 2 ? .quartic : WeightKernel(rawValue: String(parts[2]))
            else { return nil }
            self = .kernel(distance, kernel)
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .queen: "units that share an edge or a corner (queen)"
        case .rook: "units that share an edge (rook)"
        case .nearest(let count): "the \(count) nearest other units by the distance of their centres"
        case .band(let distance): "all units whose centres are within \(decimalText(distance)) km"
        case .kernel(let distance, .gaussian):
            "the nearer the more, by a Gaussian kernel of \(decimalText(distance)) km, up to \(decimalText(4 * distance)) km"
        case .kernel(let distance, let kernel):
            "the nearer the more, by a kernel (\(kernel.rawValue)) that falls to 0 at \(decimalText(distance)) km"
        }
    }
}

/// Which local statistic the map and the page show; the layer carries all.
public enum HotspotStatistic: String, Sendable, CaseIterable {
    /// A unit together with its neighbours.
    case giStar = "gi-star"
    /// A unit's neighbours without itself.
    case gi
    /// A unit against its neighbours: high among high, low among low, and those unlike their neighbours.
    case localMoran = "local-moran"
}

/// Where p-values come from.
public enum HotspotInference: String, Sendable, CaseIterable {
    case analytic, permutation
}

/// How hot spots are looked for. What is nil is chosen to suit the data, and stated.
public struct HotspotOptions: Sendable {
    /// Which incidents are counted.
    public var filter = DensityFilter()
    /// What incidents are counted in; nil for squares.
    public var units: HotspotUnits?
    /// Kilometres: the side of a square; a hexagon has the area of that square.
    public var cell: Double?
    /// Path of a GeoJSON file: cells whose centres lie inside its polygons are analysed.
    public var within: String?
    /// Which units are neighbours; nil for those that share an edge or a corner.
    public var weights: HotspotWeights?
    /// Where p-values come from.
    public var inference = HotspotInference.permutation
    /// How many permutations each unit gets at first.
    public var permutations = 999
    /// How p-values are corrected for the number of units.
    public var correction = Correction.falseDiscoveryRate
    /// The seed of the permutations: the same seed gives the same p-values.
    public var seed: UInt64 = 20_121_025
    /// Path of a table of populations.
    public var population: String?
    /// The steps of time; nil to choose them by the data.
    public var step: PeriodStep?
    /// Of the statistics of points and of the scan.
    public var points = PointOptions()
    /// How many steps before a unit's own count as its neighbourhood over time; nil for 1, and 0 with steps of a year.
    public var lag: Int?
    /// What the counts of a step are compared with.
    public var window = ReferenceWindow.entireCube
    /// The local statistic that maps and page show.
    public var statistic = HotspotStatistic.giStar
    /// Whether the local statistic is run again with other cells and neighbours.
    public var checksSensitivity = true
    /// Which of the scan and the statistics of points are computed; the statistics of units always are.
    package var parts = Set(HotspotAnalysis.Statistic.allCases)
    /// Random values drawn for the permutations after the first, at most.
    package var permutationBudget = PermutationPlan().budget
    /// Threads that simulate; nil for one a processor. The result does not depend on it.
    public var threads: Int?
    /// How inputs are read.
    public var reading: ReadingOptions

    /// What suits most data.
    public init(reading: ReadingOptions = ReadingOptions()) { self.reading = reading }
}

/// Why no hot spots can be looked for at all: what is wrong, and what to do.
public enum HotspotError: Error, Equatable, Sendable, CustomStringConvertible {
    case noSecondLevel(countries: [String])
    case noArea
    case noPolygons(file: String, reason: String)
    case withinRegions
    case noCells(kilometres: Double)
    case units(StatisticsError)
    case projection(String)

    public var description: String {
        switch self {
        case .noSecondLevel(let countries):
            "there is no layer of admin-2 units for \(countries.joined(separator: ", ")): import one and name it with "
                + "`region-layer`, or take `units` admin1, square, hex or prio-grid"
        case .noArea:
            "no incident lies in a country with known regions, so there is nothing to analyse; name one with `country`"
        case .noPolygons(let file, let reason): "\(file): \(reason); `within` takes GeoJSON with polygons in degrees"
        case .withinRegions: "`within` chooses cells and goes with `units` square, hex or prio-grid only"
        case .noCells(let kilometres):
            "no cell of \(decimalText(kilometres)) km has its centre in the area; take a smaller `cell`"
        case .units(let error): "the units cannot be made: \(error)"
        case .projection(let reason): reason
        }
    }
}

public import Incidents
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

    /// Reads `queen`, `rook`, `knn:8` or `band:150`; nil for anything else.
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
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .queen: "units that share an edge or a corner (queen)"
        case .rook: "units that share an edge (rook)"
        case .nearest(let count): "the \(count) nearest other units by the distance of their centres"
        case .band(let distance): "all units whose centres are within \(decimalText(distance)) km"
        }
    }
}

/// Where p-values come from.
public enum HotspotInference: String, Sendable, CaseIterable {
    case analytic, permutation
}

/// How hot spots are looked for. What is nil is chosen to suit the data, and stated.
public struct HotspotOptions: Sendable {
    public var filter = DensityFilter()
    public var units: HotspotUnits?
    /// Kilometres: the side of a square; a hexagon has the area of that square.
    public var cell: Double?
    /// Path of a GeoJSON file: cells whose centres lie inside its polygons are analysed.
    public var within: String?
    public var weights: HotspotWeights?
    public var inference = HotspotInference.permutation
    public var permutations = 999
    public var correction = Correction.falseDiscoveryRate
    public var seed: UInt64 = 20_121_025
    /// Path of a table of populations.
    public var population: String?
    public var step: PeriodStep?
    /// Of the statistics of points and of the scan.
    public var points = PointOptions()
    /// Threads that simulate; nil for one a processor. The result does not depend on it.
    public var threads: Int?
    public var published: CalendarDate?
    public var tables: TableSettings

    public init(workers: Int) { tables = TableSettings(workers: workers) }
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
                + "--region-layer, or take --units admin1, square, hex or prio-grid"
        case .noArea:
            "no incident lies in a country with known regions, so there is nothing to analyse; name one with --country"
        case .noPolygons(let file, let reason): "\(file): \(reason); --within takes GeoJSON with polygons in degrees"
        case .withinRegions: "--within chooses cells and goes with --units square, hex or prio-grid only"
        case .noCells(let kilometres):
            "no cell of \(decimalText(kilometres)) km has its centre in the area; take a smaller --cell"
        case .units(let error): "the units cannot be made: \(error)"
        case .projection(let reason): reason
        }
    }
}

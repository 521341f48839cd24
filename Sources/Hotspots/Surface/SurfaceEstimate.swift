package import Counting
package import Gazetteer
package import Geography
import Projection
package import Statistics

/// A kernel density of incidents with an exact place, as contours in degrees.
///
/// The kernel of each incident is weighed so that all of it falls on the regions: nothing is lost over their edges, and the
/// mean of the density over them is the number of incidents by their area. On an islet, at most ten times the kernel is
/// taken, or one incident there would outdo all others.
package struct SurfaceEstimate {
    /// Incidents per 1,000 km² a year, ascending.
    package let levels: [Double]
    /// For each level the rings of the area above it.
    package let bands: [[[Coordinate]]]
    /// In kilometres.
    package let bandwidth: BandwidthChoice
    package let peak: (value: Double, region: String?)
    package let warnings: [SurfaceWarning]
    /// Incidents outside the regions, which are not in the surface.
    package let outside: Int

    /// From fewer incidents no density can be told.
    static let fewestIncidents = 10
    /// How well a settlement's point stands for where an incident happened, in metres.
    private static let precision = 5000.0
    private static let levelCount = 5
    private static let leastInside = 0.1
    /// All but one of so many incidents are to lie above the lowest level.
    private static let coveredPart = 10
    /// Significands of round numbers, close ones first.
    private static let series: [[Int]] = [[1, 2, 5], [1, 3], [1]]

    /// - Parameters:
    ///   - places: With the number of incidents at each.
    ///   - years: How long the incidents were counted, in years.
    ///   - kilometres: The kernel's standard deviation, where the user gives it.
    ///   - areCells: Whether a place stands for the incidents of a small cell, and not of one point.
    /// - Throws: `ProjectionError`; `StatisticsError` when incidents are too few or all at one place.
    package init(
        _ places: [PlaceSums.Place], in regions: [Region], years: Int, bandwidth kilometres: Double? = nil,
        areCells: Bool = false
    ) async throws {
        let box =
            BoundingBox(smallestAround: regions.map(\.geometry))
            ?? BoundingBox(west: -180, south: -90, east: 180, north: 90)
        let transformation = try MapProjection(.suited(to: box)).transformation(in: ProjectionContext())
        let ground = try SurfaceGround(regions, transformation, finestKernel: kilometres.map { $0 * 1000 })
        let shapes = PolygonIndex(regions.map(\.geometry))
        let located = places.filter { shapes.shape(containing: $0.coordinate) != nil }
        outside = places.reduce(0) { $0 + $1.incidents } - located.reduce(0) { $0 + $1.incidents }
        let spots = try transformation.forward(located.map(\.coordinate))
        let points = zip(spots, located).flatMap { repeatElement($0, count: $1.incidents) }
        guard points.count >= Self.fewestIncidents else {
            throw StatisticsError.tooFew(points.count, needed: Self.fewestIncidents)
        }
        let choice = try Self.choice(kilometres, points, ground)
        var kernel = KernelDensity(
            kernel: .gaussian, bandwidth: try Bandwidth(choice.length), edgeCorrection: .eventwise)
        kernel.leastInside = Self.leastInside
        let window = try ground.grid.window(over: ground.rings, holding: spots)
        let surface = try await kernel.surface(points, on: ground.grid, window: window, isCutOff: false)
        let unit = 1e9 / Double(max(years, 1))
        let inside = surface.values.indices.filter { window[$0] }
        let highest = inside.max { (surface.values[$0], $1) < (surface.values[$1], $0) } ?? 0
        let top = try transformation.inverse([ground.grid.middle(highest)])
        let at = points.compactMap { ground.grid.cell(at: $0) }.map { surface.values[$0] * unit }.sorted()
        let levels = Self.levels(
            below: surface.values[highest] * unit, reaching: at.isEmpty ? 0 : at[at.count / Self.coveredPart])
        self.levels = levels
        bands = try levels.map { level in
            let polygons = try FilledContours.polygons(surface.values, on: ground.grid, from: level / unit)
            return try polygons.flatMap { [$0.exterior] + $0.holes }.map(transformation.inverse)
        }
        bandwidth = BandwidthChoice(
            length: choice.length / 1000, rule: choice.rule, crossValidated: choice.crossValidated.map { $0 / 1000 })
        peak = (
            surface.values[highest] * unit,
            top.first.flatMap { shapes.shape(containing: $0) }.map { regions[$0].name }
        )
        warnings =
            surface.warnings.filter { !$0.isOneBlob && !(areCells && $0.isStacked) } + ground.warnings(choice.length)
    }

    private static func choice(
        _ kilometres: Double?, _ points: [PlanarPoint], _ ground: SurfaceGround
    ) throws -> BandwidthChoice {
        if let kilometres { return BandwidthChoice(length: kilometres * 1000, rule: .given) }
        return try BandwidthChoice(points, window: ground.grid, precision: precision)
    }

    /// Numbers 1, 2, 5, 10, … of which the highest is below the maximum; 1, 3, 10, … or 1, 10, 100, … where the lowest
    /// would not reach down to `least`.
    static func levels(below most: Double, reaching least: Double = .infinity) -> [Double] {
        guard most > 1e-12, most < 1e12 else { return [] }
        var levels: [Double] = []
        for significands in series {
            let all = (-18...12).flatMap { power in significands.map { Double("\($0)e\(power)") ?? 0 } }
            levels = all.filter { $0 < most * 0.85 }.suffix(levelCount)
            if let lowest = levels.first, lowest <= least { break }
        }
        return levels
    }
}

/// The regions on the plane, and the grid over them.
struct SurfaceGround {
    /// For each region its rings.
    let rings: [[[PlanarPoint]]]
    let grid: RasterGrid
    /// Metres of the shorter side of the box around the regions.
    private let shorterSide: Double

    /// Cells along the longer side: a kernel as narrow as the choice allows is then an eightieth of it.
    private static let cells = 240.0
    private static let mostCells = 700.0
    /// A kernel wider than this part of the shorter side runs all together.
    private static let widestKernel = 0.2

    /// - Parameter finestKernel: Metres of the kernel asked for; cells get smaller where it needs them to.
    init(_ regions: [Region], _ transformation: Transformation, finestKernel: Double?) throws {
        rings = try regions.map { region in
            try region.geometry.polygons.flatMap(\.rings).map {
                try transformation.forward(StudyArea.densified($0.vertices))
            }
        }
        let points = rings.joined().joined()
        guard let first = points.first(where: { _ in true }) else { throw StatisticsError.tooFew(0, needed: 1) }
        var (west, south, east, north) = (first.x, first.y, first.x, first.y)
        for point in points {
            (west, east) = (min(west, point.x), max(east, point.x))
            (south, north) = (min(south, point.y), max(north, point.y))
        }
        let longer = max(east - west, north - south, 1000)
        shorterSide = max(min(east - west, north - south), 1000)
        let finest = finestKernel.map { longer / ($0 / BandwidthChoice.cells) } ?? 0
        let cell = longer / min(max(Self.cells, finest), Self.mostCells)
        // A rim, so that contours run past the borders and are cut off there.
        let rim = 4 * cell
        let columns = Int(((east - west + 2 * rim) / cell).rounded(.up))
        let rows = Int(((north - south + 2 * rim) / cell).rounded(.up))
        guard
            let grid = RasterGrid(
                origin: PlanarPoint(x: west - rim, y: south - rim), cellWidth: cell, cellHeight: cell,
                columns: max(columns, 2), rows: max(rows, 2))
        else { throw StatisticsError.notFinite(index: 0) }
        self.grid = grid
    }

    /// What a bandwidth does to a surface of this size.
    func warnings(_ bandwidth: Double) -> [SurfaceWarning] {
        bandwidth > Self.widestKernel * shorterSide ? [.oneBlob(bandwidth: bandwidth, side: shorterSide)] : []
    }
}

extension SurfaceWarning {
    /// By the grid's rim, which is not the regions'.
    fileprivate var isOneBlob: Bool {
        if case .oneBlob = self { return true }
        return false
    }

    fileprivate var isStacked: Bool {
        if case .stacked = self { return true }
        return false
    }
}

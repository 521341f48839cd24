package import Counting
package import Gazetteer
package import Geography
import Projection
package import Statistics

/// A kernel density of incidents, as contours in degrees: the one surface that maps of densities and of hot spots show.
///
/// The kernel of each incident is weighed so that all of it falls on the regions: nothing is lost over their edges, and
/// the mean of the density over them is the number of incidents by their area. On an islet, at most ten times the kernel
/// is taken, or one incident there would outdo all others. By default the kernel is a Gaussian whose bandwidth
/// cross-validation chooses, no finer than places and grid allow (`BandwidthChoice`).
package struct SurfaceEstimate: Sendable {
    /// A ring in degrees and those of its holes, closed.
    package struct ContourArea: Hashable, Sendable {
        package let exterior: [Coordinate]
        package let holes: [[Coordinate]]
    }

    package let kernel: SmoothingKernel
    /// Incidents per 1,000 km² a year, ascending.
    package let levels: [Double]
    /// For each level the areas above it, one over another.
    package let above: [[ContourArea]]
    /// For each level the areas between it and the next one, side by side.
    package let between: [[ContourArea]]
    /// In kilometres: the standard deviation of a Gaussian, the radius of the other kernels.
    package let bandwidth: BandwidthChoice
    package let peak: (value: Double, point: Coordinate?, region: String?)
    /// Of the density over the regions, in the unit of `levels`.
    package let mean: Double
    package let warnings: [SurfaceWarning]
    /// Incidents in the surface, and those outside the regions, which are not.
    package let incidents: Int
    package let outside: Int
    /// The side of a cell of the raster, in kilometres.
    package let raster: Double
    package let method: DensitySurface.Method

    package static let edgeCorrection =
        "each kernel divided by the part of it that is inside the area (Diggle 1985)"

    /// For each level the rings of the areas above it.
    package var bands: [[[Coordinate]]] { above.map { $0.flatMap { [$0.exterior] + $0.holes } } }

    /// From fewer incidents no density can be told.
    static let fewestIncidents = 10
    /// How well a settlement's point stands for where an incident happened, in metres.
    static let precision = 5000.0
    private static let levelCount = 5
    private static let leastInside = 0.1
    /// All but one of so many incidents are to lie above the lowest level.
    private static let coveredPart = 10
    /// Significands of round numbers, close ones first.
    private static let series: [[Int]] = [[1, 2, 5], [1, 3], [1]]

    /// How far each incident is spread.
    enum Spread {
        /// As cross-validation says, no finer than places are known, in metres.
        case chosen(precision: Double)
        /// Metres: the standard deviation of a Gaussian, the radius of the other kernels.
        case given(Double)
    }

    /// The Gaussian surface of a map of densities.
    ///
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
        let transformation = try SharedTransformation(MapProjection(.suited(to: box)))
        let points = places.flatMap { repeatElement($0.coordinate, count: $0.incidents) }
        try await self.init(
            points, in: regions, transformation, years: years, kernel: .gaussian,
            spread: kilometres.map { .given($0 * 1000) } ?? .chosen(precision: Self.precision), areCells: areCells)
    }

    /// - Throws: as the other initialiser.
    init(
        _ points: [Coordinate], in regions: [Region], _ transformation: SharedTransformation, years: Int,
        kernel: SmoothingKernel, spread: Spread, areCells: Bool = false
    ) async throws {
        var finest: Double?
        if case .given(let length) = spread { finest = length * kernel.standardDeviation }
        let ground = try SurfaceGround(regions, transformation, finestKernel: finest)
        let shapes = PolygonIndex(regions.map(\.geometry))
        let located = points.filter { shapes.shape(containing: $0) != nil }
        let spots = located.compactMap(transformation.point)
        guard spots.count >= Self.fewestIncidents else {
            throw StatisticsError.tooFew(spots.count, needed: Self.fewestIncidents)
        }
        let choice = try Self.choice(spread, spots, ground, kernel)
        var density = KernelDensity(
            kernel: kernel, bandwidth: try Bandwidth(choice.length), edgeCorrection: .eventwise)
        density.leastInside = Self.leastInside
        let window = try ground.grid.window(over: ground.rings, holding: spots)
        let surface = try await density.surface(spots, on: ground.grid, window: window, isCutOff: false)
        let unit = 1e9 / Double(max(years, 1))
        let inside = surface.values.indices.filter { window[$0] }
        let highest = inside.max { (surface.values[$0], $1) < (surface.values[$1], $0) } ?? 0
        let at = spots.compactMap { ground.grid.cell(at: $0) }.map { surface.values[$0] * unit }.sorted()
        let levels = Self.levels(
            below: surface.values[highest] * unit, reaching: at.isEmpty ? 0 : at[at.count / Self.coveredPart])
        func contours(_ lower: Double, _ upper: Double) throws -> [ContourArea] {
            try FilledContours.polygons(surface.values, on: ground.grid, from: lower / unit, below: upper / unit).map {
                ContourArea(
                    exterior: try transformation.inverse($0.exterior),
                    holes: try $0.holes.map(transformation.inverse))
            }
        }
        let summit = try transformation.inverse([ground.grid.middle(highest)]).first
        self.kernel = kernel
        self.levels = levels
        above = try levels.map { try contours($0, .infinity) }
        between = try zip(levels, levels.dropFirst() + [.infinity]).map(contours)
        bandwidth = BandwidthChoice(
            length: choice.length / 1000, rule: choice.rule, crossValidated: choice.crossValidated.map { $0 / 1000 })
        peak = (
            surface.values[highest] * unit, summit,
            summit.flatMap { shapes.shape(containing: $0) }.map { regions[$0].name }
        )
        mean = inside.reduce(0) { $0 + surface.values[$1] } * unit / Double(max(1, inside.count))
        warnings =
            surface.warnings.filter { !$0.isOneBlob && !(areCells && $0.isStacked) }
            + ground.warnings(choice.length * kernel.standardDeviation)
        incidents = spots.count
        outside = points.count - located.count
        raster = ground.grid.cellWidth / 1000
        method = surface.method
    }

    /// In metres, of the kernel's own length.
    private static func choice(
        _ spread: Spread, _ points: [PlanarPoint], _ ground: SurfaceGround, _ kernel: SmoothingKernel
    ) throws -> BandwidthChoice {
        switch spread {
        case .given(let length): return BandwidthChoice(length: length, rule: .given)
        case .chosen(let precision):
            let found = try BandwidthChoice(points, window: ground.grid, precision: precision)
            return BandwidthChoice(
                length: found.length / kernel.standardDeviation, rule: found.rule, crossValidated: found.crossValidated)
        }
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

import Gazetteer
import Geography
import Projection
import Statistics

/// A kernel density of incidents with an exact place, as contours in degrees.
struct SurfaceEstimate {
    /// Incidents per 1,000 km² a year, ascending.
    let levels: [Double]
    /// For each level the rings of the area above it.
    let bands: [[[Coordinate]]]
    /// Kilometres.
    let bandwidth: Double
    let peak: (value: Double, region: String?)
    let warnings: [SurfaceWarning]

    /// Cells along the longer side.
    private static let cells = 180.0
    private static let levelCount = 5

    /// - Parameters:
    ///   - places: With the number of incidents at each.
    ///   - years: How long the incidents were counted, in years.
    /// - Throws: `ProjectionError`; `StatisticsError` when incidents are too few or all at one place.
    init(_ places: [PlaceSums.Place], in regions: [Region], years: Int) async throws {
        let shapes = regions.map(\.geometry)
        let box = BoundingBox(smallestAround: shapes) ?? BoundingBox(west: -180, south: -90, east: 180, north: 90)
        let context = try ProjectionContext()
        let transformation = try MapProjection(.suited(to: box)).transformation(in: context)
        let grid = try Self.grid(around: shapes, transformation)
        let located = try transformation.forward(places.map(\.coordinate))
        // What lies far off the regions would widen the bandwidth and is not seen.
        let points = zip(located, places).filter { point, _ in grid.cell(at: point) != nil }
            .flatMap { point, place in repeatElement(point, count: place.incidents) }
        let scott = try Bandwidth.scottIsotropic(points)
        // Finer than a cell, a kernel would fall between the cells.
        let kernel = KernelDensity(
            kernel: .gaussian, bandwidth: try Bandwidth(max(scott.length, grid.cellWidth)))
        let surface = try await kernel.surface(points, on: grid)
        let unit = 1e9 / Double(max(years, 1))
        let highest = surface.values.indices.max { (surface.values[$0], $1) < (surface.values[$1], $0) } ?? 0
        let top = try transformation.inverse([grid.middle(highest)])
        let levels = Self.levels(below: surface.values[highest] * unit)
        self.levels = levels
        bands = try levels.indices.map { i in
            let polygons = FilledContours.polygons(surface.values, on: grid, from: levels[i] / unit)
            return try polygons.flatMap { [$0.exterior] + $0.holes }.map(transformation.inverse)
        }
        bandwidth = kernel.bandwidth.length / 1000
        peak = (
            surface.values[highest] * unit,
            top.first.flatMap { point in regions.first { $0.geometry.contains(point) }?.name }
        )
        warnings = surface.warnings
    }

    /// Around the regions with a rim, so that contours run past their borders.
    private static func grid(around shapes: [MultiPolygon], _ transformation: Transformation) throws -> RasterGrid {
        let vertices = shapes.flatMap { $0.polygons.flatMap(\.exterior.vertices) }
        let points = try transformation.forward(vertices)
        guard let first = points.first else { throw StatisticsError.tooFew(0, needed: 3) }
        var (west, south, east, north) = (first.x, first.y, first.x, first.y)
        for point in points {
            (west, east) = (min(west, point.x), max(east, point.x))
            (south, north) = (min(south, point.y), max(north, point.y))
        }
        let cell = max(east - west, north - south, 1000) / cells
        let rim = 4 * cell
        let columns = Int(((east - west + 2 * rim) / cell).rounded(.up))
        let rows = Int(((north - south + 2 * rim) / cell).rounded(.up))
        let origin = PlanarPoint(x: west - rim, y: south - rim)
        guard
            let grid = RasterGrid(
                origin: origin, cellWidth: cell, cellHeight: cell, columns: max(columns, 2), rows: max(rows, 2))
        else { throw StatisticsError.notFinite(index: 0) }
        return grid
    }

    /// Numbers 1, 2, 5, 10, … of which the highest is below the maximum.
    static func levels(below most: Double) -> [Double] {
        guard most > 1e-12, most < 1e12 else { return [] }
        let all = (-13...12).flatMap { power in
            [1, 2, 5].map { Double("\($0)e\(power)") ?? 0 }
        }
        return Array(all.filter { $0 < most * 0.85 }.suffix(levelCount))
    }
}

extension Bandwidth {
    /// The length of a bandwidth that is the same in all directions.
    fileprivate var length: Double { xx.squareRoot() }
}

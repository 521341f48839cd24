import Gazetteer
import Geography
import Projection
import Statistics

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
    init(_ regions: [Region], _ transformation: SharedTransformation, finestKernel: Double?) throws {
        rings = regions.map { region in
            region.geometry.polygons.flatMap(\.rings).map {
                StudyArea.densified($0.vertices).compactMap(transformation.point)
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

public import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The half-degree cells of PRIO-GRID that cover regions.
///
/// Tollefsen, Strand, Buhaug (2012), PRIO-GRID: A unified spatial data structure, Journal of Peace Research 49,
/// 363–374. Rows are numbered from 90° S, columns from 180° W; a cell's `gid` is row·720 + column + 1 counted from 0,
/// so the first is 1 and the last 259,200. A cell belongs when its centre lies inside a region.
public struct PrioGrid: Sendable {
    /// Columns around the world.
    public static let columnCount = 720
    /// Rows from pole to pole.
    public static let rowCount = 360

    /// The cells, ascending.
    public let gids: [Int]
    /// The region that holds each cell's centre, by its place in the list given.
    public let regions: [Int]
    private let places: [Int: Int]

    /// - Parameter regions: In degrees; none may cross the antimeridian.
    /// - Throws: `StatisticsError` never but for more than a million cells, which the world does not hold.
    public init(within regions: [MultiPolygon]) throws(StatisticsError) {
        let rings = regions.map { region in
            region.polygons.flatMap(\.rings).map { ring in
                ring.vertices.map { PlanarPoint(x: $0.longitude, y: $0.latitude) }
            }
        }
        let cells = try LatticeFill(firstY: -89.75, stepY: 0.5, stepX: 0.5, firstX: { _ in -179.75 }).fill(rings)
        gids = cells.map { Self.gid($0.cell) }
        self.regions = cells.map(\.region)
        places = Dictionary(uniqueKeysWithValues: zip(gids, gids.indices))
    }

    /// How many cells there are.
    public var count: Int { gids.count }

    /// The place in `gids` of the cell a point lies in; nil when it is in none of them.
    public func cell(containing point: Coordinate) -> Int? { places[Self.gid(containing: point)] }

    /// Weights between cells that touch, across the antimeridian too.
    public func contiguityWeights(_ contiguity: Contiguity = .queen) throws(StatisticsError) -> SpatialWeights {
        try SpatialWeights(cells: gids.map(Self.position), contiguity, columnsAround: Self.columnCount)
    }

    /// The cell a point lies in. A point between two cells is in the eastern or northern one.
    public static func gid(containing point: Coordinate) -> Int {
        let column = min(columnCount - 1, Int((point.longitude + 180) * 2))
        let row = min(rowCount - 1, Int((point.latitude + 90) * 2))
        return gid(CellPosition(column: column, row: row))
    }

    static func gid(_ cell: CellPosition) -> Int { cell.row * columnCount + cell.column + 1 }

    /// Row and column from 0.
    public static func position(_ gid: Int) -> CellPosition {
        let (row, column) = (gid - 1).quotientAndRemainder(dividingBy: columnCount)
        return CellPosition(column: column, row: row)
    }

    /// A cell's outline in degrees.
    public static func bounds(_ gid: Int) -> BoundingBox {
        let cell = position(gid)
        let (west, south) = (Double(cell.column) / 2 - 180, Double(cell.row) / 2 - 90)
        return BoundingBox(west: west, south: south, east: west + 0.5, north: south + 0.5)
    }

    /// The middle of a cell; nil for a number that is no cell's.
    public static func centre(_ gid: Int) -> Coordinate? {
        guard gid >= 1, gid <= columnCount * rowCount else { return nil }
        let box = bounds(gid)
        return Coordinate(longitude: box.west + 0.25, latitude: box.south + 0.25)
    }

    /// A cell's area on the WGS 84 ellipsoid, in square metres.
    ///
    /// b²·Δλ/2·[sin φ/(1 − e²sin²φ) + artanh(e·sin φ)/e] between the two latitudes: Snyder (1987), Map Projections – A
    /// Working Manual, equation 3-12.
    public static func area(_ gid: Int) -> Double {
        let box = bounds(gid)
        return ellipsoidBand(box.north) * 0.5 - ellipsoidBand(box.south) * 0.5
    }

    /// The area from the equator to a latitude for one degree of longitude.
    private static func ellipsoidBand(_ latitude: Double) -> Double {
        let (axis, flattening) = (6_378_137.0, 1 / 298.257223563)
        let e2 = flattening * (2 - flattening)
        let e = e2.squareRoot()
        let s = sin(latitude.radians)
        return axis * axis * (1 - e2) / 2 * (s / (1 - e2 * s * s) + atanh(e * s) / e) * (Double.pi / 180)
    }
}

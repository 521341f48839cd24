public import Geography

/// Squares or hexagons of one area that cover regions of the plane.
///
/// In an equal-area projection their counts compare as densities do. The grid starts at the projection's origin and does
/// not depend on the data: another year gets the same cells. A cell belongs when its centre lies inside a region.
public struct PlanarGrid: Sendable {
    /// The shape of the cells.
    public enum Shape: String, Sendable, Hashable, CaseIterable {
        /// Sides to the north, east, south and west.
        case square
        /// A corner to the north; Patel, Hexagonal Grids (redblobgames.com), axial positions.
        case hexagon = "hex"

        /// Which cells touch.
        public var contiguity: Contiguity { self == .square ? .queen : .hexagonal }
    }

    /// The shape of the cells.
    public let shape: Shape
    /// The side of a square in metres; a hexagon has the area of that square.
    public let size: Double
    /// The cells' places, ordered by row and column: the southern rows first.
    public let positions: [CellPosition]
    /// The region that holds each cell's centre, by its place in the list given.
    public let regions: [Int]
    private let places: [CellPosition: Int]

    /// - Parameters:
    ///   - size: Metres, above 0.
    ///   - regions: For each its rings in metres, exteriors and holes alike, closed or not. Empty ones are allowed.
    /// - Throws: `StatisticsError` when the size is out of range, a vertex is not finite, or there would be more than a
    ///   million cells.
    public init(
        _ shape: Shape, size: Double, within regions: [[[PlanarPoint]]]
    ) throws(StatisticsError) {
        guard size > 0, size.isFinite else { throw .invalidParameter("the cell size", mustBe: "above 0") }
        let lattice = Lattice(shape, size)
        let cells = try LatticeFill(
            firstY: lattice.centre(CellPosition(column: 0, row: 0)).y, stepY: lattice.height, stepX: lattice.width,
            firstX: { lattice.centre(CellPosition(column: 0, row: $0)).x }
        ).fill(regions)
        (self.shape, self.size) = (shape, size)
        positions = cells.map(\.cell)
        self.regions = cells.map(\.region)
        places = Dictionary(uniqueKeysWithValues: zip(positions, positions.indices))
    }

    /// How many cells there are.
    public var count: Int { positions.count }

    /// Square metres.
    public var cellArea: Double { size * size }

    /// The middle of a cell.
    public func centre(_ cell: Int) -> PlanarPoint { Lattice(shape, size).centre(positions[cell]) }

    /// A cell's corners, counter-clockwise, the first not repeated.
    public func corners(_ cell: Int) -> [PlanarPoint] { Lattice(shape, size).corners(positions[cell]) }

    /// The cell a point lies in; nil when it is in none of the grid's.
    public func cell(containing point: PlanarPoint) -> Int? {
        Lattice(shape, size).position(of: point).flatMap { places[$0] }
    }

    /// Weights between cells that touch.
    public func contiguityWeights(_ contiguity: Contiguity? = nil) throws(StatisticsError) -> SpatialWeights {
        try SpatialWeights(cells: positions, contiguity ?? shape.contiguity)
    }
}

/// Cells that cover the whole plane.
private struct Lattice {
    let shape: PlanarGrid.Shape
    /// Between the centres of neighbours in a row.
    let width: Double
    /// Between rows.
    let height: Double
    /// From a hexagon's centre to its corners.
    let radius: Double

    init(_ shape: PlanarGrid.Shape, _ size: Double) {
        self.shape = shape
        // The area of a regular hexagon is 3√3/2·r².
        radius = size * (2 / (3 * 3.0.squareRoot())).squareRoot()
        width = shape == .square ? size : 3.0.squareRoot() * radius
        height = shape == .square ? size : 1.5 * radius
    }

    func centre(_ cell: CellPosition) -> PlanarPoint {
        let (column, row) = (Double(cell.column), Double(cell.row))
        return shape == .square
            ? PlanarPoint(x: (column + 0.5) * width, y: (row + 0.5) * height)
            : PlanarPoint(x: (column + row / 2) * width, y: row * height)
    }

    func corners(_ cell: CellPosition) -> [PlanarPoint] {
        let middle = centre(cell)
        let steps: [(Double, Double)]
        if shape == .square {
            steps = [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)].map { ($0.0 * width, $0.1 * height) }
        } else {
            let (x, y) = (width / 2, radius)
            steps = [(0, -y), (x, -y / 2), (x, y / 2), (0, y), (-x, y / 2), (-x, -y / 2)]
        }
        return steps.map { PlanarPoint(x: middle.x + $0.0, y: middle.y + $0.1) }
    }

    /// nil for a point that is not finite or absurdly far off.
    func position(of point: PlanarPoint) -> CellPosition? {
        guard abs(point.x / width) < 1e15, abs(point.y / height) < 1e15 else { return nil }
        guard shape == .hexagon else {
            return CellPosition(
                column: Int((point.x / width).rounded(.down)), row: Int((point.y / height).rounded(.down)))
        }
        let row = point.y / height
        let column = point.x / width - row / 2
        return Self.rounded(column: column, row: row)
    }

    /// The hexagon about fractional axial coordinates: all three are rounded, and the one that moved most gives way.
    private static func rounded(column: Double, row: Double) -> CellPosition {
        let third = -column - row
        var (q, r) = (column.rounded(), row.rounded())
        let s = third.rounded()
        let (dq, dr, ds) = (abs(q - column), abs(r - row), abs(s - third))
        if dq > dr, dq > ds { q = -r - s } else if dr > ds { r = -q - s }
        return CellPosition(column: Int(q), row: Int(r))
    }
}

/// A grid of equal rectangular cells in a plane, numbered row by row from the south-west.
public struct RasterGrid: Hashable, Sendable {
    /// The south-west corner of the first cell.
    public let origin: PlanarPoint
    /// The width of a cell, in the unit of the plane.
    public let cellWidth: Double
    /// The height of a cell, in the unit of the plane.
    public let cellHeight: Double
    /// How many columns there are, from west to east.
    public let columns: Int
    /// How many rows there are, from south to north.
    public let rows: Int

    /// Returns nil unless there is a cell, cells have a finite size above 0 and the origin is finite.
    public init?(origin: PlanarPoint, cellWidth: Double, cellHeight: Double, columns: Int, rows: Int) {
        guard columns > 0, rows > 0, cellWidth > 0, cellHeight > 0 else { return nil }
        let (east, north) = (origin.x + cellWidth * Double(columns), origin.y + cellHeight * Double(rows))
        guard origin.x.isFinite, origin.y.isFinite, east.isFinite, north.isFinite else { return nil }
        guard !columns.multipliedReportingOverflow(by: rows).overflow else { return nil }
        self.origin = origin
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
        self.columns = columns
        self.rows = rows
    }

    /// How many cells there are.
    public var count: Int { columns * rows }

    /// The width of the whole.
    public var width: Double { cellWidth * Double(columns) }
    /// The height of the whole.
    public var height: Double { cellHeight * Double(rows) }
    /// The area of a cell, in square units of the plane.
    public var cellArea: Double { cellWidth * cellHeight }

    /// The x of the middle of a column.
    @inlinable
    public func x(column: Int) -> Double { origin.x + (Double(column) + 0.5) * cellWidth }

    /// The y of the middle of a row.
    @inlinable
    public func y(row: Int) -> Double { origin.y + (Double(row) + 0.5) * cellHeight }

    /// The middle of a cell.
    public func middle(_ cell: Int) -> PlanarPoint {
        PlanarPoint(x: x(column: cell % columns), y: y(row: cell / columns))
    }

    /// The cell that holds a point, with its western and southern edges; nil outside.
    public func cell(at point: PlanarPoint) -> Int? {
        let column = ((point.x - origin.x) / cellWidth).rounded(.down)
        let row = ((point.y - origin.y) / cellHeight).rounded(.down)
        guard column >= 0, row >= 0, column < Double(columns), row < Double(rows) else { return nil }
        return Int(row) * columns + Int(column)
    }
}

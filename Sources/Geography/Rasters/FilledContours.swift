/// An area of a surface: a ring round it and the rings of its holes.
public struct ContourPolygon: Hashable, Sendable {
    /// Counter-clockwise; the first point is repeated at the end.
    public let exterior: [PlanarPoint]
    /// Clockwise; the first point of each is repeated at the end.
    public let holes: [[PlanarPoint]]
}

/// The areas where a surface lies between two levels, by marching squares: Lorensen and Cline (1987) in two dimensions,
/// with straight lines between the middles of cells.
///
/// Areas of adjoining levels share their borders to the last digit and do not overlap; they end at the middles of the
/// outermost cells.
public enum FilledContours {
    /// The areas where the values are at least `lower` and below `upper`, from the south-west.
    ///
    /// - Parameters:
    ///   - values: At the middles of the cells of `grid`, row by row; what is not a number counts as below all levels.
    ///   - upper: Above `lower`; infinite for no upper level.
    /// - Returns: No polygons when the count of values is not the grid's, or the grid has a single row or column.
    /// - Throws: `CancellationError` when the task is cancelled.
    public static func polygons(
        _ values: [Double], on grid: RasterGrid, from lower: Double, below upper: Double = .infinity
    ) throws(CancellationError) -> [ContourPolygon] {
        guard values.count == grid.count, grid.columns > 1, grid.rows > 1, lower < upper else { return [] }
        let squares = ContourSquares(values: values, grid: grid, lower: lower, upper: upper)
        return try ContourRings(edges: squares.edges(), squares: squares).polygons()
    }
}

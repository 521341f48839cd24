public import Geography

extension RasterGrid {
    /// Whether each cell belongs to the ground that regions cover: its middle lies in one, or one of `points` that does.
    ///
    /// What window a density is corrected for at its edges. A cell on the shore whose middle is in the sea but that holds
    /// an event on land is part of it, or the event would be lost.
    ///
    /// - Parameters:
    ///   - regions: For each its rings in the plane of the grid, closed or not.
    ///   - points: Events known to lie in one of the regions.
    /// - Throws: `StatisticsError` when a vertex is not finite or the grid too fine.
    public func window(
        over regions: [[[PlanarPoint]]], holding points: [PlanarPoint] = []
    ) throws(StatisticsError) -> [Bool] {
        let (west, south) = (x(column: 0), y(row: 0))
        let lattice = LatticeFill(firstY: south, stepY: cellHeight, stepX: cellWidth) { _ in west }
        var isInside = [Bool](repeating: false, count: count)
        for (cell, _) in try lattice.fill(regions)
        where (0..<columns).contains(cell.column) && (0..<rows).contains(cell.row) {
            isInside[cell.row * columns + cell.column] = true
        }
        for point in points { if let cell = cell(at: point) { isInside[cell] = true } }
        return isInside
    }
}

import Geography
import Statistics

/// The raster of a density surface and which of its cells are in the study area.
struct SurfaceWindow {
    let grid: RasterGrid
    /// Cells whose middles lie in the area, and those that hold an incident.
    let inside: [Bool]

    /// Cells along the longer side: as many as a map shows, and more for a short bandwidth.
    private static let cells = (usual: 180.0, most: 600.0)
    /// Cells around the area, so that contours run past its border.
    private static let rim = 3

    /// - Parameters:
    ///   - regions: For each its rings in metres.
    ///   - spread: Standard deviation of the kernel in metres.
    /// - Throws: `StatisticsError` when there is no area.
    init(_ regions: [[[PlanarPoint]]], holding points: [PlanarPoint], spread: Double) throws(StatisticsError) {
        guard let box = PlanarBox(regions.joined().joined()) else { throw .tooFew(0, needed: 1) }
        let side = max(box.width, box.height, 1000)
        let cell = max(side / Self.cells.most, min(side / Self.cells.usual, spread / 2))
        // On the lattice that hangs on the projection's origin, as the cells that are counted in.
        func place(_ value: Double) -> Int { Int((value / cell).rounded(.down)) }
        let (column, row) = (place(box.west) - Self.rim, place(box.south) - Self.rim)
        let (columns, rows) = (place(box.east) + Self.rim - column + 1, place(box.north) + Self.rim - row + 1)
        guard
            let grid = RasterGrid(
                origin: PlanarPoint(x: Double(column) * cell, y: Double(row) * cell), cellWidth: cell,
                cellHeight: cell, columns: columns, rows: rows)
        else { throw .notFinite(index: 0) }
        var inside = [Bool](repeating: false, count: grid.count)
        for position in try PlanarGrid(.square, size: cell, within: regions).positions {
            let (x, y) = (position.column - column, position.row - row)
            if (0..<columns).contains(x), (0..<rows).contains(y) { inside[y * columns + x] = true }
        }
        for point in points { if let cell = grid.cell(at: point) { inside[cell] = true } }
        (self.grid, self.inside) = (grid, inside)
    }

    /// The values with those of the cells just outside set to the mean of their neighbours, so that contours do not fall
    /// off at the border; a map cuts them there.
    func continued(_ values: [Double]) -> [Double] {
        var (values, known) = (values, inside)
        for _ in 1..<Self.rim {
            let before = (values, known)
            for cell in values.indices where !before.1[cell] {
                let near = neighbours(of: cell).filter { before.1[$0] }
                guard !near.isEmpty else { continue }
                values[cell] = near.reduce(0) { $0 + before.0[$1] } / Double(near.count)
                known[cell] = true
            }
        }
        return values
    }

    private func neighbours(of cell: Int) -> [Int] {
        let (column, row) = (cell % grid.columns, cell / grid.columns)
        return (row - 1...row + 1).flatMap { y in
            (column - 1...column + 1).compactMap { x in
                (0..<grid.rows).contains(y) && (0..<grid.columns).contains(x) ? y * grid.columns + x : nil
            }
        }
    }
}

/// The box around points of a plane.
struct PlanarBox {
    private(set) var west = Double.infinity
    private(set) var south = Double.infinity
    private(set) var east = -Double.infinity
    private(set) var north = -Double.infinity

    /// nil without points.
    init?(_ points: some Sequence<PlanarPoint>) {
        for point in points {
            (west, east) = (min(west, point.x), max(east, point.x))
            (south, north) = (min(south, point.y), max(north, point.y))
        }
        guard west <= east else { return nil }
    }

    var width: Double { east - west }
    var height: Double { north - south }
}

extension PolygonIndex {
    /// Indexes `list`; the numbers of the answers are those of the list. No shapes, no answers.
    public init(_ list: [MultiPolygon]) {
        let all = list.flatMap(\.polygons)
        let edges = all.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.vertices.count - 1 } }
        let box = all.dropFirst().reduce(all.first?.bounds) { $0?.union($1.bounds) }
        let grid = CellGrid(
            box ?? BoundingBox(west: 0, south: 0, east: 0, north: 0), cells: min(max(4 * edges, 256), 1 << 20))
        var filling = CellFilling(grid)
        var shapes: [Int32] = []
        for (shape, polygons) in list.enumerated() {
            for polygon in polygons.polygons {
                filling.add(polygon)
                shapes.append(Int32(shape))
            }
        }
        self.grid = grid
        self.shapes = shapes
        polygons = filling.polygons
        (cells, lists) = filling.finished(shapes)
    }
}

/// What touches each cell of a grid, while it is being found out.
private struct CellFilling {
    /// A cell and what touches it.
    private struct Entry {
        var cell: UInt32
        var value: UInt32
    }

    let grid: CellGrid
    private(set) var polygons = BandedPolygons()
    private var polygonEntries: [Entry] = []
    private var edgeEntries: [Entry] = []
    /// The last polygon with an edge in the cell, counted from 1.
    private var touched: [UInt32]

    /// Cells take more than they hold, so that rounding never leaves out an edge: about a tenth of a millimetre.
    private static let margin = 1e-9

    init(_ grid: CellGrid) {
        self.grid = grid
        touched = [UInt32](repeating: 0, count: grid.count)
    }

    mutating func add(_ polygon: Polygon) {
        let number = UInt32(polygons.count)
        var edges: [Int] = []
        polygons.append(polygon) { edges.append($0) }
        for edge in edges { touchCells(edge, of: number) }
        fill(polygon.bounds, number)
    }

    /// Enters an edge into all cells that it touches.
    private mutating func touchCells(_ edge: Int, of polygon: UInt32) {
        let (a, b) = (polygons.vertices[edge], polygons.vertices[edge + 1])
        let (low, high) = a.latitude <= b.latitude ? (a, b) : (b, a)
        for row in grid.row(low.latitude - Self.margin)...grid.row(high.latitude + Self.margin) {
            let (west, east) = Self.longitudes(low, high, within: grid.latitudes(row: row))
            for column in grid.column(west - Self.margin)...grid.column(east + Self.margin) {
                let cell = row * grid.columns + column
                edgeEntries.append(Entry(cell: UInt32(cell), value: UInt32(edge)))
                guard touched[cell] != polygon + 1 else { continue }
                touched[cell] = polygon + 1
                polygonEntries.append(Entry(cell: UInt32(cell), value: polygon << 1))
            }
        }
    }

    /// The longitudes that an edge reaches between two latitudes.
    private static func longitudes(
        _ low: Coordinate, _ high: Coordinate, within row: (south: Double, north: Double)
    ) -> (west: Double, east: Double) {
        let height = high.latitude - low.latitude
        let west = min(low.longitude, high.longitude)
        let east = max(low.longitude, high.longitude)
        guard height > 0 else { return (west, east) }
        func longitude(_ latitude: Double) -> Double {
            let t = min(1, max(0, (latitude - low.latitude) / height))
            return low.longitude + t * (high.longitude - low.longitude)
        }
        let (x, y) = (longitude(row.south - margin), longitude(row.north + margin))
        return (max(west, min(x, y)), min(east, max(x, y)))
    }

    /// Enters the polygon into the cells that it holds whole. Cells side by side without an edge are alike.
    private mutating func fill(_ box: BoundingBox, _ polygon: UInt32) {
        let columns = grid.column(box.west)...grid.column(box.east)
        for row in grid.row(box.south)...grid.row(box.north) {
            var isInside: Bool?
            for column in columns {
                let cell = row * grid.columns + column
                if touched[cell] == polygon + 1 {
                    isInside = nil
                    continue
                }
                if isInside == nil {
                    let (x, y) = grid.middle(column: column, row: row)
                    isInside = polygons.contains(x, y, polygon: Int(polygon))
                }
                if isInside == true { polygonEntries.append(Entry(cell: UInt32(cell), value: polygon << 1 | 1)) }
            }
        }
    }

    /// The cells and lists of the index.
    func finished(_ shapes: [Int32]) -> (cells: [Int32], lists: [UInt32]) {
        let byPolygon = Self.sorted(polygonEntries, cells: grid.count)
        let byEdge = Self.sorted(edgeEntries, cells: grid.count)
        var cells = [Int32](repeating: 0, count: grid.count)
        var lists: [UInt32] = []
        lists.reserveCapacity(polygonEntries.count + edgeEntries.count)
        for cell in cells.indices {
            let held = byPolygon.values[Int(byPolygon.starts[cell])..<Int(byPolygon.starts[cell + 1])]
            guard let first = held.first else { continue }
            if first & 1 == 1 {
                // Whatever comes after it never gets to answer.
                cells[cell] = shapes[Int(first >> 1)] + 1
                continue
            }
            let edges = byEdge.values[Int(byEdge.starts[cell])..<Int(byEdge.starts[cell + 1])]
            cells[cell] = ~Int32(lists.count)
            lists.append(UInt32(held.count))
            lists.append(UInt32(edges.count))
            lists += held
            lists += edges
        }
        return (cells, lists)
    }

    /// Counting sort by cell; within a cell the order stays.
    private static func sorted(_ entries: [Entry], cells: Int) -> (starts: [UInt32], values: [UInt32]) {
        var ends = [UInt32](repeating: 0, count: cells + 1)
        for entry in entries { ends[Int(entry.cell) + 1] += 1 }
        for cell in 0..<cells { ends[cell + 1] += ends[cell] }
        let starts = ends
        var values = [UInt32](repeating: 0, count: entries.count)
        for entry in entries {
            values[Int(ends[Int(entry.cell)])] = entry.value
            ends[Int(entry.cell)] += 1
        }
        return (starts, values)
    }
}

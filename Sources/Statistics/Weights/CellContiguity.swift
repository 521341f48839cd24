/// A cell's place in a grid.
public struct CellPosition: Hashable, Sendable {
    /// From west to east; the axial q of a hexagon.
    public let column: Int
    /// From south to north; the axial r of a hexagon.
    public let row: Int

    /// The cell in a column and a row.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// Which cells of a grid touch.
public enum Contiguity: String, Hashable, Sendable, CaseIterable {
    /// Squares that share a side or a corner: up to eight, as a queen moves.
    case queen
    /// Squares that share a side: up to four, as a rook moves.
    case rook
    /// Hexagons that share a side: up to six. Positions are axial: column q, row r (Patel, Hexagonal Grids).
    case hexagonal

    var steps: [(column: Int, row: Int)] {
        switch self {
        case .queen: [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)]
        case .rook: [(0, -1), (-1, 0), (1, 0), (0, 1)]
        case .hexagonal: [(0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1)]
        }
    }
}

extension SpatialWeights {
    /// Weights of 1 between the cells of a grid that touch; cells that are not given do not exist.
    ///
    /// - Parameters:
    ///   - columnsAround: The number of columns of a grid that goes around the world, so that its first column touches
    ///     its last; nil for none. 720 for half-degree cells.
    /// - Throws: `StatisticsError.invalidNeighbours` when a cell is given twice, `cancelled` when the task is.
    public init(
        cells: [CellPosition], _ contiguity: Contiguity, columnsAround: Int? = nil, style: Style = .binary
    ) throws(StatisticsError) {
        let index = Dictionary(cells.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        if index.count < cells.count {
            let again = cells.indices.first { index[cells[$0]] != Int32($0) }
            throw .invalidNeighbours(unit: again ?? 0)
        }
        var (offsets, columns) = ([0], [Int32]())
        offsets.reserveCapacity(cells.count + 1)
        columns.reserveCapacity(cells.count * contiguity.steps.count)
        let origin = cells.map(\.column).min() ?? 0
        let steps = contiguity.steps
        var cancellation = CancellationCheck()
        for cell in cells {
            try cancellation.check(after: steps.count)
            let start = columns.count
            for step in steps {
                var column = cell.column + step.column
                if let around = columnsAround, around > 0 {
                    column = origin + ((column - origin) % around + around) % around
                }
                let position = CellPosition(column: column, row: cell.row + step.row)
                if let neighbour = index[position], position != cell { columns.append(neighbour) }
            }
            columns[start...].sort()
            offsets.append(columns.count)
        }
        self.init(style: style, offsets: offsets, columns: columns, raw: nil)
    }
}

/// Cells that are joined, directly or through others.
struct CellComponents: Sendable {
    /// The least cell of each position's component.
    let rootOfPosition: [Int32]

    /// - Parameter rootOfCell: The least cell of each cell's component.
    init(rootOfCell: [Int32], cells: SphereCells) {
        var roots: [Int32] = []
        roots.reserveCapacity(cells.count)
        for (cell, root) in rootOfCell.enumerated() {
            roots.append(
                contentsOf: repeatElement(root, count: Int(cells.cellStarts[cell + 1] - cells.cellStarts[cell])))
        }
        rootOfPosition = roots
    }

    /// The first row that is a core point of each position's component.
    func firstRows(_ cells: SphereCells, _ core: [Bool]) -> [Int32] {
        var first = [Int32](repeating: .max, count: cells.cellCount)
        for position in 0..<cells.count where core[position] {
            let root = Int(rootOfPosition[position])
            for place in Int(cells.starts[position])..<Int(cells.starts[position + 1]) {
                first[root] = min(first[root], cells.rows[place])
            }
        }
        return rootOfPosition.map { first[Int($0)] }
    }
}

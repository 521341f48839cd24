/// Equal cells of longitude and latitude over a box, numbered row by row from the south-west.
struct CellGrid: Sendable {
    let box: BoundingBox
    let columns: Int
    let rows: Int
    private let columnsPerDegree: Double
    private let rowsPerDegree: Double

    /// - Parameter cells: about how many; they are made as square as the box allows.
    init(_ box: BoundingBox, cells: Int) {
        self.box = box
        let (width, height) = (box.east - box.west, box.north - box.south)
        let size = (width * height / Double(cells)).squareRoot()
        func count(_ extent: Double) -> Int {
            size > 0 ? Int(min(Double(cells), max(1, (extent / size).rounded(.up)))) : 1
        }
        columns = count(width)
        rows = count(height)
        columnsPerDegree = width > 0 ? Double(columns) / width : 0
        rowsPerDegree = height > 0 ? Double(rows) / height : 0
    }

    var count: Int { columns * rows }

    /// The column of a longitude, the first or last for one outside. Never falls as the longitude grows, whatever the
    /// rounding, so that what lies between two longitudes lies between their columns.
    func column(_ longitude: Double) -> Int { Self.clamp((longitude - box.west) * columnsPerDegree, columns) }

    /// As `column`, for a latitude.
    func row(_ latitude: Double) -> Int { Self.clamp((latitude - box.south) * rowsPerDegree, rows) }

    /// The middle of a cell.
    func middle(column: Int, row: Int) -> (x: Double, y: Double) {
        (
            columnsPerDegree > 0 ? box.west + (Double(column) + 0.5) / columnsPerDegree : box.west,
            rowsPerDegree > 0 ? box.south + (Double(row) + 0.5) / rowsPerDegree : box.south
        )
    }

    /// The latitudes between which a row lies.
    func latitudes(row: Int) -> (south: Double, north: Double) {
        guard rowsPerDegree > 0 else { return (box.south, box.north) }
        return (box.south + Double(row) / rowsPerDegree, box.south + Double(row + 1) / rowsPerDegree)
    }

    @inline(__always)
    private static func clamp(_ position: Double, _ count: Int) -> Int {
        position > 0 ? Int(min(position, Double(count - 1))) : 0
    }
}

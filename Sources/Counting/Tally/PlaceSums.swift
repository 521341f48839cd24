public import Geography

/// Incidents summed by place in bounded memory: by the very point, as long as there are not too many, else by cells of
/// longitude and latitude as small as can be, each twice as wide as the next smaller ones.
///
/// The result does not depend on the order in which incidents and other sums are added.
public struct PlaceSums: Sendable {
    /// What is summed of a place.
    public struct Place: Hashable, Sendable {
        /// The mean of the points.
        public var coordinate: Coordinate
        /// How many incidents are at the place.
        public var incidents: Int
        /// Sum of the numbers stated.
        public var killed: Int
        /// Whether it may be higher, for one of the numbers is a least one, or one is not known.
        public var isKilledOpen = false
        /// The name, when all incidents of the place have the same.
        public var name: String?
    }

    private struct Cell: Hashable {
        var column: Int32
        var row: Int32
    }

    private struct Sums {
        /// Of longitudes and latitudes, in millionths of a degree: whole numbers add up the same in any order.
        var longitude = 0
        var latitude = 0
        var incidents = 0
        var killed = 0
        var isKilledOpen = false
        var name: String?
    }

    private let limit: Int
    /// Cells are 2 to this power hundred-thousandths of a degree wide.
    private var level: Int32 = 0
    private var cells: [Cell: Sums] = [:]

    /// - Parameter limit: the most places that are kept apart.
    public init(limit: Int = 50_000) { self.limit = max(1, limit) }

    /// How many incidents there are in all places.
    public var incidents: Int { cells.values.reduce(0) { $0 + $1.incidents } }

    /// How wide a cell is, in degrees; 0 when places are distinguished by their points (to about a metre).
    public var cellWidth: Double { level == 0 ? 0 : Double(1 << level) / 1e5 }

    /// Adds an incident at a point in degrees.
    public mutating func add(_ point: Coordinate, killed: Int, isKilledOpen: Bool = false, name: String?) {
        let sums = Sums(
            longitude: Int((point.longitude * 1e6).rounded()), latitude: Int((point.latitude * 1e6).rounded()),
            incidents: 1, killed: killed, isKilledOpen: isKilledOpen, name: name)
        add(sums, to: cell(of: point))
    }

    /// Adds other sums with the same limit.
    public mutating func merge(_ other: PlaceSums) {
        while level < other.level { coarsen() }
        for (cell, sums) in other.cells {
            add(sums, to: Self.coarser(cell, by: level - other.level))
        }
    }

    private func cell(of point: Coordinate) -> Cell {
        // All numbers are positive, so that shifting rounds all in one direction.
        let x = Int32(((point.longitude + 180) * 1e5).rounded())
        let y = Int32(((point.latitude + 90) * 1e5).rounded())
        return Self.coarser(Cell(column: x, row: y), by: level)
    }

    private static func coarser(_ cell: Cell, by levels: Int32) -> Cell {
        Cell(column: cell.column >> levels, row: cell.row >> levels)
    }

    private mutating func add(_ sums: Sums, to cell: Cell) {
        Self.add(sums, to: cell, in: &cells)
        while cells.count > limit { coarsen() }
    }

    private static func add(_ sums: Sums, to cell: Cell, in cells: inout [Cell: Sums]) {
        guard var held = cells[cell] else {
            cells[cell] = sums
            return
        }
        held.longitude += sums.longitude
        held.latitude += sums.latitude
        held.incidents += sums.incidents
        held.killed += sums.killed
        held.isKilledOpen = held.isKilledOpen || sums.isKilledOpen
        if held.name != sums.name { held.name = nil }
        cells[cell] = held
    }

    private mutating func coarsen() {
        level += 1
        var wider: [Cell: Sums] = [:]
        wider.reserveCapacity(min(cells.count, limit + 1))
        for (cell, sums) in cells { Self.add(sums, to: Self.coarser(cell, by: 1), in: &wider) }
        cells = wider
    }

    /// The places, most incidents first, then from west to east and south to north.
    public var places: [Place] {
        let sorted = cells.sorted { a, b in
            (-a.value.incidents, a.key.column, a.key.row) < (-b.value.incidents, b.key.column, b.key.row)
        }
        return sorted.compactMap { _, sums in
            let count = Double(sums.incidents) * 1e6
            return Coordinate(longitude: Double(sums.longitude) / count, latitude: Double(sums.latitude) / count)
                .map {
                    Place(
                        coordinate: $0, incidents: sums.incidents, killed: sums.killed,
                        isKilledOpen: sums.isKilledOpen, name: sums.name)
                }
        }
    }
}

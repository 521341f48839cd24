/// Finds among many shapes the one that a point lies in.
///
/// A grid of longitude and latitude lies over the shapes. A cell that no edge touches knows its answer; another lists
/// the polygons and edges that touch it, and only the edges at the point's height are tested. The memory is about
/// 16 bytes a vertex, 4 a cell (four cells an edge, at most a million) and 10 for each edge of each cell it touches.
///
/// The answers are those of `MultiPolygon.contains` for shapes that are valid: even-odd, half-open. A point on an edge
/// belongs to the shape east of it, or north of it when the edge runs due east and west; so a point on an edge shared
/// by two shapes is in exactly one, and a point on an eastern or northern coast in none. Where shapes overlap, the
/// first of the list is the answer. The meridian 180° is taken as −180°.
public struct PolygonIndex: Sendable {
    let polygons: BandedPolygons
    /// The shape of each polygon.
    let shapes: [Int32]
    let grid: CellGrid
    /// 0 for nothing, n + 1 for a cell within shape n, ~n for one whose list begins at n.
    let cells: [Int32]
    /// How many polygons, how many edges, the polygons (twice the number, and one more when it holds the whole cell),
    /// the edges; cell by cell.
    let lists: [UInt32]

    /// A shape and how far away it is.
    public struct Hit: Hashable, Sendable {
        /// Its number in the list that the index was made of.
        public let shape: Int
        /// 0 inside; else kilometres to its edge.
        public let distance: Double
    }

    /// The shape that `point` lies in.
    public func shape(containing point: Coordinate) -> Int? {
        let found = number(at: point)
        return found < 0 ? nil : Int(found)
    }

    /// The shapes that `points` lie in, −1 for none.
    public func shapes(containing points: [Coordinate]) -> [Int32] { points.map(number) }

    /// The shape that `point` lies in, else the nearest whose edge is less than `limit` kilometres away.
    public func hit(at point: Coordinate, within limit: Double) -> Hit? {
        let found = number(at: point)
        return found < 0 ? nearest(to: point, within: limit) : Hit(shape: Int(found), distance: 0)
    }

    @inline(__always)
    private func number(at point: Coordinate) -> Int32 {
        let x = point.longitude == 180 ? -180 : point.longitude
        let y = point.latitude
        guard x >= grid.box.west, x <= grid.box.east, y >= grid.box.south, y <= grid.box.north else { return -1 }
        let cell = cells[grid.row(y) * grid.columns + grid.column(x)]
        return cell >= 0 ? cell - 1 : number(x, y, list: Int(~cell))
    }

    private func number(_ x: Double, _ y: Double, list: Int) -> Int32 {
        for i in list + 2..<list + 2 + Int(lists[list]) {
            let polygon = Int(lists[i] >> 1)
            if lists[i] & 1 == 1 || polygons.contains(x, y, polygon: polygon) { return shapes[polygon] }
        }
        return -1
    }
}

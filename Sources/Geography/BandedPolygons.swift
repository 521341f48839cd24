/// Polygons as flat arrays, the edges of each sorted into bands of latitude, so that a point is tested against the few
/// edges at its height.
struct BandedPolygons: Sendable {
    private struct Bands {
        var south: Double
        var north: Double
        /// Bands per degree of latitude.
        var scale: Double
        /// Number of the first band's entry in `starts`.
        var first: Int
        var count: Int
    }

    /// The vertices of all rings, one ring after the other.
    private(set) var vertices: [Coordinate] = []
    /// Numbers of the first vertices of the polygons, and at the end how many vertices there are.
    private(set) var firstVertices: [Int] = [0]
    private var polygons: [Bands] = []
    private var starts: [UInt32] = []
    private var edges: [UInt32] = []

    var count: Int { polygons.count }

    /// Appends a polygon.
    /// - Parameter visit: called with each edge: the number of its first vertex, which the second one follows.
    mutating func append(_ polygon: Polygon, _ visit: (Int) -> Void) {
        var own: [Int] = []
        for ring in polygon.rings {
            own.append(contentsOf: vertices.count..<vertices.count + ring.vertices.count - 1)
            vertices.append(contentsOf: ring.vertices)
        }
        firstVertices.append(vertices.count)
        own.forEach(visit)
        appendBands(of: own, within: polygon.bounds)
    }

    private mutating func appendBands(of own: [Int], within box: BoundingBox) {
        var bands = Bands(
            south: box.south, north: box.north, scale: 0, first: starts.count, count: max(1, own.count / 4))
        var entries = 0
        // Edges that reach over many bands would be held too often.
        repeat {
            bands.scale = box.height > 0 ? Double(bands.count) / box.height : 0
            entries = own.reduce(0) { $0 + span(of: $1, bands).count }
            if entries <= 4 * own.count || bands.count == 1 { break }
            bands.count /= 2
        } while true
        fill(bands, own, entries)
        polygons.append(bands)
    }

    private mutating func fill(_ bands: Bands, _ own: [Int], _ entries: Int) {
        var ends = [Int](repeating: 0, count: bands.count + 1)
        for edge in own { for band in span(of: edge, bands) { ends[band + 1] += 1 } }
        ends[0] = edges.count
        for band in 0..<bands.count { ends[band + 1] += ends[band] }
        starts.append(contentsOf: ends.map(UInt32.init))
        edges.append(contentsOf: repeatElement(0, count: entries))
        for edge in own {
            for band in span(of: edge, bands) {
                edges[ends[band]] = UInt32(edge)
                ends[band] += 1
            }
        }
    }

    private func span(of edge: Int, _ bands: Bands) -> ClosedRange<Int> {
        let (a, b) = (vertices[edge].latitude, vertices[edge + 1].latitude)
        return Self.band(min(a, b), bands)...Self.band(max(a, b), bands)
    }

    /// Never falls as the latitude grows, whatever the rounding: an edge is in all bands that it touches.
    @inline(__always)
    private static func band(_ latitude: Double, _ bands: Bands) -> Int {
        min(bands.count - 1, Int(max(0, (latitude - bands.south) * bands.scale)))
    }

    /// Whether (`x`, `y`) is in the polygon by the even-odd rule over all its rings.
    func contains(_ x: Double, _ y: Double, polygon: Int) -> Bool {
        let bands = polygons[polygon]
        guard y >= bands.south, y <= bands.north else { return false }
        let entry = bands.first + Self.band(y, bands)
        var inside = false
        for i in Int(starts[entry])..<Int(starts[entry + 1]) {
            let edge = Int(edges[i])
            if crossesRay(x, y, vertices[edge], vertices[edge + 1]) { inside.toggle() }
        }
        return inside
    }

    /// The polygon that an edge belongs to.
    func polygon(ofEdge edge: Int) -> Int {
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if firstVertices[middle] <= edge { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

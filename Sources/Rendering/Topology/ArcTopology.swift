import Geography

/// Shapes split into arcs, so that a border shared by two shapes is one arc, simplified and drawn once.
///
/// Vertices are the same when their coordinates are. A junction is a vertex whose neighbours along one ring differ from
/// those along another (Bostock, "How to infer topology", 2013); rings are cut at junctions, and equal arcs, in either
/// direction, are kept once. Linear in the number of vertices.
struct ArcTopology {
    /// An arc as a ring passes it.
    struct ArcUse: Hashable {
        var arc: Int
        var isReversed: Bool
    }

    typealias Ring = [ArcUse]

    /// All different vertices.
    private(set) var vertices: [UnwrappedPosition] = []
    /// Each arc as indices into `vertices`; a closed arc repeats its first vertex at the end.
    private(set) var arcs: [[Int32]] = []
    /// For each shape its rings, those of no area left out.
    private(set) var shapes: [[Ring]] = []
    /// For each arc the shapes that use it, ascending.
    private(set) var users: [[Int]] = []

    /// Shapes as they are in a layer: cut at the antimeridian.
    init(_ shapes: [MultiPolygon]) {
        self.init(
            shapes.map { shape in
                shape.polygons.flatMap(\.rings).map { ring in
                    ring.vertices.map { UnwrappedPosition(longitude: $0.longitude, latitude: $0.latitude) }
                }
            })
    }

    /// - Parameters:
    ///   - shapes: For each its rings, closed by repetition or not.
    ///   - isCut: Further vertices to cut rings at.
    init(_ shapes: [[[UnwrappedPosition]]], cutAt isCut: (UnwrappedPosition) -> Bool = { _ in false }) {
        let rings = indexVertices(of: shapes)
        var junctions = Self.junctions(of: rings.joined(), vertexCount: vertices.count)
        for (number, vertex) in vertices.enumerated() where isCut(vertex) { junctions[number] = true }
        var known: [[Int32]: Int] = [:]
        for (number, shapeRings) in rings.enumerated() {
            self.shapes.append(
                shapeRings.map { ring in
                    Self.cut(ring, at: junctions).map { register($0, user: number, in: &known) }
                })
        }
    }

    /// Vertex indices of each shape's rings, without the closing vertex and repeated vertices.
    private mutating func indexVertices(of shapes: [[[UnwrappedPosition]]]) -> [[[Int32]]] {
        var index: [UnwrappedPosition: Int32] = [:]
        index.reserveCapacity(shapes.lazy.joined().reduce(0) { $0 + $1.count })
        return shapes.map { shape in
            shape.compactMap { ring in
                var ids: [Int32] = []
                ids.reserveCapacity(ring.count)
                for vertex in ring {
                    let next = Int32(index.count)
                    let id = index[vertex, default: next]
                    if id == next {
                        index[vertex] = id
                        vertices.append(vertex)
                    }
                    if ids.last != id { ids.append(id) }
                }
                while ids.count > 1, ids.first == ids.last { ids.removeLast() }
                return ids.count >= 3 ? ids : nil
            }
        }
    }

    private static func junctions(of rings: some Sequence<[Int32]>, vertexCount: Int) -> [Bool] {
        var first = [Int32](repeating: -1, count: vertexCount)
        var second = first
        var isJunction = [Bool](repeating: false, count: vertexCount)
        for ring in rings {
            for (i, vertex) in ring.enumerated() {
                let (before, after) = (ring[i == 0 ? ring.count - 1 : i - 1], ring[i + 1 == ring.count ? 0 : i + 1])
                let (low, high) = (min(before, after), max(before, after))
                if first[Int(vertex)] < 0 {
                    (first[Int(vertex)], second[Int(vertex)]) = (low, high)
                } else if first[Int(vertex)] != low || second[Int(vertex)] != high {
                    isJunction[Int(vertex)] = true
                }
            }
        }
        return isJunction
    }

    /// The ring's arcs in order; one closed arc, from its lowest vertex, when it has no junction.
    private static func cut(_ ring: [Int32], at isJunction: [Bool]) -> [[Int32]] {
        let start = ring.indices.first { isJunction[Int(ring[$0])] } ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
        var arcs: [[Int32]] = []
        var arc = [ring[start]]
        for step in 1...ring.count {
            let vertex = ring[(start + step) % ring.count]
            arc.append(vertex)
            if isJunction[Int(vertex)] || step == ring.count {
                arcs.append(arc)
                arc = [vertex]
            }
        }
        return arcs
    }

    private mutating func register(_ arc: [Int32], user: Int, in known: inout [[Int32]: Int]) -> ArcUse {
        let isReversed = Self.runsBackward(arc)
        let canonical = isReversed ? arc.reversed() : arc
        if let number = known[canonical] {
            if users[number].last != user { users[number].append(user) }
            return ArcUse(arc: number, isReversed: isReversed)
        }
        known[canonical] = arcs.count
        arcs.append(canonical)
        users.append([user])
        return ArcUse(arc: arcs.count - 1, isReversed: isReversed)
    }

    /// Whether the arc sorts lower when read from its end, which fixes one direction for all its users.
    private static func runsBackward(_ arc: [Int32]) -> Bool {
        for (forward, backward) in zip(arc, arc.reversed()) where forward != backward { return backward < forward }
        return false
    }
}

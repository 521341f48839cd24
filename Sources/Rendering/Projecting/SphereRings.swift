import Geography

/// A shape's outline on the globe: rings without the seams that RFC 7946 puts along the antimeridian and at the poles.
///
/// Positions have longitudes in −180 ..< 180 once `turned`; an edge goes the short way around. A ring is not closed by
/// repetition.
struct SphereRings {
    typealias Ring = [UnwrappedPosition]

    private(set) var rings: [Ring]

    init(_ shape: MultiPolygon) {
        let outlines = shape.polygons.flatMap(\.rings).map(Self.positions)
        guard outlines.contains(where: { $0.contains { $0.longitude == 180 } }) else {
            rings = outlines
            return
        }
        var seam = Seam(outlines)
        rings = []
        var lines: [Ring] = []
        for outline in outlines {
            let parts = seam.lines(of: outline)
            if parts.isEmpty { rings.append(outline) } else { lines += parts.filter { $0.count > 1 } }
        }
        rings += Seam.joined(lines)
    }

    /// The ring with the antimeridian at 180° only, a way along a pole from one of its sides to the other left out, and
    /// points added to edges so long that the short way around could be another.
    private static func positions(of ring: LinearRing) -> Ring {
        let vertices = ring.vertices.dropLast()
        var positions: Ring = []
        positions.reserveCapacity(vertices.count)
        for (index, vertex) in vertices.enumerated() {
            let next = vertices[index + 1 < vertices.count ? index + 1 : 0]
            if positions.last != unsided(vertex) { positions.append(unsided(vertex)) }
            let width = abs(next.longitude - vertex.longitude)
            guard width > 90, !(vertex.isAtPole && next.isAtPole && width == 360) else { continue }
            let parts = (width / 60).rounded(.up)
            for part in 1..<Int(parts) {
                let t = Double(part) / parts
                positions.append(
                    UnwrappedPosition(
                        longitude: vertex.longitude + (next.longitude - vertex.longitude) * t,
                        latitude: vertex.latitude + (next.latitude - vertex.latitude) * t))
            }
        }
        while positions.count > 1, positions.first == positions.last { positions.removeLast() }
        return positions
    }

    private static func unsided(_ vertex: Coordinate) -> UnwrappedPosition {
        UnwrappedPosition(longitude: vertex.longitude == -180 ? 180 : vertex.longitude, latitude: vertex.latitude)
    }
}

extension Coordinate {
    fileprivate var isAtPole: Bool { abs(latitude) == 90 }
}

/// The edges of a shape along the antimeridian. Two that run in opposite directions are the two sides of a cut, and go.
private struct Seam {
    private struct Edge: Hashable {
        var south: Double
        var north: Double
    }

    /// The latitudes of all positions on the antimeridian, ascending.
    private let latitudes: [Double]
    /// For each edge how many cuts are still to be taken out of those going north, and south.
    private var cuts: [Edge: (north: Int, south: Int)] = [:]

    init(_ rings: [SphereRings.Ring]) {
        latitudes = Set(rings.joined().lazy.filter { $0.longitude == 180 }.map(\.latitude)).sorted()
        var counts: [Edge: (north: Int, south: Int)] = [:]
        for ring in rings {
            guard var previous = ring.last else { continue }
            for position in ring {
                for (from, to) in steps(from: previous, to: position) {
                    let edge = Edge(south: min(from, to), north: max(from, to))
                    if from < to {
                        counts[edge, default: (0, 0)].north += 1
                    } else {
                        counts[edge, default: (0, 0)].south += 1
                    }
                }
                previous = position
            }
        }
        cuts = counts.mapValues { (min($0.north, $0.south), min($0.north, $0.south)) }
    }

    /// The parts of an edge on the antimeridian between all positions there; none for another edge.
    private func steps(from: UnwrappedPosition, to: UnwrappedPosition) -> [(Double, Double)] {
        guard from.longitude == 180, to.longitude == 180, from.latitude != to.latitude else { return [] }
        let (south, north) = (min(from.latitude, to.latitude), max(from.latitude, to.latitude))
        let between = latitudes.filter { $0 >= south && $0 <= north }
        let pairs = Array(zip(between, between.dropFirst()))
        return from.latitude < to.latitude ? pairs : pairs.reversed().map { ($1, $0) }
    }

    /// What is left of a ring when the cuts are out of it: lines from one position on the antimeridian to another; none
    /// when no edge is cut out.
    mutating func lines(of ring: SphereRings.Ring) -> [SphereRings.Ring] {
        var lines: [SphereRings.Ring] = []
        var line: SphereRings.Ring = []
        for (index, position) in ring.enumerated() {
            if line.last != position { line.append(position) }
            for (from, to) in steps(from: position, to: ring[index + 1 < ring.count ? index + 1 : 0]) {
                if takeOut(from, to) {
                    lines.append(line)
                    line = []
                }
                line.append(UnwrappedPosition(longitude: 180, latitude: to))
            }
        }
        guard let first = lines.first else { return [] }
        // The last line goes on into the first, which began where the ring does.
        if line.last == first.first { line.removeLast() }
        lines[0] = line + first
        return lines
    }

    private mutating func takeOut(_ from: Double, _ to: Double) -> Bool {
        let edge = Edge(south: min(from, to), north: max(from, to))
        guard var left = cuts[edge] else { return false }
        if from < to {
            guard left.north > 0 else { return false }
            left.north -= 1
        } else {
            guard left.south > 0 else { return false }
            left.south -= 1
        }
        cuts[edge] = left
        return true
    }

    /// Lines that end where another begins, joined to rings.
    static func joined(_ lines: [SphereRings.Ring]) -> [SphereRings.Ring] {
        var starting: [UnwrappedPosition: [Int]] = [:]
        for number in lines.indices.reversed() { starting[lines[number][0], default: []].append(number) }
        var isUsed = [Bool](repeating: false, count: lines.count)
        var rings: [SphereRings.Ring] = []
        for number in lines.indices where !isUsed[number] {
            var ring: SphereRings.Ring = []
            var next: Int? = number
            while let line = next {
                if !isUsed[line] { ring += ring.isEmpty ? lines[line] : Array(lines[line].dropFirst()) }
                isUsed[line] = true
                guard let end = ring.last, end != ring.first else { break }
                next = starting[end]?.popLast()
            }
            if ring.first == ring.last { ring.removeLast() }
            if ring.count >= 3 { rings.append(ring) }
        }
        return rings
    }
}

/// Makes rings of edges that meet at their ends only, keeping those that part the inside from the outside.
struct BoundaryTracing {
    /// A way along edges from one branching to the next, or around; the inside to its left.
    private struct Chain {
        var places: [Coordinate]
    }

    private let pieces: [Segment]
    private let isInside: (Coordinate) -> Bool
    private var touching: [Coordinate: [Int]] = [:]
    private var isUsed: [Bool]

    init(_ pieces: [Segment], isInside: @escaping (Coordinate) -> Bool) {
        self.pieces = pieces
        self.isInside = isInside
        isUsed = Array(repeating: false, count: pieces.count)
        for (number, piece) in pieces.enumerated() {
            touching[piece.start, default: []].append(number)
            touching[piece.end, default: []].append(number)
        }
    }

    /// Rings with the inside to their left: outer ones counter-clockwise, holes clockwise.
    mutating func rings() -> [LinearRing] {
        var chains: [Chain] = []
        // First from branchings, then around what has none.
        for startsAtBranching in [true, false] {
            for (number, piece) in pieces.enumerated() where !isUsed[number] {
                for end in [piece.start, piece.end] where !isUsed[number] {
                    if startsAtBranching, touching[end]?.count == 2 { continue }
                    if let chain = oriented(walk(from: end, along: number)) { chains.append(chain) }
                }
            }
        }
        return join(chains).compactMap { try? LinearRing($0) }
    }

    private mutating func walk(from start: Coordinate, along first: Int) -> [Coordinate] {
        var places = [start]
        var next: Int? = first
        while let number = next {
            isUsed[number] = true
            let end = pieces[number].start == places[places.count - 1] ? pieces[number].end : pieces[number].start
            places.append(end)
            guard let edges = touching[end], edges.count == 2, end != start else { break }
            next = edges.first { !isUsed[$0] }
        }
        return places
    }

    /// The chain with the inside to its left; nil when both sides are the same.
    private func oriented(_ places: [Coordinate]) -> Chain? {
        func squaredLength(_ a: Coordinate, _ b: Coordinate) -> Double {
            let (x, y) = (b.longitude - a.longitude, b.latitude - a.latitude)
            return x * x + y * y
        }
        let edges = Array(zip(places, places.dropFirst()))
        guard let (a, b) = edges.max(by: { squaredLength($0.0, $0.1) < squaredLength($1.0, $1.1) }) else { return nil }
        let (x, y) = ((b.longitude - a.longitude) * 1e-5, (b.latitude - a.latitude) * 1e-5)
        func side(_ sign: Double) -> Bool {
            let place = Coordinate(
                longitude: (a.longitude + b.longitude) / 2 - sign * y,
                latitude: (a.latitude + b.latitude) / 2 + sign * x)
            return place.map(isInside) ?? false
        }
        let (left, right) = (side(1), side(-1))
        guard left != right else { return nil }
        return Chain(places: left ? places : places.reversed())
    }

    /// Goes on at each branching along the sharpest turn to the left, so that parts that only touch stay apart.
    private func join(_ chains: [Chain]) -> [[Coordinate]] {
        var starting: [Coordinate: [Int]] = [:]
        for (number, chain) in chains.enumerated() { starting[chain.places[0], default: []].append(number) }
        var isTaken = Array(repeating: false, count: chains.count)
        var rings: [[Coordinate]] = []
        for number in chains.indices where !isTaken[number] {
            var ring = chains[number].places
            isTaken[number] = true
            while let end = ring.last, end != ring[0] {
                let before = ring[ring.count - 2]
                let choices = (starting[end] ?? []).filter { !isTaken[$0] }
                let next = choices.max {
                    turn(before, end, chains[$0].places[1]) < turn(before, end, chains[$1].places[1])
                }
                guard let next else { break }
                isTaken[next] = true
                ring += chains[next].places.dropFirst()
            }
            if ring.first == ring.last { rings.append(ring) }
        }
        return rings
    }

    /// The turn at a place, −π…π, positive to the left.
    private func turn(_ from: Coordinate, _ at: Coordinate, _ to: Coordinate) -> Double {
        let (ux, uy) = (at.longitude - from.longitude, at.latitude - from.latitude)
        let (vx, vy) = (to.longitude - at.longitude, to.latitude - at.latitude)
        return arctangent(ux * vy - uy * vx, ux * vx + uy * vy)
    }
}

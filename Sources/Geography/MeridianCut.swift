/// Cuts polygons along meridians, as where a map projection tears the globe.
///
/// The rings of a polygon are cut together: where they cross the meridian, the crossings are joined along it two by two,
/// from the south, so that parts that fall apart become rings of their own and no line is left where nothing is.
public enum MeridianCut {
    /// The corners of a ring, not closed by repetition.
    public typealias Ring = [UnwrappedPosition]

    /// The parts of a polygon in each strip of 360° between −180° + 360° k and 180° + 360° k, brought to −180…180.
    ///
    /// - Parameter rings: Exterior and holes of one or several polygons, not closed by repetition, the holes running
    ///   the other way round; longitudes go on without a jump.
    /// - Returns: Rings not closed by repetition, running as those they were cut from.
    public static func folded(_ rings: [Ring]) -> [Ring] {
        let longitudes = rings.lazy.joined().lazy.map(\.longitude)
        guard let least = longitudes.min(), let most = longitudes.max() else { return [] }
        var turn = ((least + 180) / 360).rounded(.down)
        // An edge on the far side of a strip belongs to the strip that it bounds.
        var rest = rings
        var parts: [Ring] = []
        while 360 * turn + 180 < most {
            let (west, east) = split(rest, at: 360 * turn + 180)
            parts += turned(west, by: -360 * turn)
            rest = east
            turn += 1
        }
        return parts + turned(rest, by: -360 * turn)
    }

    private static func turned(_ rings: [Ring], by turn: Double) -> [Ring] {
        if turn == 0 { return rings }
        return rings.map { ring in
            ring.map { UnwrappedPosition(longitude: $0.longitude + turn, latitude: $0.latitude) }
        }
    }

    /// The parts of polygons to the west and to the east of a meridian.
    public static func split(_ rings: [Ring], at longitude: Double) -> (west: [Ring], east: [Ring]) {
        var cut = Cut(longitude: longitude)
        for ring in rings { cut.add(ring) }
        cut.joinCrossings()
        return (cut.whole.west + cut.rings(onEast: false), cut.whole.east + cut.rings(onEast: true))
    }
}

/// The pieces into which a meridian cuts rings.
private struct Cut {
    /// Where a ring crosses the meridian.
    struct Crossing {
        var latitude: Double
        var isEastward: Bool
        /// The crossing to go on from along the meridian.
        var partner: Int?
    }

    /// What lies between two crossings of a ring.
    struct Piece {
        var isEast: Bool
        var start: Int
        var end: Int
        var positions: MeridianCut.Ring
    }

    let longitude: Double
    var whole: (west: [MeridianCut.Ring], east: [MeridianCut.Ring]) = ([], [])
    var crossings: [Crossing] = []
    var pieces: [Piece] = []

    private func isEast(_ position: UnwrappedPosition) -> Bool { position.longitude > longitude }

    mutating func add(_ ring: MeridianCut.Ring) {
        guard let first = ring.indices.first(where: { isEast(ring[$0]) != isEast(ring[($0 + 1) % ring.count]) }) else {
            guard let position = ring.first else { return }
            if isEast(position) { whole.east.append(ring) } else { whole.west.append(ring) }
            return
        }
        let firstCrossing = cross(ring[first], ring[(first + 1) % ring.count])
        var piece = Piece(isEast: !isEast(ring[first]), start: firstCrossing, end: firstCrossing, positions: [])
        for step in 1...ring.count {
            let (here, next) = (ring[(first + step) % ring.count], ring[(first + step + 1) % ring.count])
            piece.positions.append(here)
            guard step < ring.count, isEast(here) != isEast(next) else { continue }
            piece.end = cross(here, next)
            pieces.append(piece)
            piece = Piece(isEast: !piece.isEast, start: piece.end, end: firstCrossing, positions: [])
        }
        pieces.append(piece)
    }

    /// Computed from the western end, so that an edge shared by two polygons is cut at the same point.
    private mutating func cross(_ a: UnwrappedPosition, _ b: UnwrappedPosition) -> Int {
        let (west, east) = a.longitude < b.longitude ? (a, b) : (b, a)
        let t = (longitude - west.longitude) / (east.longitude - west.longitude)
        let latitude = west.latitude + (east.latitude - west.latitude) * t
        crossings.append(Crossing(latitude: latitude, isEastward: isEast(b)))
        return crossings.count - 1
    }

    /// Joins each crossing with the next in the other direction, from the south; where a ring touches itself on the
    /// meridian, the inner two first.
    mutating func joinCrossings() {
        var open: [Int] = []
        for next in crossings.indices.sorted(by: { (crossings[$0].latitude, $0) < (crossings[$1].latitude, $1) }) {
            if let last = open.last, crossings[last].isEastward != crossings[next].isEastward {
                open.removeLast()
                (crossings[last].partner, crossings[next].partner) = (next, last)
            } else {
                open.append(next)
            }
        }
    }

    /// The pieces of one side, joined along the meridian to rings.
    func rings(onEast: Bool) -> [MeridianCut.Ring] {
        var pieceAt: [Int: Int] = [:]
        for (number, piece) in pieces.enumerated() where piece.isEast == onEast { pieceAt[piece.start] = number }
        var rings: [MeridianCut.Ring] = []
        for start in pieces.indices where pieces[start].isEast == onEast {
            var ring: MeridianCut.Ring = []
            var next: Int? = start
            while let number = next, pieceAt.removeValue(forKey: pieces[number].start) != nil {
                ring.append(edge(pieces[number].start))
                ring += pieces[number].positions
                ring.append(edge(pieces[number].end))
                next = crossings[pieces[number].end].partner.flatMap { pieceAt[$0] }
            }
            // What only touches the meridian has no part on this side.
            if ring.contains(where: { $0.longitude != longitude }) { rings.append(ring) }
        }
        return rings
    }

    private func edge(_ crossing: Int) -> UnwrappedPosition {
        UnwrappedPosition(longitude: longitude, latitude: crossings[crossing].latitude)
    }
}

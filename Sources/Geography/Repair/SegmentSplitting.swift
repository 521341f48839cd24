/// A straight edge between two places.
struct Segment: Hashable {
    var start: Coordinate
    var end: Coordinate

    /// The same edge in either direction is one.
    var undirected: Segment {
        (start.longitude, start.latitude) < (end.longitude, end.latitude) ? self : Segment(start: end, end: start)
    }
}

/// Edges split where they cross or touch each other, so that they meet at their ends only.
struct SegmentSplitting {
    private let segments: [Segment]
    /// For each edge the places between its ends at which it is split.
    private var splits: [Int: [Coordinate]] = [:]

    /// Whether no edge meets another between its ends.
    var isClean: Bool { splits.isEmpty }

    init(_ segments: [Segment]) {
        self.segments = segments
        guard let box = BoundingBox(of: segments.flatMap { [$0.start, $0.end] }) else { return }
        let grid = CellGrid(box, cells: max(1, segments.count))
        var cells: [[Int32]] = Array(repeating: [], count: grid.count)
        for (number, segment) in segments.enumerated() {
            let columns = Self.range(grid.column(segment.start.longitude), grid.column(segment.end.longitude))
            let rows = Self.range(grid.row(segment.start.latitude), grid.row(segment.end.latitude))
            for row in rows { for column in columns { cells[row * grid.columns + column].append(Int32(number)) } }
        }
        for cell in cells {
            for (index, one) in cell.enumerated() {
                for other in cell[(index + 1)...] { meet(Int(one), Int(other)) }
            }
        }
    }

    private static func range(_ a: Int, _ b: Int) -> ClosedRange<Int> { min(a, b)...max(a, b) }

    private mutating func meet(_ i: Int, _ j: Int) {
        let (s, t) = (segments[i], segments[j])
        guard max(s.start.longitude, s.end.longitude) >= min(t.start.longitude, t.end.longitude),
            max(t.start.longitude, t.end.longitude) >= min(s.start.longitude, s.end.longitude),
            max(s.start.latitude, s.end.latitude) >= min(t.start.latitude, t.end.latitude),
            max(t.start.latitude, t.end.latitude) >= min(s.start.latitude, s.end.latitude)
        else { return }
        let (a, b) = (turn(s, t.start), turn(s, t.end))
        let (c, d) = (turn(t, s.start), turn(t, s.end))
        if a == 0 { split(i, at: t.start) }
        if b == 0 { split(i, at: t.end) }
        if c == 0 { split(j, at: s.start) }
        if d == 0 { split(j, at: s.end) }
        guard (a > 0 && b < 0) || (a < 0 && b > 0), (c > 0 && d < 0) || (c < 0 && d > 0) else { return }
        let t0 = c / (c - d)
        let crossing = Coordinate(
            longitude: s.start.longitude + (s.end.longitude - s.start.longitude) * t0,
            latitude: s.start.latitude + (s.end.latitude - s.start.latitude) * t0)
        if let crossing {
            split(i, at: crossing)
            split(j, at: crossing)
        }
    }

    /// Splits an edge at a place on it, unless that is an end of it or beyond.
    private mutating func split(_ number: Int, at place: Coordinate) {
        let segment = segments[number]
        guard place != segment.start, place != segment.end else { return }
        let part = Self.part(of: segment, at: place)
        guard part > 0, part < 1, splits[number]?.contains(place) != true else { return }
        splits[number, default: []].append(place)
    }

    /// How far along an edge a place lies, 0 to 1.
    private static func part(of segment: Segment, at place: Coordinate) -> Double {
        let (x, y) = (segment.end.longitude - segment.start.longitude, segment.end.latitude - segment.start.latitude)
        return ((place.longitude - segment.start.longitude) * x + (place.latitude - segment.start.latitude) * y)
            / (x * x + y * y)
    }

    /// Twice the area of the triangle of an edge and a place; positive when the place lies to the left.
    private func turn(_ segment: Segment, _ place: Coordinate) -> Double {
        (segment.end.longitude - segment.start.longitude) * (place.latitude - segment.start.latitude)
            - (segment.end.latitude - segment.start.latitude) * (place.longitude - segment.start.longitude)
    }

    /// All edges after splitting, each once whichever way it ran.
    var pieces: [Segment] {
        var seen: Set<Segment> = []
        var pieces: [Segment] = []
        for (number, segment) in segments.enumerated() {
            let inner = (splits[number] ?? []).sorted {
                Self.part(of: segment, at: $0) < Self.part(of: segment, at: $1)
            }
            let places = [segment.start] + inner + [segment.end]
            for (start, end) in zip(places, places.dropFirst()) where start != end {
                let piece = Segment(start: start, end: end)
                if seen.insert(piece.undirected).inserted { pieces.append(piece) }
            }
        }
        return pieces
    }
}

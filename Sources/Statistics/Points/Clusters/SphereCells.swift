import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Points of the sphere sorted into the cells of `SphereBands`, those at the very same coordinates taken together.
///
/// The order is by cell, then latitude, then longitude: it depends on the points alone, not on the order they came in.
struct SphereCells: Sendable {
    let bands: SphereBands
    /// Positions on the unit sphere.
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    private(set) var z: [Double] = []
    /// The rows at position i are `rows[starts[i]..<starts[i + 1]]`.
    private(set) var rows: [Int32] = []
    private(set) var starts: [Int32] = []
    /// The positions of cell c are `cellStarts[c]..<cellStarts[c + 1]`.
    private(set) var cellStarts: [Int32] = []
    /// The band in the upper, the column in the lower 32 bits; ascending.
    private(set) var cellKeys: [UInt64] = []

    /// How many different positions there are.
    var count: Int { x.count }
    var cellCount: Int { cellKeys.count }

    /// Square of the chord that belongs to the distance.
    var squaredChord: Double {
        let half = sin(bands.angle / 2)
        return 4 * half * half
    }

    /// - Throws: `StatisticsError.cancelled`.
    init(_ points: [Coordinate], angle: Double) async throws(StatisticsError) {
        bands = SphereBands(angle: angle)
        let sorted = try await Self.sorted(points, bands)
        rows = sorted.map(\.index)
        collect(sorted, points)
        try await place(points)
    }

    /// Rows by cell, then latitude, then longitude.
    private static func sorted(_ points: [Coordinate], _ bands: SphereBands) async throws(StatisticsError)
        -> [KeyedIndex]
    {
        var sorted = try await ParallelRanges.mapEach(points.count) { key(points, $0, bands) }
        sorted.radixSort()
        var (start, cancellation) = (0, CancellationCheck())
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
            if end > start + 1 { sorted[start..<end].sort { isBefore(points[Int($0.index)], points[Int($1.index)]) } }
            try cancellation.check(after: end - start)
            start = end
        }
        return sorted
    }

    @inline(__always)
    private static func key(_ points: [Coordinate], _ row: Int, _ bands: SphereBands) -> KeyedIndex {
        let band = bands.band(latitude: points[row].latitude.radians)
        let column = column(longitude: wrapped(points[row].longitude).radians, of: Double(bands.columns(band)))
        return KeyedIndex(key: UInt64(band) << 32 | UInt64(column), index: Int32(row))
    }

    /// Sets `starts`, `cellStarts` and `cellKeys` from rows in order.
    private mutating func collect(_ sorted: [KeyedIndex], _ points: [Coordinate]) {
        for (place, row) in sorted.enumerated() {
            let isNewCell = cellKeys.last != row.key
            if isNewCell {
                cellKeys.append(row.key)
                cellStarts.append(Int32(starts.count))
            }
            if isNewCell || isBefore(points[Int(sorted[place - 1].index)], points[Int(row.index)]) {
                starts.append(Int32(place))
            }
        }
        cellStarts.append(Int32(starts.count))
        starts.append(Int32(sorted.count))
    }

    /// Sets `x`, `y` and `z`.
    private mutating func place(_ points: [Coordinate]) async throws(StatisticsError) {
        let (rows, starts) = (rows, starts)
        let placed = try await ParallelRanges.map(starts.count - 1) { range in
            range.map { UnitVector(points[Int(rows[Int(starts[$0])])]) }
        }
        x.reserveCapacity(starts.count)
        y.reserveCapacity(starts.count)
        z.reserveCapacity(starts.count)
        for vector in placed.joined() {
            x.append(vector.x)
            y.append(vector.y)
            z.append(vector.z)
        }
    }
}

/// −180 for 180: one meridian has one longitude.
@inline(__always)
private func wrapped(_ longitude: Double) -> Double { longitude == 180 ? -180 : longitude }

@inline(__always)
private func isBefore(_ a: Coordinate, _ b: Coordinate) -> Bool {
    a.latitude != b.latitude ? a.latitude < b.latitude : wrapped(a.longitude) < wrapped(b.longitude)
}

/// A point on the unit sphere, from its centre.
struct UnitVector: Sendable {
    let x: Double
    let y: Double
    let z: Double

    init(_ point: Coordinate) {
        let (φ, λ) = (point.latitude.radians, point.longitude.radians)
        let onEquator = cos(φ)
        x = onEquator * cos(λ)
        y = onEquator * sin(λ)
        z = sin(φ)
    }
}

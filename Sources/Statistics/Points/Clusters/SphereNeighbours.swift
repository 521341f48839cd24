/// What a search over `SphereCells` reads, without bounds checks; valid inside `SphereCells.withView` only.
struct SphereCellsView {
    let x: UnsafeBufferPointer<Double>
    let y: UnsafeBufferPointer<Double>
    let z: UnsafeBufferPointer<Double>
    let starts: UnsafeBufferPointer<Int32>
    let cellStarts: UnsafeBufferPointer<Int32>
    let cellKeys: UnsafeBufferPointer<UInt64>

    @inline(__always)
    func positions(_ cell: Int) -> Range<Int> { Int(cellStarts[cell])..<Int(cellStarts[cell + 1]) }

    /// The positions of a range of cells.
    @inline(__always)
    func positions(_ cells: Range<Int>) -> Range<Int> {
        Int(cellStarts[cells.lowerBound])..<Int(cellStarts[cells.upperBound])
    }

    /// How many rows lie at the positions of a range.
    @inline(__always)
    func weight(_ positions: Range<Int>) -> Int {
        Int(starts[positions.upperBound]) - Int(starts[positions.lowerBound])
    }

    /// Square of the chord between two positions.
    @inline(__always)
    func squaredChord(_ a: Int, _ b: Int) -> Double {
        let (dx, dy, dz) = (x[a] - x[b], y[a] - y[b], z[a] - z[b])
        return dx * dx + dy * dy + dz * dz
    }

    /// The first cell whose key is not below `key`.
    func firstCell(from key: UInt64) -> Int {
        var (low, high) = (0, cellKeys.count)
        while low < high {
            let middle = (low + high) / 2
            if cellKeys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SphereCells {
    func withView<Result>(_ body: (SphereCellsView) -> Result) -> Result {
        x.withUnsafeBufferPointer { x in
            y.withUnsafeBufferPointer { y in
                z.withUnsafeBufferPointer { z in
                    starts.withUnsafeBufferPointer { starts in
                        cellStarts.withUnsafeBufferPointer { cellStarts in
                            cellKeys.withUnsafeBufferPointer { keys in
                                body(
                                    SphereCellsView(
                                        x: x, y: y, z: z, starts: starts, cellStarts: cellStarts, cellKeys: keys))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Finds the cells that may hold a point within the distance of one in a given cell, itself included.
///
/// Asked for cells in ascending order, it moves along the neighbouring bands instead of searching them.
struct SphereNeighbours {
    /// A neighbouring band, and how far along it the last cell's neighbours lay.
    private struct Track {
        let columns: Double
        let keys: UInt64
        let cells: Range<Int>
        var low: Int
        var high: Int
    }

    private let bands: SphereBands
    private let view: SphereCellsView
    private var band = -1
    private var columns = 1.0
    private var reach = 0.0
    private var tracks: [Track] = []

    init(_ bands: SphereBands, _ view: SphereCellsView) {
        self.bands = bands
        self.view = view
    }

    /// Calls `body` with ranges of cells, each cell in one of them, the own band's first.
    @inline(__always)
    mutating func visit(_ cell: Int, _ body: (Range<Int>) -> Void) {
        let key = view.cellKeys[cell]
        if Int(key >> 32) != band { enter(band: Int(key >> 32)) }
        let west = Double(UInt32(truncatingIfNeeded: key)) / columns - reach
        let east = Double(UInt32(truncatingIfNeeded: key) + 1) / columns + reach
        for index in tracks.indices { visit(&tracks[index], west, east, body) }
    }

    /// - Parameters:
    ///   - west: Where the longitudes begin, as a part of the full circle from −180°.
    ///   - east: Where they end.
    @inline(__always)
    private func visit(_ track: inout Track, _ west: Double, _ east: Double, _ body: (Range<Int>) -> Void) {
        if track.cells.isEmpty { return }
        let first = Int((west * track.columns).rounded(.down))
        let last = Int((east * track.columns).rounded(.down))
        let count = Int(track.columns)
        if last - first + 1 >= count { return body(track.cells) }
        while track.low < track.cells.upperBound, column(track.low) < first { track.low += 1 }
        track.high = max(track.high, track.low)
        while track.high < track.cells.upperBound, column(track.high) <= last { track.high += 1 }
        if track.low < track.high { body(track.low..<track.high) }
        if first < 0 { body(cells(track, from: first + count, to: count - 1)) }
        if last >= count { body(cells(track, from: 0, to: last - count)) }
    }

    /// The cells of a band between two columns, both included.
    private func cells(_ track: Track, from first: Int, to last: Int) -> Range<Int> {
        let low = view.firstCell(from: track.keys | UInt64(first))
        return low..<max(low, view.firstCell(from: track.keys | UInt64(last + 1)))
    }

    @inline(__always)
    private func column(_ cell: Int) -> Int { Int(UInt32(truncatingIfNeeded: view.cellKeys[cell])) }

    private mutating func enter(band: Int) {
        self.band = band
        columns = Double(bands.columns(band))
        reach = bands.longitudeReach(band) / (2 * .pi)
        let others = (band - bands.reach...band + bands.reach).filter { $0 >= 0 && $0 < bands.count }
        tracks = others.sorted { (abs($0 - band), $0) < (abs($1 - band), $1) }.map(track)
    }

    private func track(_ band: Int) -> Track {
        let keys = UInt64(band) << 32
        let cells = view.firstCell(from: keys)..<view.firstCell(from: keys + 1 << 32)
        return Track(
            columns: Double(bands.columns(band)), keys: keys, cells: cells, low: cells.lowerBound,
            high: cells.lowerBound)
    }
}

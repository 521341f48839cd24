/// The three passes of `DBSCAN` over cells: which points are core, which cells join, whose border the others are.
struct DBSCANSearch: Sendable {
    let cells: SphereCells
    let minimumPoints: Int

    /// What a cell counts for in the checks for cancellation. Only cells with few points compare theirs with those of
    /// their neighbours.
    private static let stepsPerCell = 256

    /// Whether each position is a core point.
    func coreFlags() async throws(StatisticsError) -> [Bool] {
        let parts = try await ParallelRanges.map(cells.cellCount) { range in
            cells.withView { view in
                var flags: [Bool] = []
                var neighbours = SphereNeighbours(cells.bands, view)
                var cancellation = CancellationCheck()
                for cell in range {
                    if cancellation.isCancelled(after: Self.stepsPerCell) { break }
                    appendFlags(of: cell, view, &neighbours, to: &flags)
                }
                return flags
            }
        }
        return parts.flatMap { $0 }
    }

    @inline(__always)
    private func appendFlags(
        of cell: Int, _ view: SphereCellsView, _ neighbours: inout SphereNeighbours, to flags: inout [Bool]
    ) {
        let own = view.positions(cell)
        // All points of a cell are within the distance of each other.
        if view.weight(own) >= minimumPoints {
            flags.append(contentsOf: repeatElement(true, count: own.count))
            return
        }
        var near: [Range<Int>] = []
        neighbours.visit(cell) { near.append(view.positions($0)) }
        let limit = cells.squaredChord
        for position in own { flags.append(hasEnough(position, near, view, limit)) }
    }

    @inline(__always)
    private func hasEnough(_ position: Int, _ near: [Range<Int>], _ view: SphereCellsView, _ limit: Double) -> Bool {
        var weight = 0
        for range in near {
            for other in range where view.squaredChord(position, other) <= limit {
                weight += Int(view.starts[other + 1] - view.starts[other])
                if weight >= minimumPoints { return true }
            }
        }
        return false
    }

    /// The cells joined where a core point of one is within the distance of a core point of the other.
    ///
    /// Each range of cells is joined on its own; what joins two ranges is joined at the end.
    func components(_ core: [Bool]) async throws(StatisticsError) -> CellComponents {
        let parts = try await ParallelRanges.map(cells.cellCount) { range in
            (range.lowerBound, cells.withView { view in core.withUnsafeBufferPointer { joins(range, view, $0) } })
        }
        var sets = DisjointSets(count: cells.cellCount)
        for (_, joins) in parts { for (a, b) in joins { sets.join(Int(a), Int(b)) } }
        return CellComponents(rootOfCell: (0..<cells.cellCount).map { Int32(sets.find($0)) }, cells: cells)
    }

    /// Pairs of cells that join those of a range to each other and to later cells, as few as suffice.
    private func joins(
        _ range: Range<Int>, _ view: SphereCellsView, _ core: UnsafeBufferPointer<Bool>
    ) -> [(Int32, Int32)] {
        var joins: [(Int32, Int32)] = []
        var sets = DisjointSets(count: range.count)
        var neighbours = SphereNeighbours(cells.bands, view)
        var cancellation = CancellationCheck()
        for cell in range where hasCore(cell, view, core) {
            if cancellation.isCancelled(after: Self.stepsPerCell) { break }
            neighbours.visit(cell) { others in
                for other in max(others.lowerBound, cell + 1)..<max(others.upperBound, cell + 1) {
                    let isInside = other < range.upperBound
                    let (a, b) = (cell - range.lowerBound, other - range.lowerBound)
                    if isInside, sets.find(a) == sets.find(b) { continue }
                    guard touch(cell, other, view, core) else { continue }
                    if isInside { sets.join(a, b) }
                    joins.append((Int32(cell), Int32(other)))
                }
            }
        }
        return joins
    }

    @inline(__always)
    private func hasCore(_ cell: Int, _ view: SphereCellsView, _ core: UnsafeBufferPointer<Bool>) -> Bool {
        for position in view.positions(cell) where core[position] { return true }
        return false
    }

    /// Whether a core point of one cell is within the distance of a core point of another.
    @inline(__always)
    private func touch(_ a: Int, _ b: Int, _ view: SphereCellsView, _ core: UnsafeBufferPointer<Bool>) -> Bool {
        let (own, others) = (view.positions(a), view.positions(b))
        if own.count * others.count > Self.manyPairs { return touchOfMany(own, others, view, core) }
        let limit = cells.squaredChord
        for position in own where core[position] {
            for other in others where view.squaredChord(position, other) <= limit && core[other] { return true }
        }
        return false
    }

    /// With more pairs of points than this, comparing boxes around them first is faster.
    private static let manyPairs = 4096

    /// As `touch`, comparing only the points near enough to the other cell's box.
    private func touchOfMany(
        _ own: Range<Int>, _ others: Range<Int>, _ view: SphereCellsView, _ core: UnsafeBufferPointer<Bool>
    ) -> Bool {
        let limit = cells.squaredChord
        func near(_ range: Range<Int>, _ box: UnitBox) -> [Int] {
            range.filter { core[$0] && box.squaredDistance(view.x[$0], view.y[$0], view.z[$0]) <= limit }
        }
        let theirs = near(others, UnitBox(own, view))
        let mine = theirs.isEmpty ? [] : near(own, UnitBox(others, view))
        return mine.contains { position in
            Task.isCancelled || theirs.contains { view.squaredChord(position, $0) <= limit }
        }
    }

    /// For each position that is no core point, the core point within the distance whose cluster it joins, −1 for
    /// none; for core points, themselves.
    ///
    /// - Parameter precedence: Of each position's cluster, the lowest to go first; nil when the nearest core point
    ///   decides.
    func owners(_ core: [Bool], _ precedence: [Int32]?) async throws(StatisticsError) -> [Int32] {
        let parts = try await ParallelRanges.map(cells.cellCount) { range in
            cells.withView { view in core.withUnsafeBufferPointer { owners(range, view, $0, precedence) } }
        }
        return parts.flatMap { $0 }
    }

    private func owners(
        _ range: Range<Int>, _ view: SphereCellsView, _ core: UnsafeBufferPointer<Bool>, _ precedence: [Int32]?
    ) -> [Int32] {
        var owners: [Int32] = []
        var neighbours = SphereNeighbours(cells.bands, view)
        var cancellation = CancellationCheck()
        for cell in range {
            if cancellation.isCancelled(after: Self.stepsPerCell) { break }
            let own = view.positions(cell)
            if own.allSatisfy({ core[$0] }) {
                owners.append(contentsOf: own.lazy.map(Int32.init))
                continue
            }
            var near: [Range<Int>] = []
            neighbours.visit(cell) { near.append(view.positions($0)) }
            for position in own {
                let owner = core[position] ? position : owner(position, near, view, core, precedence)
                owners.append(Int32(owner))
            }
        }
        return owners
    }

    /// The core point that goes first by precedence, then by distance, then by place in the order of positions.
    private func owner(
        _ position: Int, _ near: [Range<Int>], _ view: SphereCellsView, _ core: UnsafeBufferPointer<Bool>,
        _ precedence: [Int32]?
    ) -> Int {
        var best = (rank: Int32.max, squared: Double.infinity, position: -1)
        for other in near.joined() where core[other] {
            let squared = view.squaredChord(position, other)
            guard squared <= cells.squaredChord else { continue }
            let candidate = (rank: precedence?[other] ?? 0, squared: squared, position: other)
            if candidate < best { best = candidate }
        }
        return best.position
    }
}

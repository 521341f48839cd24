import Geography

extension KernelDensity {
    /// The warnings about a surface.
    func warnings(_ places: EventPlaces, _ grid: RasterGrid) -> [SurfaceWarning] {
        var warnings: [SurfaceWarning] = []
        let events = places.eventCount
        if events < Self.fewestEvents { warnings.append(.fewEvents(events)) }
        let cell = min(grid.cellWidth, grid.cellHeight)
        if bandwidth.shortest < cell / 2 {
            warnings.append(.finerThanCells(bandwidth: bandwidth.shortest, cell: cell))
        }
        let side = min(grid.width, grid.height)
        if bandwidth.longest > side / 2 { warnings.append(.oneBlob(bandwidth: bandwidth.longest, side: side)) }
        let stacked = places.events.reduce(0) { $0 + ($1 >= StackedPoints.leastCount ? $1 : 0) }
        let stackedShare = Double(stacked) / Double(max(1, events))
        if stackedShare >= StackedPoints.notableShare { warnings.append(.stacked(share: stackedShare)) }
        let lone = loneShare(places)
        if places.count > 1, lone > Self.greatestLoneShare { warnings.append(.onePeakAPlace(share: lone)) }
        return warnings
    }

    /// With fewer events a density is guesswork.
    static let fewestEvents = 10
    /// The share of places without a neighbour above which the surface is one peak for each.
    static let greatestLoneShare = 0.5

    /// The share of places that have the square of cells of a bandwidth's size around them to themselves.
    private func loneShare(_ places: EventPlaces) -> Double {
        let side = bandwidth.longest
        let width = UInt64(1) << 32
        func key(_ column: Double, _ row: Double) -> UInt64? {
            guard abs(column) < 1e9, abs(row) < 1e9 else { return nil }
            return UInt64(bitPattern: Int64(row)) &* width &+ UInt64(bitPattern: Int64(column))
        }
        var counts: [UInt64: Int] = [:]
        let cells = places.x.indices.map { place in
            ((places.x[place] / side).rounded(.down), (places.y[place] / side).rounded(.down))
        }
        for cell in cells { if let key = key(cell.0, cell.1) { counts[key, default: 0] += 1 } }
        let lone = cells.filter { cell in
            var near = 0
            for dy in [-1.0, 0, 1] {
                for dx in [-1.0, 0, 1] { near += key(cell.0 + dx, cell.1 + dy).flatMap { counts[$0] } ?? 0 }
            }
            return near == 1
        }
        return Double(lone.count) / Double(max(1, places.count))
    }
}

import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension DensitySums {
    /// Gaussians of all places at all cells.
    func directGaussian() async throws(StatisticsError) -> [Double] {
        let parts = try await ParallelRanges.map(grid.rows, parts: 8) { rows in
            density.bandwidth.xy == 0 ? separableGaussian(rows) : obliqueGaussian(rows)
        }
        return parts.flatMap { $0 }
    }

    /// With axes along those of the grid, a Gaussian is a product: one factor a column and one a row.
    private func separableGaussian(_ rows: Range<Int>) -> [Double] {
        let inverse = density.bandwidth.inverse
        var values = [Double](repeating: 0, count: rows.count * grid.columns)
        var alongX = [Double](repeating: 0, count: grid.columns)
        values.withUnsafeMutableBufferPointer { values in
            for place in 0..<places.count where !Task.isCancelled {
                for column in 0..<grid.columns {
                    let dx = grid.x(column: column) - places.x[place]
                    alongX[column] = exp(-inverse.xx * dx * dx / 2)
                }
                alongX.withUnsafeBufferPointer { alongX in
                    for row in rows {
                        let dy = grid.y(row: row) - places.y[place]
                        let alongY = exp(-inverse.yy * dy * dy / 2) * places.weights[place] * factor
                        let start = (row - rows.lowerBound) * grid.columns
                        for column in 0..<alongX.count { values[start + column] += alongX[column] * alongY }
                    }
                }
            }
        }
        return values
    }

    private func obliqueGaussian(_ rows: Range<Int>) -> [Double] {
        let inverse = density.bandwidth.inverse
        var values = [Double](repeating: 0, count: rows.count * grid.columns)
        for place in 0..<places.count where !Task.isCancelled {
            for row in rows {
                let dy = grid.y(row: row) - places.y[place]
                let start = (row - rows.lowerBound) * grid.columns
                for column in 0..<grid.columns {
                    let dx = grid.x(column: column) - places.x[place]
                    let u = inverse.xx * dx * dx + 2 * inverse.xy * dx * dy + inverse.yy * dy * dy
                    values[start + column] += exp(-u / 2) * places.weights[place] * factor
                }
            }
        }
        return values
    }

    /// Kernels of all places at the cells within their reach.
    func withinReach() async throws(StatisticsError) -> [Double] {
        let parts = try await ParallelRanges.map(grid.rows) { rows in
            switch density.kernel {
            case .gaussian: withinReach(rows) { exp(-$0 / 2) }
            case .quartic: withinReach(rows) { max(0, 1 - $0) * max(0, 1 - $0) }
            case .epanechnikov: withinReach(rows) { max(0, 1 - $0) }
            }
        }
        return parts.flatMap { $0 }
    }

    @inline(__always)
    private func withinReach(_ rows: Range<Int>, _ profile: (Double) -> Double) -> [Double] {
        var values = [Double](repeating: 0, count: rows.count * grid.columns)
        let farthest = density.kernel.reach * density.bandwidth.yy.squareRoot()
        let near = places.indices(
            from: grid.y(row: rows.lowerBound) - farthest, to: grid.y(row: rows.upperBound - 1) + farthest)
        let columns = (0..<grid.columns).map(grid.x(column:))
        values.withUnsafeMutableBufferPointer { values in
            for place in near {
                if place % 256 == 0, Task.isCancelled { break }
                let first = ((places.y[place] - farthest - grid.origin.y) / grid.cellHeight - 0.5).rounded(.up)
                let last = ((places.y[place] + farthest - grid.origin.y) / grid.cellHeight - 0.5).rounded(.down)
                let low = max(rows.lowerBound, Int(max(first, 0)))
                for row in low..<max(low, min(rows.upperBound, Int(min(last, Double(grid.rows))) + 1)) {
                    let start = (row - rows.lowerBound) * grid.columns
                    add(
                        place, row: row, columns,
                        UnsafeMutableBufferPointer(rebasing: values[start..<start + grid.columns]), profile)
                }
            }
        }
        return values
    }

    /// Adds one kernel along one row of the grid, the middles of whose columns are given.
    @inline(__always)
    private func add(
        _ place: Int, row: Int, _ columns: [Double], _ values: UnsafeMutableBufferPointer<Double>,
        _ profile: (Double) -> Double
    ) {
        let (inverse, limit) = (density.bandwidth.inverse, density.kernel.reach * density.kernel.reach)
        let dy = grid.y(row: row) - places.y[place]
        // u = xx·(dx + s)² + rest, with the rest least where dx = −s.
        let shift = inverse.xy * dy / inverse.xx
        let rest = (inverse.yy - inverse.xy * inverse.xy / inverse.xx) * dy * dy
        guard rest < limit else { return }
        let half = ((limit - rest) / inverse.xx).squareRoot()
        let middle = (places.x[place] - shift - grid.origin.x) / grid.cellWidth - 0.5
        let first = Int(max(0, min(Double(grid.columns), (middle - half / grid.cellWidth).rounded(.up))))
        let last = Int(max(-1, min(Double(grid.columns - 1), (middle + half / grid.cellWidth).rounded(.down))))
        guard first <= last else { return }
        let weight = places.weights[place] * factor
        let west = places.x[place] - shift
        columns.withUnsafeBufferPointer { columns in
            // Within rounding of the ends u may be above the limit; the profile is 0 there, or as good as 0.
            for column in first...last {
                let dx = columns[column] - west
                values[column] += weight * profile(inverse.xx * dx * dx + rest)
            }
        }
    }
}

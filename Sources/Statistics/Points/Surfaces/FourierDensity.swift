import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Sums of kernels over a grid by Fourier transforms.
///
/// A Gaussian is two Gaussians one after the other: each event is first spread by a narrow one over the few cells
/// around it, where it really lies, then the grid is smoothed by the rest. Sampled Gaussians of three quarters of a cell
/// and more convolve as continuous ones do, so nothing is lost by binning (Greengard and Lee 2004,
/// doi:10.1137/S003614450343200X). Other kernels end too sharply for that: events are shared out to the four cells
/// around them, which smooths by a triangle a cell wide to each side; the transform of the kernel is divided by the
/// triangle's, so that only what depends on the place within the cell is left (Hockney and Eastwood 1981, 5-6).
struct FourierDensity: Sendable {
    private let sums: DensitySums
    private let convolution: GridConvolution
    /// How many cells around the grid are taken in on each side.
    private let marginX: Int
    private let marginY: Int

    /// The standard deviation of the first Gaussian, in cells.
    private static let spread = 0.75
    /// How many cells it reaches, about 4.7 standard deviations.
    private static let spreadReach = 4
    /// The most cells of the transforms: above it they take more memory than they are worth.
    private static let mostCells = 1 << 24

    /// Returns nil when the bandwidth is too short for the cells or the grid too large.
    init?(_ sums: DensitySums) {
        let (bandwidth, grid) = (sums.density.bandwidth, sums.grid)
        let isGaussian = sums.density.kernel == .gaussian
        let reach = isGaussian ? 5 : 1.0
        guard !isGaussian || bandwidth.shortest >= 1.2 * max(grid.cellWidth, grid.cellHeight) else { return nil }
        let (x, y) = (
            reach * bandwidth.xx.squareRoot() / grid.cellWidth, reach * bandwidth.yy.squareRoot() / grid.cellHeight
        )
        guard x < 1e6, y < 1e6 else { return nil }
        (marginX, marginY) = (Int(x.rounded(.up)) + Self.spreadReach + 1, Int(y.rounded(.up)) + Self.spreadReach + 1)
        // Twice the margin, once on each side; what wraps round falls into the other margin only.
        convolution = GridConvolution(atLeast: grid.columns + 2 * marginX, grid.rows + 2 * marginY)
        guard convolution.columns * convolution.rows <= Self.mostCells else { return nil }
        self.sums = sums
    }

    func values() async throws(StatisticsError) -> [Double] {
        let used = 0..<min(convolution.rows, sums.grid.rows + 2 * marginY)
        let wanted = marginY..<marginY + sums.grid.rows
        let spread = try await spread(used)
        let rows =
            sums.density.kernel == .gaussian
            ? try await convolution.convolve(spread, used: used, wanted: wanted, spectrum: gaussianSpectrum())
            : try await convolution.convolve(spread, used: used, wanted: wanted, spectrum: try await kernelSpectrum())
        return (0..<sums.grid.rows).flatMap { row in
            let start = row * convolution.columns + marginX
            return rows[start..<start + sums.grid.columns].map { max(0, $0) }
        }
    }

    /// Events on the grid with its margins, row by row.
    private func spread(_ used: Range<Int>) async throws(StatisticsError) -> [Double] {
        let isGaussian = sums.density.kernel == .gaussian
        let parts = try await ParallelRanges.map(used.count) { rows in
            isGaussian ? spreadGaussian(rows) : shareOut(rows)
        }
        var values = parts.flatMap { $0 }
        values.append(contentsOf: repeatElement(0, count: convolution.columns * convolution.rows - values.count))
        return values
    }

    /// Where a place lies on the grid with its margins, in cells from the middle of the first one.
    private func position(_ place: Int) -> (x: Double, y: Double) {
        (
            (sums.places.x[place] - sums.grid.origin.x) / sums.grid.cellWidth - 0.5 + Double(marginX),
            (sums.places.y[place] - sums.grid.origin.y) / sums.grid.cellHeight - 0.5 + Double(marginY)
        )
    }

    /// The places that may reach rows, by `cells` rows to either side.
    private func places(near rows: Range<Int>, cells: Int) -> Range<Int> {
        func y(_ row: Int) -> Double { sums.grid.y(row: row - marginY) }
        return sums.places.indices(from: y(rows.lowerBound - cells - 1), to: y(rows.upperBound + cells))
    }

    private func spreadGaussian(_ rows: Range<Int>) -> [Double] {
        let (reach, columns) = (Self.spreadReach, convolution.columns)
        var values = [Double](repeating: 0, count: rows.count * columns)
        var alongX = [Double](repeating: 0, count: 2 * reach)
        let norm = 1 / (2 * .pi * Self.spread * Self.spread * sums.grid.cellArea)
        func gaussian(_ distance: Double) -> Double { exp(-distance * distance / (2 * Self.spread * Self.spread)) }
        values.withUnsafeMutableBufferPointer { values in
            for place in places(near: rows, cells: reach) {
                let (x, y) = position(place)
                guard x >= Double(reach), x < Double(sums.grid.columns + 2 * marginX - reach) else { continue }
                let (left, bottom) = (Int(x) - reach + 1, Int(y.rounded(.down)) - reach + 1)
                for i in 0..<2 * reach { alongX[i] = gaussian(Double(left + i) - x) }
                for row in max(
                    rows.lowerBound, bottom)..<max(rows.lowerBound, bottom, min(rows.upperBound, bottom + 2 * reach))
                {
                    let weight = gaussian(Double(row) - y) * sums.places.weights[place] * norm
                    let start = (row - rows.lowerBound) * columns + left
                    for i in 0..<2 * reach { values[start + i] += weight * alongX[i] }
                }
            }
        }
        return values
    }

    /// Each event to the four cells around it, the nearer the more.
    private func shareOut(_ rows: Range<Int>) -> [Double] {
        let columns = convolution.columns
        var values = [Double](repeating: 0, count: rows.count * columns)
        for place in places(near: rows, cells: 1) {
            let (x, y) = position(place)
            guard x >= 0, x < Double(sums.grid.columns + 2 * marginX - 1) else { continue }
            let (left, bottom) = (Int(x), Int(y.rounded(.down)))
            for row in bottom...bottom + 1 where rows.contains(row) {
                let weight = sums.places.weights[place] * (1 - abs(y - Double(row)))
                let start = (row - rows.lowerBound) * columns + left
                values[start] += weight * (1 - (x - Double(left)))
                values[start + 1] += weight * (x - Double(left))
            }
        }
        return values
    }

    /// The transform of the Gaussian that is left to smooth by: exp(−kᵀHk/2) for wave numbers k.
    private func gaussianSpectrum() -> @Sendable (Int, Int) -> Double {
        let (bandwidth, grid) = (sums.density.bandwidth, sums.grid)
        let first = Self.spread * Self.spread
        let xx = bandwidth.xx - first * grid.cellWidth * grid.cellWidth
        let yy = bandwidth.yy - first * grid.cellHeight * grid.cellHeight
        let x = waveNumbers(convolution.columns, grid.cellWidth)
        let y = waveNumbers(convolution.rows, grid.cellHeight)
        if bandwidth.xy == 0 {
            let (alongX, alongY) = (x.map { exp(-xx * $0 * $0 / 2) }, y.map { exp(-yy * $0 * $0 / 2) })
            return { alongX[$0] * alongY[$1] }
        }
        let xy = bandwidth.xy
        return { exp(-(xx * x[$0] * x[$0] + 2 * xy * x[$0] * y[$1] + yy * y[$1] * y[$1]) / 2) }
    }

    private func waveNumbers(_ count: Int, _ cell: Double) -> [Double] {
        (0..<count).map { 2 * .pi * Double($0 <= count / 2 ? $0 : $0 - count) / (Double(count) * cell) }
    }

    /// The transform of the kernel at the middles of cells.
    private func kernelSpectrum() async throws(StatisticsError) -> @Sendable (Int, Int) -> Double {
        let rows = convolution.rows
        let spectrum = try await convolution.spectrum(
            wrappedKernel(sums.density, sums.grid, columns: convolution.columns, rows: rows).map { $0 * sums.factor })
        let (alongX, alongY) = (Self.triangle(convolution.columns), Self.triangle(rows))
        return { spectrum[$0 * rows + $1] / (alongX[$0] * alongY[$1]) }
    }

    /// The transform of the triangle that events are shared out by: (sin πf / πf)² at a frequency of f per cell.
    private static func triangle(_ count: Int) -> [Double] {
        (0..<count).map {
            let x = Double.pi * Double($0 <= count / 2 ? $0 : $0 - count) / Double(count)
            return x == 0 ? 1 : (sin(x) / x) * (sin(x) / x)
        }
    }
}

/// A kernel's profile at the middles of a periodic grid's cells, its own middle at the first cell.
func wrappedKernel(_ density: KernelDensity, _ grid: RasterGrid, columns: Int, rows: Int) -> [Double] {
    let (inverse, limit) = (density.bandwidth.inverse, density.kernel.reach * density.kernel.reach)
    var values = [Double](repeating: 0, count: columns * rows)
    for row in 0..<rows {
        let dy = Double(row <= rows / 2 ? row : row - rows) * grid.cellHeight
        for column in 0..<columns {
            let dx = Double(column <= columns / 2 ? column : column - columns) * grid.cellWidth
            let u = inverse.xx * dx * dx + 2 * inverse.xy * dx * dy + inverse.yy * dy * dy
            if u < limit { values[row * columns + column] = density.kernel.profile(u) }
        }
    }
    return values
}

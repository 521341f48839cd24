import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The part of a kernel that falls inside the window, for a kernel around the middle of each cell.
///
/// In closed form for a Gaussian along the axes over the whole grid; else the sum over the window's cells, with the
/// kernel at their middles scaled to a volume of 1.
struct EdgeMass: Sendable {
    /// Row by row; above 0 everywhere inside.
    private(set) var values: [Double]
    private let grid: RasterGrid
    private let exact: RectangleMass?

    private let least: Double

    /// - Throws: `StatisticsError.cancelled`.
    init(_ density: KernelDensity, _ grid: RasterGrid, _ window: [Bool]?) async throws(StatisticsError) {
        self.grid = grid
        least = density.leastInside
        let rectangle = RectangleMass(density, grid)
        exact = window == nil ? rectangle : nil
        if let exact {
            let (alongX, alongY) = (
                (0..<grid.columns).map { exact.alongX(grid.x(column: $0)) },
                (0..<grid.rows).map { exact.alongY(grid.y(row: $0)) }
            )
            values = alongY.flatMap { y in alongX.map { $0 * y } }
        } else {
            values = try await Self.sums(density, grid, window ?? [Bool](repeating: true, count: grid.count))
        }
        values = values.map { [least] in max(least, $0) }
    }

    /// The part at a point of the grid: that of its cell unless the closed form is known.
    func value(at point: PlanarPoint) -> Double {
        if let exact { return max(least, exact.alongX(point.x) * exact.alongY(point.y)) }
        return grid.cell(at: point).map { values[$0] } ?? 1
    }

    private static func sums(
        _ density: KernelDensity, _ grid: RasterGrid, _ window: [Bool]
    ) async throws(StatisticsError) -> [Double] {
        let reach = density.kernel.reach
        func margin(_ square: Double, _ cell: Double, _ cells: Int) -> Int {
            Int(min(Double(cells), (reach * square.squareRoot() / cell).rounded(.up))) + 1
        }
        let columns = grid.columns + margin(density.bandwidth.xx, grid.cellWidth, grid.columns)
        let rows = grid.rows + margin(density.bandwidth.yy, grid.cellHeight, grid.rows)
        let convolution = GridConvolution(atLeast: columns, rows)
        var inside = [Double](repeating: 0, count: convolution.columns * convolution.rows)
        for cell in window.indices where window[cell] {
            inside[cell / grid.columns * convolution.columns + cell % grid.columns] = 1
        }
        let kernel = wrappedKernel(density, grid, columns: convolution.columns, rows: convolution.rows)
        let volume = kernelVolume(density, grid)
        let spectrum = try await convolution.spectrum(kernel.map { $0 / volume })
        let height = convolution.rows
        let sums = try await convolution.convolve(inside, used: 0..<grid.rows, wanted: 0..<grid.rows) {
            spectrum[$0 * height + $1]
        }
        return (0..<grid.rows).flatMap { row in
            sums[row * convolution.columns..<row * convolution.columns + grid.columns].map { min(1, $0) }
        }
    }

    /// The sum of the kernel's profile at the middles of cells without end. Where it reaches many cells this is its
    /// volume; where few, the sum itself.
    private static func kernelVolume(_ density: KernelDensity, _ grid: RasterGrid) -> Double {
        let (bandwidth, inverse) = (density.bandwidth, density.bandwidth.inverse)
        let (reach, limit) = (density.kernel.reach, density.kernel.reach * density.kernel.reach)
        let (x, y) = (
            reach * bandwidth.xx.squareRoot() / grid.cellWidth, reach * bandwidth.yy.squareRoot() / grid.cellHeight
        )
        guard x * y < 1e6 else { return bandwidth.area / (density.kernel.factor * grid.cellArea) }
        var sum = 0.0
        for row in -Int(y)...Int(y) {
            for column in -Int(x)...Int(x) {
                let (dx, dy) = (Double(column) * grid.cellWidth, Double(row) * grid.cellHeight)
                let u = inverse.xx * dx * dx + 2 * inverse.xy * dx * dy + inverse.yy * dy * dy
                if u < limit { sum += density.kernel.profile(u) }
            }
        }
        return sum
    }
}

/// The part of a Gaussian that falls into the grid's rectangle: a product of differences of error functions.
private struct RectangleMass: Sendable {
    private let grid: RasterGrid
    private let deviationX: Double
    private let deviationY: Double

    /// Returns nil for other kernels and for Gaussians that do not lie along the axes.
    init?(_ density: KernelDensity, _ grid: RasterGrid) {
        guard density.kernel == .gaussian, density.bandwidth.xy == 0 else { return nil }
        self.grid = grid
        deviationX = density.bandwidth.xx.squareRoot()
        deviationY = density.bandwidth.yy.squareRoot()
    }

    func alongX(_ x: Double) -> Double { part(x - grid.origin.x, grid.width, deviationX) }

    func alongY(_ y: Double) -> Double { part(y - grid.origin.y, grid.height, deviationY) }

    private func part(_ offset: Double, _ length: Double, _ deviation: Double) -> Double {
        let scale = 1 / (deviation * 2.0.squareRoot())
        return (erf(offset * scale) + erf((length - offset) * scale)) / 2
    }
}

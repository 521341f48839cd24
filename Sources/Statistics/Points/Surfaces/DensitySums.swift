import Geography

/// The sums of kernels at the cells of a grid, by the way that suits their number.
struct DensitySums: Sendable {
    let density: KernelDensity
    let places: EventPlaces
    let grid: RasterGrid

    /// What a kernel is multiplied by.
    var factor: Double { density.kernel.factor / density.bandwidth.area }

    /// How many cells lie under a kernel, at most.
    private var support: Double {
        let reach = density.kernel.reach
        let area = 4 * reach * reach * (density.bandwidth.xx * density.bandwidth.yy).squareRoot()
        return min(Double(grid.count), area * .pi / 4 / grid.cellArea)
    }

    func values() async throws(StatisticsError) -> ([Double], DensitySurface.Method) {
        let underKernels = Double(places.count) * support
        if density.kernel == .gaussian {
            if Double(places.count) * Double(grid.count) <= Double(density.directLimit) {
                return (try await directGaussian(), .direct)
            }
            guard let fourier = FourierDensity(self) else { return (try await withinReach(), .cutOff) }
            return try await checked(fourier.values())
        }
        if underKernels <= Double(density.directLimit) { return (try await withinReach(), .direct) }
        guard let fourier = FourierDensity(self) else { return (try await withinReach(), .direct) }
        return try await checked(fourier.values())
    }

    /// The Fourier sums unless they deviate too much at the cells checked, else direct ones.
    private func checked(_ values: [Double]) async throws(StatisticsError) -> ([Double], DensitySurface.Method) {
        let cells = cellsToCheck(values)
        let exact = try await ParallelRanges.map(cells.count, parts: cells.count) { exactValue(cells[$0.lowerBound]) }
        let maximum = max(values.max() ?? 0, exact.max() ?? 0)
        let deviation = zip(cells, exact).map { abs(values[$0] - $1) }.max() ?? 0
        guard deviation <= KernelDensity.greatestDeviation * maximum else {
            return (try await withinReach(), density.kernel == .gaussian ? .cutOff : .direct)
        }
        return (values, .fourier(deviation: maximum > 0 ? deviation / maximum : 0, checked: cells.count))
    }

    /// The highest cell and others spread evenly over the ranks of values.
    private func cellsToCheck(_ values: [Double]) -> [Int] {
        let wanted = max(4, min(64, 4_000_000 / max(1, places.count)))
        guard let highest = values.indices.max(by: { values[$0] < values[$1] }) else { return [] }
        let likely = values.indices.filter { values[$0] > values[highest] / 100 }
        let step = max(1, likely.count / wanted)
        return [highest] + stride(from: 0, to: likely.count, by: step).prefix(wanted - 1).map { likely[$0] }
    }

    private func exactValue(_ cell: Int) -> Double {
        let (middle, inverse, kernel) = (grid.middle(cell), density.bandwidth.inverse, density.kernel)
        let farthest = kernel.reach * density.bandwidth.yy.squareRoot()
        var sum = 0.0
        for place in places.indices(from: middle.y - farthest, to: middle.y + farthest) {
            let (dx, dy) = (middle.x - places.x[place], middle.y - places.y[place])
            let u = inverse.xx * dx * dx + 2 * inverse.xy * dx * dy + inverse.yy * dy * dy
            if u < kernel.reach * kernel.reach { sum += places.weights[place] * kernel.profile(u) }
        }
        return sum * factor
    }
}

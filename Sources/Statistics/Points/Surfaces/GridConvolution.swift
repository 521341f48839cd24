/// Convolves values on a grid with an even kernel by Fourier transforms, the grid taken as periodic.
///
/// Rows and columns are transformed eight at a time; each group is a value of its own, so that they can be worked on by
/// any number of threads.
struct GridConvolution: Sendable {
    /// Powers of two and at least 8.
    let columns: Int
    let rows: Int
    private let alongX: FourierTransform
    private let alongY: FourierTransform

    /// Eight rows or columns side by side.
    private struct Strip: Sendable {
        var real: [SIMD8<Double>]
        var imaginary: [SIMD8<Double>]

        init(count: Int) {
            real = [SIMD8<Double>](repeating: .zero, count: count)
            imaginary = real
        }
    }

    init(atLeast columns: Int, _ rows: Int) {
        self.columns = Self.powerOfTwo(columns)
        self.rows = Self.powerOfTwo(rows)
        alongX = FourierTransform(count: self.columns)
        alongY = FourierTransform(count: self.rows)
    }

    private static func powerOfTwo(_ least: Int) -> Int {
        var power = 8
        while power < least { power *= 2 }
        return power
    }

    /// The transform of a kernel sampled on the grid, its middle at the first cell and wrapped round; real, as the
    /// kernel is even. By column, then row.
    func spectrum(_ kernel: [Double]) async throws(StatisticsError) -> [Double] {
        let strips = try await forwardRows(kernel, 0..<rows)
        let parts = try await ParallelRanges.map(columns / 8) { range in
            range.flatMap { index in
                var strip = column(index, of: strips)
                alongY.transform(&strip.real, &strip.imaginary)
                return (0..<8).flatMap { lane in strip.real.map { $0[lane] } }
            }
        }
        return parts.flatMap { $0 }
    }

    /// - Parameters:
    ///   - values: Row by row, `columns` in each.
    ///   - used: The rows that are not all 0.
    ///   - wanted: The rows to return.
    ///   - spectrum: The kernel's transform at a column and a row of frequencies.
    /// - Returns: The rows wanted, `columns` values in each.
    func convolve(
        _ values: [Double], used: Range<Int>, wanted: Range<Int>,
        spectrum: @escaping @Sendable (_ column: Int, _ row: Int) -> Double
    ) async throws(StatisticsError) -> [Double] {
        let strips = try await forwardRows(values, used)
        let scale = 1 / (Double(columns) * Double(rows))
        let filtered = try await ParallelRanges.map(columns / 8) { range in
            range.map { index in
                var strip = column(index, of: strips)
                alongY.transform(&strip.real, &strip.imaginary)
                multiply(&strip, index, scale, spectrum)
                alongY.transform(&strip.real, &strip.imaginary, isInverse: true)
                return strip
            }
        }
        return try await inverseRows(filtered.flatMap { $0 }, wanted)
    }

    private func forwardRows(_ values: [Double], _ used: Range<Int>) async throws(StatisticsError) -> [Strip?] {
        let parts = try await ParallelRanges.map(rows / 8) { range in
            range.map { index -> Strip? in
                guard index * 8 < used.upperBound, index * 8 + 8 > used.lowerBound else { return nil }
                var strip = Strip(count: columns)
                for lane in 0..<8 {
                    let start = (index * 8 + lane) * columns
                    for column in 0..<columns { strip.real[column][lane] = values[start + column] }
                }
                alongX.transform(&strip.real, &strip.imaginary)
                return strip
            }
        }
        return parts.flatMap { $0 }
    }

    /// Eight columns out of strips of rows.
    private func column(_ index: Int, of strips: [Strip?]) -> Strip {
        var result = Strip(count: rows)
        for (group, strip) in strips.enumerated() {
            guard let strip else { continue }
            for lane in 0..<8 {
                let (real, imaginary) = (strip.real[index * 8 + lane], strip.imaginary[index * 8 + lane])
                for row in 0..<8 {
                    result.real[group * 8 + row][lane] = real[row]
                    result.imaginary[group * 8 + row][lane] = imaginary[row]
                }
            }
        }
        return result
    }

    private func multiply(
        _ strip: inout Strip, _ index: Int, _ scale: Double, _ spectrum: (_ column: Int, _ row: Int) -> Double
    ) {
        for row in 0..<rows {
            var factor = SIMD8<Double>.zero
            for lane in 0..<8 { factor[lane] = spectrum(index * 8 + lane, row) * scale }
            strip.real[row] *= factor
            strip.imaginary[row] *= factor
        }
    }

    private func inverseRows(_ strips: [Strip], _ wanted: Range<Int>) async throws(StatisticsError) -> [Double] {
        let groups = Array(wanted.lowerBound / 8..<(wanted.upperBound + 7) / 8)
        let parts = try await ParallelRanges.map(groups.count) { range in
            range.flatMap { index -> [Double] in
                var strip = row(groups[index], of: strips)
                alongX.transform(&strip.real, &strip.imaginary, isInverse: true)
                let lanes = (0..<8).filter { wanted.contains(groups[index] * 8 + $0) }
                return lanes.flatMap { lane in strip.real.map { $0[lane] } }
            }
        }
        return parts.flatMap { $0 }
    }

    /// Eight rows out of strips of columns.
    private func row(_ index: Int, of strips: [Strip]) -> Strip {
        var result = Strip(count: columns)
        for (group, strip) in strips.enumerated() {
            for lane in 0..<8 {
                let (real, imaginary) = (strip.real[index * 8 + lane], strip.imaginary[index * 8 + lane])
                for column in 0..<8 {
                    result.real[group * 8 + column][lane] = real[column]
                    result.imaginary[group * 8 + column][lane] = imaginary[column]
                }
            }
        }
        return result
    }
}

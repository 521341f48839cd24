#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The greatest log-likelihood ratios of replicates in which nothing clusters.
public struct NullMaxima: Sendable, Equatable {
    /// Ascending.
    public let sorted: [Double]
    /// The mean of the maxima; 0 without any.
    public let mean: Double
    /// With n − 1; 0 for fewer than two.
    public let standardDeviation: Double

    init(_ maxima: [Double]) {
        sorted = maxima.sorted()
        let n = Double(maxima.count)
        let mean = maxima.isEmpty ? 0 : sorted.reduce(0, +) / n
        self.mean = mean
        standardDeviation =
            maxima.count < 2
            ? 0 : (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
    }

    /// The ratio that a share of the replicates, such as 0.95, stays below; nil when there are too few replicates.
    public func critical(_ share: Double) -> Double? {
        let rank = Int((share * Double(sorted.count + 1)).rounded(.up)) - 1
        return sorted.indices.contains(rank) ? sorted[rank] : nil
    }

    /// (M + 1)/(R + 1), where M of R replicates are as great; nil without replicates.
    func p(_ ratio: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        // Ratios that differ only by rounding count as equal.
        let level = ratio - 1e-9 * max(1, abs(ratio))
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < level { low = middle + 1 } else { high = middle }
        }
        return Double(sorted.count - low + 1) / Double(sorted.count + 1)
    }

    /// The least probability that is taken from a fitted distribution: its tail beyond is not supported by data.
    public static let leastGumbelP = 1e-6

    /// 1 − exp(−exp((μ − x)/β)), β = s√6/π, μ = mean − γβ, at least `leastGumbelP`; nil with fewer than 30 replicates or
    /// no spread.
    func gumbelP(_ ratio: Double) -> Double? {
        guard sorted.count >= 30, standardDeviation > 0 else { return nil }
        let scale = standardDeviation * 6.0.squareRoot() / .pi
        let location = mean - 0.577_215_664_901_532_9 * scale
        return max(Self.leastGumbelP, -expm1(-exp((location - ratio) / scale)))
    }
}

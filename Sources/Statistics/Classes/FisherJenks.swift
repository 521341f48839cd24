import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Natural breaks: the classes whose values differ least from their class means (Fisher, "On grouping for maximum
/// homogeneity", JASA 53, 1958; Jenks 1977). Exact one-dimensional clustering into k classes with least within-class sum
/// of squares.
///
/// The best last class of a longer prefix never starts earlier than that of a shorter one (the cost is concave Monge),
/// so each row of the table is filled by divide and conquer in O(n log n); O(k n log n) in all (Grønlund et al., "Fast
/// Exact k-Means, k-Medians and Bregman Divergence Clustering in 1D", 2017). Of equal solutions the one whose classes
/// start earliest is taken.
struct FisherJenks {
    private let values: [Double]
    /// Running sums of weight, weight · x and weight · x², x taken from the mean for accuracy.
    private var weights: [Double] = [0]
    private var sums: [Double] = [0]
    private var squares: [Double] = [0]

    init(_ groups: DistinctValues) {
        values = groups.values
        let total = groups.counts.reduce(0, +)
        let mean = zip(groups.values, groups.counts).reduce(0) { $0 + $1.0 * $1.1 } / max(total, 1)
        for (value, count) in zip(groups.values, groups.counts) {
            let x = value - mean
            weights.append(weights[weights.count - 1] + count)
            sums.append(sums[sums.count - 1] + count * x)
            squares.append(squares[squares.count - 1] + count * x * x)
        }
    }

    /// Index of the first value of each class, ascending, the first being 0. Needs 1 ≤ k ≤ number of values.
    ///
    /// - Throws: `CancellationError`.
    func starts(classes k: Int) throws(CancellationError) -> [Int] {
        let n = values.count
        var cost = (0..<n).map { spread(0, $0) }
        var choices: [[Int]] = []
        for row in stride(from: 1, to: k, by: 1) {
            var next = Array(repeating: Double.infinity, count: n)
            var choice = Array(repeating: row, count: n)
            try fill(&next, &choice, from: cost, rows: row..<n, candidates: row..<n)
            cost = next
            choices.append(choice)
        }
        var starts: [Int] = []
        var last = n - 1
        for choice in choices.reversed() {
            starts.append(choice[last])
            last = choice[last] - 1
        }
        return [0] + starts.reversed()
    }

    /// Sum of squared differences from the mean of values i…j.
    private func spread(_ i: Int, _ j: Int) -> Double {
        let (w, s, q) = (weights[j + 1] - weights[i], sums[j + 1] - sums[i], squares[j + 1] - squares[i])
        return max(0, q - s * s / w)
    }

    /// Finds for each end in `rows` the best start of the last class among `candidates`, middle row first.
    private func fill(
        _ cost: inout [Double], _ choice: inout [Int], from previous: [Double], rows: Range<Int>,
        candidates: Range<Int>
    ) throws(CancellationError) {
        guard !rows.isEmpty else { return }
        if candidates.count > 4096 { try CancellationError.check() }
        let middle = (rows.lowerBound + rows.upperBound) / 2
        for start in candidates.lowerBound...min(middle, candidates.upperBound - 1) {
            let total = previous[start - 1] + spread(start, middle)
            if total < cost[middle] { (cost[middle], choice[middle]) = (total, start) }
        }
        let best = choice[middle]
        try fill(
            &cost, &choice, from: previous, rows: rows.lowerBound..<middle,
            candidates: candidates.lowerBound..<best + 1)
        try fill(
            &cost, &choice, from: previous, rows: middle + 1..<rows.upperBound, candidates: best..<candidates.upperBound
        )
    }
}

extension DistinctValues {
    /// Of values above zero, the logarithms, each as often.
    var logarithms: DistinctValues {
        var logarithms = self
        logarithms.values = values.map { log($0) }
        return logarithms
    }
}

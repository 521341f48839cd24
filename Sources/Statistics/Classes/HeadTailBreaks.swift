/// The mean, then the mean of what is above it, as long as that is the smaller part (Jiang, "Head/Tail Breaks: A New
/// Classification Scheme for Data with a Heavy-Tailed Distribution", The Professional Geographer 65, 2013).
enum HeadTailBreaks {
    /// The head may be at most this part of the values that it is the head of, as the author relaxed it for practice.
    private static let largestHead = 0.4

    /// - Parameter k: Most classes.
    static func limits(of values: DistinctValues, most k: Int) -> [Double] {
        var limits: [Double] = []
        var start = 0
        while limits.count + 1 < k {
            let counts = values.counts[start...]
            let number = counts.reduce(0, +)
            let sum = zip(values.values[start...], counts).reduce(0) { $0 + $1.0 * $1.1 }
            let mean = sum / number
            guard let head = values.values[start...].firstIndex(where: { $0 > mean }), head > start else { break }
            let part = values.counts[head...].reduce(0, +) / number
            // There is always a first limit: one class would show nothing.
            guard limits.isEmpty || part <= largestHead else { break }
            limits.append(values.limit(near: mean))
            start = head
        }
        return limits
    }
}

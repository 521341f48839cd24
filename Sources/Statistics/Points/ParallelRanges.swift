/// Work over ranges of indices, on as many threads as there are.
///
/// The number of ranges is fixed and the results come in their order, so that what is computed never depends on the
/// number of threads.
enum ParallelRanges {
    /// - Parameters:
    ///   - count: How many indices there are.
    ///   - parts: How many ranges at most.
    ///   - work: What is done for one range; may stop early when the task is cancelled, as its result is not used then.
    /// - Throws: `StatisticsError.cancelled`.
    static func map<Result: Sendable>(
        _ count: Int, parts: Int = 32, _ work: @escaping @Sendable (Range<Int>) -> Result
    ) async throws(StatisticsError) -> [Result] {
        let ranges = split(count, parts: parts)
        let results = try await Parallel.accumulate(
            chunks: ranges.count, make: { [Numbered<Result>]() },
            work: { $0.append(Numbered(number: $1, result: work(ranges[$1]))) }, merge: { $0 += $1 })
        return results.sorted { $0.number < $1.number }.map(\.result)
    }

    /// What `work` makes of each index, in their order.
    ///
    /// - Throws: `StatisticsError.cancelled`.
    static func mapEach<Element: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) -> Element
    ) async throws(StatisticsError) -> [Element] {
        let parts = try await map(count) { range in
            var elements: [Element] = []
            elements.reserveCapacity(range.count)
            for index in range {
                if index % 256 == 0, Task.isCancelled { break }
                elements.append(work(index))
            }
            return elements
        }
        return parts.flatMap { $0 }
    }

    private struct Numbered<Result: Sendable>: Sendable {
        let number: Int
        let result: Result
    }

    /// Ranges of nearly equal length that cover `0..<count`; none is empty unless all is.
    static func split(_ count: Int, parts: Int) -> [Range<Int>] {
        let parts = max(1, min(parts, count))
        return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }
}

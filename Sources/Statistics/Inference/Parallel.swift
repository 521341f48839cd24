import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Work in numbered chunks over several threads.
enum Parallel {
    /// Processors that are online.
    static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Runs every chunk once and merges what the workers gathered.
    ///
    /// Which worker takes which chunk is chance. The result is the same every time only if the order of `merge` does
    /// not matter: add whole numbers, take minima, or file results by the chunk's number.
    ///
    /// No worker takes another chunk once the task is cancelled. As a task stays cancelled, `work` may stop in the middle
    /// of a long chunk: what was gathered is thrown away.
    /// - Parameters:
    ///   - threads: How many workers; nil for one a processor.
    ///   - make: An empty accumulator, one a worker.
    ///   - work: Adds one chunk to a worker's accumulator.
    /// - Throws: `StatisticsError.cancelled`.
    static func accumulate<Accumulator: Sendable>(
        chunks: Int, threads: Int? = nil, make: @escaping @Sendable () -> Accumulator,
        work: @escaping @Sendable (inout Accumulator, Int) -> Void,
        merge: (inout Accumulator, Accumulator) -> Void
    ) async throws(StatisticsError) -> Accumulator {
        let queue = ChunkQueue(chunks)
        let workers = max(1, min(threads ?? processorCount, chunks))
        let total = await withTaskGroup(of: Accumulator.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    var gathered = make()
                    while !Task.isCancelled, let chunk = queue.next() { work(&gathered, chunk) }
                    return gathered
                }
            }
            var total = await group.next() ?? make()
            for await part in group { merge(&total, part) }
            return total
        }
        try StatisticsError.checkCancellation()
        return total
    }
}

/// Hands out the numbers 0, 1, 2, … once each.
private final class ChunkQueue: Sendable {
    private let count: Int
    private let taken = Atomic<Int>(0)

    init(_ count: Int) { self.count = count }

    func next() -> Int? {
        let chunk = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return chunk < count ? chunk : nil
    }
}

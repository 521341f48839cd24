extension EventTable {
    /// What a scan came to.
    public struct Scan<Partial: Sendable>: Sendable {
        /// One a worker; which rows are in which is not determined, so that adding them up must not depend on it.
        public var partials: [Partial]
        /// Rows of the file, with those rejected and those of a monadic table that repeat an event.
        public var rowCount = 0
        /// Rows that were left out.
        public var rejectedCount = 0
        /// Rows of a monadic table that repeat an event of another row.
        public var repeatedCount = 0
        /// Names of parties by the numbers that records hold.
        public var actorNames: [UInt64: String] = [:]

        /// Rows that are events, each counted once.
        public var eventCount: Int { rowCount - rejectedCount - repeatedCount }
    }

    /// Reads all rows once, on several tasks at a time.
    ///
    /// - Parameters:
    ///   - workers: number of tasks; the rows handed out, their contents and the rejections do not depend on it.
    ///   - log: takes the rows that were left out; nil to count them only.
    ///   - progress: takes now and then how many rows and bytes (of the unpacked file) are done, in no order.
    ///   - initial: makes the empty partial result of a worker.
    ///   - batch: adds a block of rows to the worker's partial result.
    /// - Throws: `TableError` when the file cannot be read to its end; `.cancelled` when the task is cancelled meanwhile.
    public func scan<Partial: Sendable>(
        workers: Int, log: RejectionLog? = nil, progress: (@Sendable (_ rows: Int, _ bytes: Int) -> Void)? = nil,
        initial: @escaping @Sendable () -> Partial,
        batch: @escaping @Sendable (inout Partial, borrowing EventBatch) -> Void
    ) async throws(TableError) -> Scan<Partial> {
        let reader = BlockReader(try blocks())
        let monadic = layout.isMonadic ? try await monadicIndex() : nil
        log?.begin(name)
        let results = await withTaskGroup(of: WorkerResult<Partial>.self) { group in
            for _ in 0..<max(1, workers) {
                group.addTask {
                    var worker = ScanWorker(table: self, monadic: monadic, log: log)
                    var partial = initial()
                    var buffer: [UInt8] = []
                    while let block = await reader.next(into: &buffer) {
                        worker.read(block, &buffer) { batch(&partial, $0) }
                        progress?(worker.lastRowCount, block.count)
                    }
                    return WorkerResult(partial: partial, worker: worker)
                }
            }
            var results: [WorkerResult<Partial>] = []
            for await result in group { results.append(result) }
            return results
        }
        if let failure = await reader.failure { throw failure }
        var scan = Scan(partials: results.map(\.partial))
        for result in results {
            scan.rowCount += result.rowCount
            scan.rejectedCount += result.rejectedCount
            scan.repeatedCount += result.repeatedCount
            scan.actorNames.merge(result.actorNames) { first, _ in first }
        }
        if let monadic { scan.actorNames.merge(monadic.names) { first, _ in first } }
        return scan
    }

    private struct WorkerResult<Partial: Sendable>: Sendable {
        var partial: Partial
        var rowCount: Int
        var rejectedCount: Int
        var repeatedCount: Int
        var actorNames: [UInt64: String]

        init(partial: Partial, worker: borrowing ScanWorker) {
            self.partial = partial
            rowCount = worker.rowCount
            rejectedCount = worker.rejectedCount
            repeatedCount = worker.repeatedCount
            actorNames = worker.actorNames
        }
    }

    /// The events of a monadic table, from a pass of its own.
    private func monadicIndex() async throws(TableError) -> MonadicIndex {
        let reader = BlockReader(try blocks())
        var worker = ScanWorker(table: self, monadic: nil, log: nil)
        var index = MonadicIndex()
        var buffer: [UInt8] = []
        while let block = await reader.next(into: &buffer) { worker.collect(block, buffer, into: &index) }
        if let failure = await reader.failure { throw failure }
        index.names = worker.actorNames
        return index
    }
}

/// A file of events, one a row: delimited text, JSON lines, JSON or GeoJSON, each plain or packed by gzip.
public struct EventTable: Sendable {
    /// Where the file lies.
    public let location: String
    /// What outputs call it.
    public let name: String

    /// Opens the file and finds out from its beginning what it is and which column holds what.
    ///
    /// - Throws: `TableError` when it cannot be read or a column that is needed is missing.
    public init(_ location: String, name: String, options: TableOptions = TableOptions()) throws(TableError) {
        self.location = location
        self.name = name
    }

    /// What a scan came to.
    public struct Scan<Partial: Sendable>: Sendable {
        /// One a worker; which rows are in which is not determined, so that adding them up must not depend on it.
        public var partials: [Partial]
        /// Rows of the file, those rejected too.
        public var rowCount = 0
        public var rejectedCount = 0
        /// Names of parties by the numbers that records hold.
        public var actorNames: [UInt64: String] = [:]
    }

    /// Reads all rows once, on several tasks at a time.
    ///
    /// - Parameters:
    ///   - workers: number of tasks; the rows handed out, their contents and the rejections do not depend on it.
    ///   - log: takes the rows that were left out; nil to count them only.
    ///   - initial: makes the empty partial result of a worker.
    ///   - batch: adds a block of rows to the worker's partial result.
    public func scan<Partial: Sendable>(
        workers: Int, log: RejectionLog? = nil, initial: @escaping @Sendable () -> Partial,
        batch: @escaping @Sendable (inout Partial, borrowing EventBatch) -> Void
    ) async throws(TableError) -> Scan<Partial> {
        Scan(partials: [])
    }
}

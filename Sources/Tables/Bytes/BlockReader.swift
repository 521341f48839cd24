import Storage

/// Hands the blocks of a file to several tasks, one after another.
///
/// A file is read where waiting for the disk holds up no task: the tasks' own threads go on with other blocks meanwhile.
/// Each task brings its buffer, so that memory does not grow with the file.
actor BlockReader {
    private var source: BlockSource
    /// Why reading ended before the end of the file.
    private(set) var failure: TableError?
    private let executor = FileExecutor()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ source: sending BlockSource) { self.source = source }

    /// The next block, its bytes at the beginning of `buffer`; nil at the end, when the file cannot be read on, or when
    /// the task that asks is cancelled.
    func next(into buffer: inout [UInt8]) -> Block? {
        guard failure == nil else { return nil }
        do throws(TableError) {
            return try source.next(into: &buffer)
        } catch {
            failure = error
            return nil
        }
    }
}

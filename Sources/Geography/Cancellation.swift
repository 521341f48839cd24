extension CancellationError {
    /// Throws when the task was cancelled: `Task.checkCancellation` with the type of its error.
    package static func check() throws(CancellationError) {
        if Task.isCancelled { throw CancellationError() }
    }
}

extension StatisticsError {
    /// Throws `cancelled` when the task was cancelled.
    @inline(__always)
    static func checkCancellation() throws(StatisticsError) {
        if Task.isCancelled { throw .cancelled }
    }
}

/// Checks for cancellation every few ten thousand steps of a loop whose steps are too short for a check each.
struct CancellationCheck {
    private static let interval = 1 << 15
    private var stepsLeft = interval

    /// Whether the task was cancelled, asked only when enough steps have passed since it was asked last.
    @inline(__always)
    mutating func isCancelled(after steps: Int = 1) -> Bool {
        stepsLeft &-= steps
        guard stepsLeft <= 0 else { return false }
        stepsLeft = Self.interval
        return Task.isCancelled
    }

    /// Counts steps, and throws `StatisticsError.cancelled` when the task was found to be cancelled.
    @inline(__always)
    mutating func check(after steps: Int = 1) throws(StatisticsError) {
        if isCancelled(after: steps) { throw .cancelled }
    }
}

import Synchronization

/// How far a run has come; watched from another task.
public final class ScanProgress: Sendable {
    private struct Step {
        var name = ""
        var done = 0
        var total = 0
    }

    private let counted = Atomic<Int>(0)
    private let step = Mutex(Step())

    /// A run that has not begun.
    public init() {}

    /// Rows read so far and not rejected.
    public var rows: Int { counted.load(ordering: .relaxed) }

    package func add(_ rows: Int) { counted.wrappingAdd(rows, ordering: .relaxed) }

    /// Begins what the run does next, such as "drawing maps".
    ///
    /// - Parameters:
    ///   - done: How many parts are done.
    ///   - total: Of how many parts it is; 0 when that is not known.
    public func begin(_ name: String, done: Int = 0, of total: Int = 0) {
        step.withLock { $0 = Step(name: name, done: done, total: total) }
    }

    /// Says that another part is done.
    public func advance() { step.withLock { $0.done += 1 } }

    /// What the run is doing, for a person.
    ///
    /// - Parameter seconds: How long it has been running.
    public func text(after seconds: Double) -> String {
        let step = step.withLock { $0 }
        let rows = rows
        let time = "\(Int(seconds)) s"
        if step.total > 0 {
            let share = 100 * step.done / step.total
            return "\(step.name): \(step.done) of \(step.total) (\(share) %), \(time)"
        }
        if !step.name.isEmpty { return "\(step.name), \(time)" }
        return rows > 0 ? "\(rows) rows read, \(Int(Double(rows) / max(seconds, 0.001))) a second" : "reading, \(time)"
    }
}

import Synchronization

/// How far the reading of tables has come; watched from another task.
public final class ScanProgress: Sendable {
    private let counted = Atomic<Int>(0)

    public init() {}

    /// Rows read so far and not rejected.
    public var rows: Int { counted.load(ordering: .relaxed) }

    func add(_ rows: Int) { counted.wrappingAdd(rows, ordering: .relaxed) }
}

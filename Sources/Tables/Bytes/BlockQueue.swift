import Synchronization

/// Hands the blocks of a file to several tasks, one after another.
final class BlockQueue: Sendable {
    private struct State: ~Copyable {
        var source: BlockSource
        var failure: TableError?
    }

    private let state: Mutex<State>

    init(_ source: sending BlockSource) { state = Mutex(State(source: source)) }

    /// The next block, its bytes at the beginning of `buffer`; nil at the end, or when the file cannot be read on.
    func next(into buffer: inout [UInt8]) -> Block? {
        state.withLock { state in
            guard state.failure == nil else { return nil }
            do throws(TableError) {
                return try state.source.next(into: &buffer)
            } catch {
                state.failure = error
                return nil
            }
        }
    }

    /// Why reading ended before the end of the file.
    var failure: TableError? { state.withLock { $0.failure } }
}

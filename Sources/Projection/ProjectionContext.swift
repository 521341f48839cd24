import CPROJ

/// Owns one PROJ context. Not Sendable: a context belongs to one thread.
///
/// A `Transformation` keeps its context alive, so that it is destroyed after everything made with it.
public final class ProjectionContext {
    let handle: OpaquePointer

    /// - Throws: `ProjectionError.noContext` when memory is exhausted.
    public init() throws(ProjectionError) {
        guard let handle = proj_context_create() else { throw .noContext }
        self.handle = handle
        // No grid is ever fetched, and messages are taken where an operation fails, not printed.
        proj_context_set_enable_network(handle, 0)
        proj_log_level(handle, PJ_LOG_NONE)
    }

    deinit { proj_context_destroy(handle) }

    /// The words for an error number, taken at once: the next call overwrites the state.
    func message(for error: Int32) -> String {
        guard let text = proj_context_errno_string(handle, error) else { return "error \(error)" }
        return String(cString: text)
    }
}

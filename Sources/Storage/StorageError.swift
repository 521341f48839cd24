/// Why a file cannot be read, or an output or a scratch file cannot be written.
public enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file cannot be read, for the reason the system gives.
    case unreadable(file: String, reason: String)

    /// A file is not what it should be: packed data that are damaged or too large, an archive without a table.
    case malformed(file: String, reason: String)

    /// Packed data are cut off.
    case endsEarly(file: String)

    /// An output cannot be written; the old one, if any, is untouched.
    case unwritable(path: String, reason: String)

    /// The reader of a pipe has gone, as `head` does: no fault of anybody.
    case readerGone

    /// The task that reads or sorts was cancelled.
    case cancelled

    /// A signal ends the program.
    case stopped

    public var description: String {
        switch self {
        case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
        case .malformed(let file, let reason): "\(file): \(reason)"
        case .endsEarly(let file): "\(file): it ends early"
        case .unwritable(let path, let reason):
            "\(path) cannot be written: \(reason); name another place with `output`"
        case .readerGone: "the reader of the output has closed it"
        case .cancelled: "stopped before the end"
        case .stopped: "stopped by a signal"
        }
    }
}

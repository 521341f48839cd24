/// Why an output or a scratch file cannot be written.
public enum StorageError: Error, Equatable, Sendable, CustomStringConvertible {
    /// An output cannot be written; the old one, if any, is untouched.
    case unwritable(path: String, reason: String)

    /// The reader of a pipe has gone, as `head` does: no fault of anybody.
    case readerGone

    /// A signal ends the program.
    case stopped

    public var description: String {
        switch self {
        case .unwritable(let path, let reason):
            "\(path) cannot be written: \(reason); name another place with the option output"
        case .readerGone: "the reader of the output has closed it"
        case .stopped: "stopped by a signal"
        }
    }
}

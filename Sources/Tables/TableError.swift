/// Why a whole table cannot be read: what, where, and what to do about it.
public enum TableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be read, for the reason the system gives.
    case unreadable(file: String, reason: String)
    /// The file is no table that can be read; `line` is 0 when the whole file is meant.
    case malformed(file: String, line: Int, reason: String)
    /// No column holds what every event needs.
    case missingColumn(file: String, what: String, columns: [String])
    /// An option does not fit the table.
    case invalidOption(String)
    /// The task that read the table was cancelled.
    case cancelled

    public var description: String {
        switch self {
        case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
        case .malformed(let file, let line, let reason): line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)"
        case .missingColumn(let file, let what, let columns):
            "\(file): no column is known to hold \(what); name it with `columns`, as \(what)=TITLE. There are: "
                + columns.joined(separator: ", ")
        case .invalidOption(let reason): reason
        case .cancelled: "stopped before the end of the table"
        }
    }
}

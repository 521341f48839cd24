/// Why a file, or a part of it, could not be read as a report.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
    /// No bytes, or white space only.
    case empty(path: String)
    /// Not text: `offset` is the first byte that says so.
    case binary(path: String, offset: Int)
    /// The file declares an encoding that is not read here, and is not UTF-8 either.
    case unsupportedEncoding(path: String, name: String)
    /// Markup that breaks off or is no feed; line and column count from 1, the column in bytes.
    case malformedMarkup(path: String, line: Int, column: Int, reason: String)
    /// Markup without a word of text, a feed without an item.
    case noText(path: String)
    /// The sidecar could not be used; its report was read without it.
    case malformedSidecar(path: String, reason: String)

    /// What is wrong, where, and what to do about it.
    public var description: String {
        switch self {
        case .empty(let path):
            "\(path): the file is empty; a report needs text"
        case .binary(let path, let offset):
            "\(path): not a text file (byte \(offset) is a control character); save the report as text, HTML or RSS"
        case .unsupportedEncoding(let path, let name):
            "\(path): the encoding '\(name)' is not supported; convert the file to UTF-8"
        case .malformedMarkup(let path, let line, let column, let reason):
            "\(path):\(line):\(column): \(reason)"
        case .noText(let path):
            "\(path): the markup holds no text to read"
        case .malformedSidecar(let path, let reason):
            "\(path): the sidecar was ignored: \(reason); expected {\"published\": \"YYYY-MM-DD\", \"title\": \"…\"}"
        }
    }
}

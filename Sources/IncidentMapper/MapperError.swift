/// Why a whole run ends without a result.
public enum MapperError: Error, Equatable, Sendable, CustomStringConvertible {
    /// None of the inputs could be read.
    case nothingUsable
    /// An output cannot be written; the old one, if any, is untouched.
    case unwritable(path: String, reason: String)

    /// A layer to be drawn cannot be read.
    case unreadable(path: String, reason: String)

    /// No incident of the run has that id or title.
    case noSuchIncident(String)

    public var description: String {
        switch self {
        case .noSuchIncident(let query):
            "no incident has the id '\(query)' or a title with these words; run without --explain to see the ids"
        case .unreadable(let path, let reason):
            "\(path) cannot be drawn: \(reason); name a regions.geojson or incidents.geojson that map or density wrote"
        case .nothingUsable: "none of the inputs could be used"
        case .unwritable(let path, let reason):
            "\(path) cannot be written: \(reason); name another folder with --output"
        }
    }
}

/// An input, or a part of one, that was left out, and why.
public struct Rejection: Hashable, Sendable, CustomStringConvertible {
    public let path: String
    public let reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var description: String { reason.hasPrefix(path) ? reason : "\(path): \(reason)" }
}

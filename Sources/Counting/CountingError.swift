/// Why partial counts cannot be read or added.
public enum CountingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file holds no partial counts of this version: the reason, and the line, from 1; nil for the whole file.
    case malformed(String, line: Int? = nil)
    /// Two partial counts were not made alike: what differs.
    case different(String)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .malformed(let reason, let line?): "line \(line): \(reason)"
        case .malformed(let reason, nil), .different(let reason): reason
        }
    }
}

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

/// An input, or a part of one, that was left out, and why.
public struct Rejection: Hashable, Sendable, CustomStringConvertible {
    /// What outputs call the input.
    public let path: String
    /// Why it was left out, and what to do.
    public let reason: String

    /// An input and why it was left out.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var description: String { reason.hasPrefix(path) ? reason : "\(path): \(reason)" }
}

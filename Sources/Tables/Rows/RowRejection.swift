/// A row that was left out: where it stands and why.
public struct RowRejection: Hashable, Sendable {
    /// Of the row's first byte, counted from 1.
    public var line: Int
    /// Title of the column at fault; empty when the row as a whole is.
    public var column: String
    /// What stands there, cut to 80 characters.
    public var value: String
    public var reason: String

    public init(line: Int, column: String, value: String, reason: String) {
        self.line = line
        self.column = column
        self.value = value
        self.reason = reason
    }
}

/// A row that was left out, or a field of a row that was kept: where it stands and why.
public struct RowRejection: Hashable, Sendable {
    /// Of the row's first byte, counted from 1.
    public var line: Int
    /// Title of the column at fault; empty when the row as a whole is.
    public var column: String
    /// What stands there, cut to 80 characters.
    public var value: String
    /// Why it cannot be used.
    public var reason: String
    /// Whether the row is used all the same.
    public var isRowKept: Bool

    /// - Parameters:
    ///   - line: counted from 1.
    ///   - column: title of the column at fault; empty when the row as a whole is.
    ///   - value: what stands there.
    ///   - isRowKept: whether the row is used all the same.
    public init(line: Int, column: String, value: String, reason: String, isRowKept: Bool = false) {
        self.line = line
        self.column = column
        self.value = value
        self.reason = reason
        self.isRowKept = isRowKept
    }
}

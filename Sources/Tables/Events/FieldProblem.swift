/// What is wrong with a row: the column at fault and why.
struct FieldProblem: Error {
    /// nil when it is the row as a whole.
    var column: EventColumn?
    var reason: String
    /// Whether the value is used all the same.
    var isUsed = false
}

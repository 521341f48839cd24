/// Takes the rows that were left out, of one or several tables, in bounded memory.
public final class RejectionLog: Sendable {
    public init() {}
}

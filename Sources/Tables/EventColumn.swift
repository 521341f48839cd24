/// What a column of an event table can hold.
public enum EventColumn: String, Hashable, Sendable, CaseIterable {
    case id
}

/// The events of a table that has a row for each party of an event: the first row of each, and the two parties first
/// named.
struct MonadicIndex: Sendable {
    struct Event: Hashable, Sendable {
        var line: Int64
        var actor1: UInt64
        var actor2: UInt64
    }

    private var events: [UInt64: Event] = [:]
    var names: [UInt64: String] = [:]

    /// nil for a row that repeats an event of another row.
    func event(_ id: UInt64, line: Int64) -> Event? {
        guard let event = events[id] else { return nil }
        return event.line == line ? event : nil
    }

    mutating func add(_ id: UInt64, line: Int64, actors: [UInt64]) {
        var event = events[id] ?? Event(line: line, actor1: 0, actor2: 0)
        for actor in actors where actor != 0 && actor != event.actor1 && actor != event.actor2 {
            if event.actor1 == 0 { event.actor1 = actor } else if event.actor2 == 0 { event.actor2 = actor }
        }
        events[id] = event
    }

    /// The number of an identifier.
    static func number(_ span: FieldSpan, _ text: FieldText) -> UInt64 { text.withBytes(span) { ActorNames.hash($0) } }
}

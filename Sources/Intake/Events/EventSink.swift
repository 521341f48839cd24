package import Incidents
package import Tables

/// Takes the events of a stream: rows of tables as records where these can be counted as they are, else incidents.
package protocol EventSink {
    /// What one task keeps of the rows it reads.
    associatedtype Part: Sendable

    /// What makes an empty part and adds records to it, on several tasks at a time.
    var rows: RowWork<Part> { get }

    /// Takes what the tasks kept of a table.
    /// - Parameter names: of the parties, by the numbers that records hold.
    mutating func finish(_ parts: [Part], names: [UInt64: String], rejected: Int) throws

    /// Takes incidents: those of reports, those matched over several inputs, and rows located by their place's name.
    mutating func add(_ incidents: [Incident]) throws
}

/// What a sink does with the records of tables.
package struct RowWork<Part: Sendable>: Sendable {
    let initial: @Sendable () -> Part
    let add: @Sendable (inout Part, [EventRecord]) -> Void

    package init(initial: @escaping @Sendable () -> Part, add: @escaping @Sendable (inout Part, [EventRecord]) -> Void)
    {
        self.initial = initial
        self.add = add
    }
}

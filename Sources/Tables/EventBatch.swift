public import Incidents

/// The rows of one block of a table, handed to a scan's callback.
///
/// Blocks are numbered in the order of the file, and come in any order; records are in the order of the rows.
public struct EventBatch: ~Copyable, Sendable {
    /// Number of the block, counted from 0.
    public let block: Int
    public let records: [EventRecord]

    init(block: Int, records: [EventRecord]) {
        self.block = block
        self.records = records
    }

    /// All that the row of `records[index]` says, its place as the row has it: without coordinates in the row, the
    /// location holds the words only (`text`, `region`, `country`), for somebody else to locate.
    public func incident(at index: Int) -> Incident? { nil }
}

public import Incidents

/// The rows of one block of a table, handed to a scan's callback.
///
/// Blocks are numbered in the order of the file, and come in any order; records are in the order of the rows.
public struct EventBatch: ~Copyable, Sendable {
    /// Number of the block, counted from 0.
    public let block: Int
    public let records: [EventRecord]
    private let bytes: [UInt8]
    /// Offset of the first of `bytes` in the file.
    private let offset: Int
    private let reader: IncidentReader

    init(block: Int, records: [EventRecord], bytes: [UInt8], offset: Int, reader: IncidentReader) {
        self.block = block
        self.records = records
        self.bytes = bytes
        self.offset = offset
        self.reader = reader
    }

    /// All that the row of `records[index]` says, its place as the row has it: without coordinates in the row, the
    /// location holds the words only (`text`, `region`, `country`), for somebody else to locate.
    ///
    /// Its `id` is the dataset's, or names the line; one that is known over several tables comes with matching.
    public func incident(at index: Int) -> Incident? {
        let record = records[index]
        let range = Int(record.start) - offset..<Int(record.end) - offset
        return bytes.withUnsafeBufferPointer { buffer in
            guard range.lowerBound >= 0, range.upperBound <= buffer.count else { return nil }
            return reader.incident(UnsafeBufferPointer(rebasing: buffer[range]), of: record)
        }
    }
}

public import Incidents

/// The rows of one block of a table, handed to a scan's callback.
///
/// Blocks are numbered in the order of the file, and come in any order; records are in the order of the rows.
public struct EventBatch: ~Copyable, Sendable {
    /// Number of the block, counted from 0.
    public let block: Int
    /// In the order of the rows.
    public let records: [EventRecord]
    private let bytes: [UInt8]
    /// Where the rows lie in `bytes`.
    private let rows: RowPlaces
    private let reader: IncidentReader

    init(block: Int, records: [EventRecord], bytes: [UInt8], rows: RowPlaces, reader: IncidentReader) {
        self.block = block
        self.records = records
        self.bytes = bytes
        self.rows = rows
        self.reader = reader
    }

    /// All that the row of `records[index]` says, its place as the row has it: without coordinates in the row, the
    /// location holds the words only (`text`, `region`, `country`), for somebody else to locate.
    ///
    /// Its `id` is the dataset's, or names the line; one that is known over several tables comes with matching.
    public func incident(at index: Int) -> Incident? {
        let record = records[index]
        let range = rows.range(of: index, record)
        return bytes.withUnsafeBufferPointer { buffer in
            guard range.lowerBound >= 0, range.upperBound <= buffer.count else { return nil }
            return reader.incident(UnsafeBufferPointer(rebasing: buffer[range]), of: record)
        }
    }
}

/// Where the rows of a block lie among its bytes.
enum RowPlaces: Sendable {
    /// At their offsets in the file, less that of the block.
    case behind(offset: Int)
    /// Where the bytes are not those of the file.
    case ranges([Range<Int>])

    func range(of index: Int, _ record: EventRecord) -> Range<Int> {
        switch self {
        case .ranges(let ranges): return ranges.indices.contains(index) ? ranges[index] : 0..<0
        case .behind(let offset):
            let (start, end) = (Int(record.start) - offset, Int(record.end) - offset)
            return start <= end ? start..<end : 0..<0
        }
    }
}

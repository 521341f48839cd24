import Foundation
import Incidents
import Synchronization
import Testing

@testable import Tables

/// A table in a file of its own, removed with the value.
final class TableOnDisk: Sendable {
    let path: String

    init(_ bytes: [UInt8], name: String = "events.csv") throws {
        path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)-\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    convenience init(_ text: String, name: String = "events.csv") throws { try self.init(Array(text.utf8), name: name) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func table(_ options: TableOptions = TableOptions()) throws -> EventTable {
        try EventTable(path, name: "events.csv", options: options)
    }

    /// All that a scan finds, in the order of the rows.
    func read(_ options: TableOptions = TableOptions(), workers: Int = 1) async throws -> Found {
        let table = try table(options)
        let log = RejectionLog(keeping: 100_000)
        let scan = try await table.scan(workers: workers, log: log) {
            [Int: Rows]()
        } batch: { blocks, batch in
            blocks[batch.block] = Rows(
                records: batch.records, incidents: batch.records.indices.compactMap { batch.incident(at: $0) })
        }
        let blocks = scan.partials.flatMap { $0 }.sorted { $0.key < $1.key }.map(\.value)
        return Found(
            layout: table.layout, records: blocks.flatMap(\.records), incidents: blocks.flatMap(\.incidents),
            rejections: log.first, rowCount: scan.rowCount, rejectedCount: scan.rejectedCount,
            repeatedCount: scan.repeatedCount, actorNames: scan.actorNames)
    }

    struct Rows: Sendable {
        var records: [EventRecord]
        var incidents: [Incident]
    }

    struct Found {
        var layout: TableLayout
        var records: [EventRecord]
        var incidents: [Incident]
        var rejections: [RejectionLog.Entry]
        var rowCount: Int
        var rejectedCount: Int
        var repeatedCount: Int
        var actorNames: [UInt64: String]
    }
}

/// What a scan finds in a table.
func found(_ text: String, _ options: TableOptions = TableOptions(), workers: Int = 1) async throws
    -> TableOnDisk.Found
{
    try await TableOnDisk(text).read(options, workers: workers)
}

extension EventRecord {
    /// `2021-03-04`, or both ends of an interval; nil when unknown.
    var days: String? {
        guard firstDay != Self.unknownDay else { return nil }
        let (first, last) = (CalendarDate(dayNumber: Int(firstDay)), CalendarDate(dayNumber: Int(lastDay)))
        return first == last ? first.isoString : "\(first.isoString)…\(last.isoString)"
    }

    var killed: [Int32] { [killedLow, killedBest, killedHigh] }
}

/// Calls `body` with the bytes of a text.
func withBytes<R>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    Array(text.utf8).withUnsafeBufferPointer(body)
}

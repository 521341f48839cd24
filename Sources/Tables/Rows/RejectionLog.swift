import Storage
import Synchronization
import Text

/// Takes what was left out, of one or several tables: counts all, keeps the first few, and hands all of them on as a
/// table with commas, so that memory stays bounded however many there are.
///
/// Rows come in the order of the file, whatever the number of tasks that read it. One table is read at a time.
public final class RejectionLog: Sendable {
    /// Something that was left out, and of which file.
    public struct Entry: Hashable, Sendable, CustomStringConvertible {
        /// As outputs call it.
        public let file: String
        /// 0 when the whole file is meant.
        public let line: Int
        /// Title of the column at fault; empty when the row or file as a whole is.
        public let column: String
        /// What stands there, cut to 80 characters.
        public let value: String
        /// Why it was left out.
        public let reason: String
        /// Whether the row is used all the same, without the field.
        public let isRowKept: Bool

        init(
            file: String, line: Int, column: String, value: String, reason: String, isRowKept: Bool = false
        ) {
            self.file = file
            self.line = line
            self.column = column
            self.value = value
            self.reason = reason
            self.isRowKept = isRowKept
        }

        /// On one line, for a person.
        public var description: String {
            let place = line > 0 ? "\(file):\(line)" : file
            let field = column.isEmpty ? "" : "\(column) '\(value)': "
            return VisibleText.of(reason.hasPrefix(place) ? reason : "\(place): \(field)\(reason)")
        }
    }

    /// How much was left out.
    public struct Sums: Sendable {
        /// Rows of tables, by the table, in the order in which these were read.
        public internal(set) var rows: [(table: String, count: Int)] = []
        /// Files, and parts of reports.
        public internal(set) var files = 0
        /// Fields that could not be read, of rows that were kept.
        public internal(set) var fields = 0
    }

    private struct State: ~Copyable {
        var count = 0
        var first: [Entry] = []
        var sums = Sums()
        var pending: [UInt8] = []
        var hasFailed = false
        /// The table being read, the block whose turn it is, and those that came early.
        var table = ""
        var nextBlock = 0
        var waiting: [Int: [RowRejection]] = [:]
    }

    /// Takes all of them, piece by piece; false when it cannot. nil to keep the first few only.
    private let sink: (@Sendable ([UInt8]) -> Bool)?
    private let kept: Int
    private let state = Mutex(State())

    private static let header = "file,line,column,value,reason\n"

    /// - Parameters:
    ///   - kept: how many are kept to be shown.
    ///   - sink: takes all of them as a table, piece by piece, from the first one on; false when it cannot.
    public init(keeping kept: Int = 20, writingTo sink: (@Sendable ([UInt8]) -> Bool)? = nil) {
        self.sink = sink
        self.kept = kept
    }

    /// How many there are, fields of rows that were kept too.
    public var count: Int { state.withLock { $0.count } }

    /// The first of them.
    public var first: [Entry] { state.withLock { $0.first } }

    /// How much was left out, of what.
    public var sums: Sums { state.withLock { $0.sums } }

    /// Adds something that is no row of a table: a file that cannot be read, a part of a report.
    public func add(file: String, reason: String) {
        state.withLock { take(Entry(file: file, line: 0, column: "", value: "", reason: reason), &$0) }
    }

    /// Begins with another table.
    package func begin(_ table: String) {
        state.withLock { state in
            state.table = table
            state.nextBlock = 0
            state.waiting.removeAll()
        }
    }

    /// Takes the rejections of a block. Every block must be handed over, those without any too.
    func add(_ rejections: [RowRejection], block: Int) {
        state.withLock { state in
            state.waiting[block] = rejections
            while let next = state.waiting.removeValue(forKey: state.nextBlock) {
                state.nextBlock += 1
                for row in next {
                    take(
                        Entry(
                            file: state.table, line: row.line, column: row.column, value: row.value,
                            reason: row.reason, isRowKept: row.isRowKept), &state)
                }
            }
        }
    }

    private func take(_ entry: Entry, _ state: inout State) {
        state.count += 1
        if entry.isRowKept {
            state.sums.fields += 1
        } else if entry.line == 0 {
            state.sums.files += 1
        } else if state.sums.rows.last?.table == entry.file {
            state.sums.rows[state.sums.rows.count - 1].count += 1
        } else {
            state.sums.rows.append((entry.file, 1))
        }
        if state.first.count < kept { state.first.append(entry) }
        guard sink != nil else { return }
        if state.count == 1 { state.pending += Array(Self.header.utf8) }
        state.pending += Self.line(entry)
        if state.pending.count > 1 << 16 { write(&state) }
    }

    private func write(_ state: inout State) {
        guard let sink, !state.pending.isEmpty, !state.hasFailed else { return }
        state.hasFailed = !sink(state.pending)
        state.pending.removeAll(keepingCapacity: true)
    }

    /// Hands on what is left; false when not all could be taken.
    @discardableResult
    public func close() -> Bool {
        state.withLock { state in
            write(&state)
            return !state.hasFailed
        }
    }

    /// One line, whatever the value.
    private static func line(_ entry: Entry) -> [UInt8] {
        let fields = [entry.file, entry.line > 0 ? String(entry.line) : "", entry.column, entry.value, entry.reason]
        var table = CSVWriter()
        table.row(fields.map { .text(VisibleText.of($0, atMost: mostOfCell)) })
        return table.bytes
    }

    /// A path may be this long.
    private static let mostOfCell = 5000
}

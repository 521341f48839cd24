#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Synchronization

/// Takes what was left out, of one or several tables: counts all, keeps the first few, and writes all of them to a
/// file as CSV, so that memory stays bounded however many there are.
///
/// Rows come in the order of the file, whatever the number of tasks that read it. One table is read at a time.
public final class RejectionLog: Sendable {
    /// Something that was left out, and of which file.
    public struct Entry: Hashable, Sendable, CustomStringConvertible {
        public let file: String
        /// 0 when the whole file is meant.
        public let line: Int
        public let column: String
        public let value: String
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

        public var description: String {
            let place = line > 0 ? "\(file):\(line)" : file
            let field = column.isEmpty ? "" : "\(column) '\(value)': "
            return reason.hasPrefix(place) ? reason : "\(place): \(field)\(reason)"
        }
    }

    private struct State: ~Copyable {
        var count = 0
        var first: [Entry] = []
        var file: CInt = -1
        var pending: [UInt8] = []
        var hasFailed = false
        /// The table being read, the block whose turn it is, and those that came early.
        var table = ""
        var nextBlock = 0
        var waiting: [Int: [RowRejection]] = [:]
    }

    /// Where all of them are written; nil to keep the first few only.
    public let path: String?
    private let kept: Int
    private let state = Mutex(State())

    private static let header = "file,line,column,value,reason\n"

    /// - Parameters:
    ///   - path: where all of them are written, once there is one; nil for nowhere.
    ///   - kept: how many are kept to be shown.
    public init(writingTo path: String? = nil, keeping kept: Int = 20) {
        self.path = path
        self.kept = kept
    }

    deinit { _ = close() }

    public var count: Int { state.withLock { $0.count } }

    /// The first of them.
    public var first: [Entry] { state.withLock { $0.first } }

    /// Adds something that is no row of a table: a file that cannot be read, a part of a report.
    public func add(file: String, reason: String) {
        state.withLock { take(Entry(file: file, line: 0, column: "", value: "", reason: reason), &$0) }
    }

    /// Begins with another table.
    func begin(_ table: String) {
        state.withLock { state in
            state.table = table
            state.nextBlock = 0
            state.waiting.removeAll()
        }
    }

    /// Takes the rejections of a block. Every block must be told, those without any too.
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
        if state.first.count < kept { state.first.append(entry) }
        guard path != nil else { return }
        if state.count == 1 { state.pending += Array(Self.header.utf8) }
        state.pending += Self.line(entry)
        if state.pending.count > 1 << 16 { write(&state) }
    }

    private func write(_ state: inout State) {
        guard let path, !state.pending.isEmpty, !state.hasFailed else { return }
        if state.file < 0 { state.file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
        var written = 0
        while written < state.pending.count {
            let count = state.pending.withUnsafeBytes { bytes in
                systemWrite(state.file, UnsafeRawBufferPointer(rebasing: bytes[written...]))
            }
            guard count > 0 else {
                state.hasFailed = true
                break
            }
            written += count
        }
        state.pending.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and closes the file; false when it could not be written whole.
    @discardableResult
    public func close() -> Bool {
        state.withLock { state in
            write(&state)
            if state.file >= 0 { systemClose(state.file) }
            state.file = -1
            return !state.hasFailed
        }
    }

    private static func line(_ entry: Entry) -> [UInt8] {
        let fields = [entry.file, entry.line > 0 ? String(entry.line) : "", entry.column, entry.value, entry.reason]
        return Array((fields.map(quoted).joined(separator: ",") + "\n").utf8)
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == .comma || $0 == .quote || $0 == .newline || $0 == .carriageReturn })
        else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

private func systemWrite(_ file: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    guard file >= 0, let base = bytes.baseAddress else { return -1 }
    return write(file, base, bytes.count)
}

private func systemClose(_ file: CInt) { _ = close(file) }

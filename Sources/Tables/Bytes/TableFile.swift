import Storage
import Text

/// A file read from its beginning to its end as UTF-8 or an eight-bit text: unpacked when it is gzip, transcoded when it
/// is UTF-16.
final class TableFile {
    private let path: String
    private let file: OpenFile
    private var inflater: Inflater?
    private var hasEnded = false
    private var utf16Bytes: UTF16Bytes?
    /// Transcoded and not yet handed out.
    private var pending: ArraySlice<UInt8> = []

    private static let chunk = 1 << 17
    /// How much of the beginning tells UTF-16.
    private static let probe = 1 << 12

    /// - Throws: `TableError`, as `read` does.
    init(_ path: String) throws(TableError) {
        self.path = path
        do throws(SystemError) {
            file = try OpenFile(path)
        } catch {
            throw .unreadable(file: path, reason: error.reason)
        }
        if file.bytes(at: 0, count: 2) == [0x1F, 0x8B] { inflater = Inflater(.gzip) }
        // A packed file, or one that cannot be read twice, is looked at as it is read.
        let beginning = try nextBytes(Self.probe)
        utf16Bytes = UTF16Bytes(start: beginning)
        pending = ArraySlice(utf16Bytes?.utf8(beginning) ?? beginning)
    }

    /// Whether the bytes in the file are those that are read.
    var isPlain: Bool { inflater == nil && utf16Bytes == nil }

    /// Whether the file is packed.
    var isPacked: Bool { inflater != nil }

    /// The encoding of a file of UTF-16; nil for any other.
    var utf16: TextEncoding? {
        utf16Bytes.map { $0.isLittleEndian ? .utf16LittleEndian : .utf16BigEndian }
    }

    /// Bytes in the file, packed or not; 0 for what has no size.
    var size: Int { file.size }

    /// Reads the next bytes into `buffer` from `filled` on, as many as there is room for at most.
    /// - Returns: how many; 0 only at the end.
    /// - Throws: `TableError.unreadable`, or `.malformed` for packed data that are damaged or cut off.
    func read(into buffer: inout [UInt8], from filled: Int) throws(TableError) -> Int {
        let room = buffer.count - filled
        guard room > 0 else { return 0 }
        if pending.isEmpty {
            if isPlain { return try readPlain(into: &buffer, from: filled) }
            try fillPending(room)
        }
        let count = min(room, pending.count)
        buffer.replaceSubrange(filled..<filled + count, with: pending.prefix(count))
        pending.removeFirst(count)
        return count
    }

    /// Bytes anywhere in a plain file, fewer at its end; does not move where `read` goes on.
    func bytes(at offset: Int, count: Int) -> [UInt8] { file.bytes(at: offset, count: count) }

    private func fillPending(_ room: Int) throws(TableError) {
        while pending.isEmpty {
            let bytes = try nextBytes(utf16Bytes == nil ? room : Self.chunk)
            if bytes.isEmpty {
                pending = ArraySlice(utf16Bytes?.rest() ?? [])
                return
            }
            pending = ArraySlice(utf16Bytes?.utf8(bytes) ?? bytes)
        }
    }

    private func readPlain(into buffer: inout [UInt8], from filled: Int) throws(TableError) -> Int {
        do throws(SystemError) {
            return try file.read(into: &buffer, from: filled)
        } catch {
            throw .unreadable(file: path, reason: error.reason)
        }
    }

    /// The next bytes of the unpacked file, at most `capacity`; none only at its end.
    private func nextBytes(_ capacity: Int) throws(TableError) -> [UInt8] {
        guard inflater != nil else { return try readOn(capacity) }
        while !hasEnded {
            let bytes = try unpack(upTo: capacity)
            if !bytes.isEmpty { return bytes }
        }
        return []
    }

    private func readOn(_ count: Int) throws(TableError) -> [UInt8] {
        do throws(SystemError) {
            return try file.read(count)
        } catch {
            throw .unreadable(file: path, reason: error.reason)
        }
    }

    private func unpack(upTo capacity: Int) throws(TableError) -> [UInt8] {
        guard let inflater else { return [] }
        if inflater.state == .needsInput, try !feed(inflater) { throw damaged("the packed data end early") }
        let bytes = inflater.next(capacity: capacity)
        if case .damaged(let reason) = inflater.state { throw damaged(reason) }
        if inflater.state == .finished {
            // Another gzip member may follow.
            let more = inflater.remainingInput > 0 ? true : try feed(inflater)
            if more { inflater.restart() } else { hasEnded = true }
        }
        return bytes
    }

    private func feed(_ inflater: Inflater) throws(TableError) -> Bool {
        let bytes = try readOn(Self.chunk)
        if !bytes.isEmpty { inflater.feed(bytes) }
        return !bytes.isEmpty
    }

    private func damaged(_ reason: String) -> TableError {
        .malformed(file: path, line: 0, reason: "\(reason); unpack it yourself to see how far it goes")
    }
}

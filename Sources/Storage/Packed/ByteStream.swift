package import Text

/// The bytes of a file from its beginning to its end, unpacked when it is gzip or a ZIP archive. UTF-16 is handed out as
/// UTF-8 where the reader asks for it.
package final class ByteStream {
    /// How much is read at most.
    package struct Limits: Sendable {
        /// Bytes after unpacking.
        package var size = 2 << 30
        /// Packed data may not grow more than this many times …
        package var ratio = 200
        /// … once they have grown to this many bytes.
        package var ratioFrom = 64 << 20

        package init() {}
    }

    private let unpacker: Unpacker
    /// To be handed out before what comes next of the file.
    private var held: ArraySlice<UInt8> = []
    /// What turns the bytes into UTF-8; nil when they are no UTF-16 or handed out as they are.
    package private(set) var utf16: UTF16Bytes?

    /// How much of the beginning shows UTF-16.
    private static let probe = 1 << 12

    /// - Parameters:
    ///   - limits: nil for a reader that holds only a piece of the file at a time, however long it is.
    ///   - readsArchives: whether the table or layer in a ZIP archive is read; else the archive's own bytes.
    ///   - member: which file of an archive is read; nil for the largest that is named like a table or layer.
    /// - Throws: `StorageError.unreadable`, or `.malformed` when an archive has no table or layer in it.
    package init(
        _ file: OpenFile, limits: Limits? = Limits(), readsArchives: Bool = true, member: String? = nil
    ) throws(StorageError) {
        unpacker = try Unpacker(file, limits: limits, readsArchives: readsArchives, member: member)
    }

    /// The names of the files in a ZIP archive, in its order; none when the file is no archive.
    /// - Throws: `StorageError.unreadable`, or `.malformed` when an archive is damaged.
    package static func members(of path: String) throws(StorageError) -> [String] {
        guard FileKind(of: path) == .plain else { return [] }
        let file = try OpenFile.input(path)
        let start = try file.read(upTo: 4)
        guard start == [0x50, 0x4B, 3, 4] || start == [0x50, 0x4B, 5, 6] else { return [] }
        return try ZipArchive(file).members.map(\.name).filter { !$0.hasPrefix("__MACOSX/") && !$0.hasSuffix("/") }
    }

    /// As `init(_:limits:readsArchives:)`, of a file, or of standard input for `-`.
    package convenience init(_ path: String, limits: Limits? = Limits()) throws(StorageError) {
        try self.init(OpenFile.input(path), limits: limits)
    }

    /// The file, and the member of the archive after a colon.
    package var name: String { unpacker.name }

    /// Bytes that have been unpacked, those held too.
    package var count: Int { unpacker.count }

    /// Whether the file is packed.
    package var isPacked: Bool { unpacker.isPacked }

    /// Whether the bytes in the file are those that are handed out.
    package var isPlain: Bool { !isPacked && utf16 == nil }

    /// Whether a text in UTF-16 has ended within a letter.
    package var endsWithinLetter: Bool { unpacker.isAtEnd && utf16?.isWithinLetter == true }

    /// From here on, text in UTF-16 is handed out as UTF-8. To be called before anything is taken.
    /// - Throws: as `next()`.
    package func decodeUTF16() throws(StorageError) {
        guard utf16 == nil, var decoder = UTF16Bytes(start: try peek(Self.probe)) else { return }
        held = ArraySlice(decoder.utf8(Array(held)))
        if unpacker.isAtEnd { held += decoder.rest() }
        utf16 = decoder
    }

    /// The next bytes; nil at the end.
    /// - Throws: `StorageError` when the data cannot be read, are damaged, cut off or grow beyond the limits; `.cancelled`
    ///   when the task is cancelled.
    package func next() throws(StorageError) -> [UInt8]? {
        if Task.isCancelled { throw .cancelled }
        guard held.isEmpty else {
            defer { held = [] }
            return Array(held)
        }
        return try decoded()
    }

    /// Reads the next bytes into `buffer` from `filled` on, as many as there is room for at most.
    /// - Returns: how many; 0 only at the end.
    /// - Throws: as `next()`.
    package func read(into buffer: inout [UInt8], from filled: Int) throws(StorageError) -> Int {
        let room = buffer.count - filled
        guard room > 0 else { return 0 }
        if held.isEmpty {
            if isPlain { return try unpacker.readPlain(into: &buffer, from: filled) }
            guard let bytes = try decoded() else { return 0 }
            held = bytes[...]
        }
        let taken = min(room, held.count)
        buffer.replaceSubrange(filled..<filled + taken, with: held.prefix(taken))
        held.removeFirst(taken)
        return taken
    }

    /// The bytes that come next, at least `wanted` unless the end comes before; they are not taken.
    /// - Throws: as `next()`.
    package func peek(_ wanted: Int) throws(StorageError) -> [UInt8] {
        while held.count < wanted, let bytes = try decoded() { held += bytes }
        return Array(held)
    }

    /// All bytes at once.
    /// - Throws: as `next()`; `.malformed` when there are more than `limit`.
    package func readAll(upTo limit: Int) throws(StorageError) -> [UInt8] {
        var result: [UInt8] = []
        while let bytes = try next() {
            result += bytes
            if result.count > limit { throw Unpacker.tooLarge(name, limit) }
        }
        return result
    }

    private func decoded() throws(StorageError) -> [UInt8]? {
        guard utf16 != nil else { return try unpacker.next() }
        while let bytes = try unpacker.next() {
            let text = utf16?.utf8(bytes) ?? bytes
            if !text.isEmpty { return text }
        }
        // Half a pair of a letter that never came.
        let rest = utf16?.rest() ?? []
        return rest.isEmpty ? nil : rest
    }
}

import Storage
import Text

/// A file read from its beginning to its end as UTF-8 or an eight-bit text: unpacked when it is gzip, transcoded when it
/// is UTF-16.
final class TableFile {
    private let file: OpenFile
    private let stream: ByteStream

    /// - Throws: `TableError`, as `read` does.
    init(_ path: String) throws(TableError) {
        do throws(StorageError) {
            file = try .reading(path)
            // Blocks are read one by one, so that a table may be of any size.
            stream = try ByteStream(file, limits: nil, readsArchives: false)
            try stream.decodeUTF16()
        } catch {
            throw TableError(error)
        }
    }

    /// Whether the bytes in the file are those that are read.
    var isPlain: Bool { stream.isPlain }

    /// Whether the file is packed.
    var isPacked: Bool { stream.isPacked }

    /// The encoding of a file of UTF-16; nil for any other.
    var utf16: TextEncoding? { stream.utf16.map(TextEncoding.init) }

    /// Bytes in the file, packed or not; 0 for what has no size.
    var size: Int { file.size }

    /// Reads the next bytes into `buffer` from `filled` on, as many as there is room for at most.
    /// - Returns: how many; 0 only at the end.
    /// - Throws: `TableError.unreadable`, or `.malformed` for packed data that are damaged or cut off.
    func read(into buffer: inout [UInt8], from filled: Int) throws(TableError) -> Int {
        do throws(StorageError) { return try stream.read(into: &buffer, from: filled) } catch {
            throw TableError(error)
        }
    }

    /// Bytes anywhere in a plain file, fewer at its end; does not move where `read` goes on.
    func bytes(at offset: Int, count: Int) -> [UInt8] { (try? file.read(at: offset, count: count)) ?? [] }
}

extension TableError {
    /// What went wrong with a file.
    init(_ error: StorageError) {
        let advice = "unpack it yourself to see how far it goes"
        self =
            switch error {
            case .unreadable(let file, let reason): .unreadable(file: file, reason: reason)
            case .malformed(let file, let reason): .malformed(file: file, line: 0, reason: "\(reason); \(advice)")
            case .endsEarly(let file):
                .malformed(file: file, line: 0, reason: "the packed data end early; \(advice)")
            case .unwritable(let path, let reason): .unreadable(file: path, reason: reason)
            case .cancelled: .cancelled
            case .readerGone, .stopped: .unreadable(file: "the table", reason: error.description)
            }
    }
}

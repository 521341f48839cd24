/// A file open for reading, or standard input; closed with the object's end.
package final class ImportFile {
    /// As the user names it; `-` is standard input.
    let name: String
    private let file: FileDescriptor

    /// - Throws: `GazetteerError.unreadable`.
    init(_ path: String) throws(GazetteerError) {
        name = path
        file = path == "-" ? .standardInput : try .reading(path)
    }

    /// Bytes; 0 for what has no size, such as a pipe.
    var size: Int { file.size }

    /// At most `count` of the next bytes; empty only at the end.
    func read(upTo count: Int) throws(GazetteerError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let n = file.read(into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count))
            failed = n < 0
            filled = max(0, n)
        }
        if failed { throw .unreadable(file: name, reason: FileSystem.lastError) }
        return bytes
    }

    /// `count` bytes from `offset` on, or fewer at the file's end. Does not move where `read(upTo:)` goes on.
    func read(at offset: Int, count: Int) throws(GazetteerError) -> [UInt8] {
        guard offset >= 0, count >= 0 else { throw .unreadable(file: name, reason: "it ended early") }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let rest = UnsafeMutableRawBufferPointer(start: base + filled, count: count - filled)
                let n = file.read(into: rest, at: offset + filled)
                failed = n < 0
                guard n > 0 else { break }
                filled += n
            }
        }
        if failed { throw .unreadable(file: name, reason: FileSystem.lastError) }
        return bytes
    }
}

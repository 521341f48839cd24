#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Unpacking

/// A file open for reading from its beginning to its end, unpacked when it is gzip; closed with the value's end.
final class TableFile {
    private let path: String
    private let descriptor: CInt
    private var inflater: Inflater?
    private var hasEnded = false

    private static let packedChunk = 1 << 17

    /// - Throws: `TableError.unreadable`.
    init(_ path: String) throws(TableError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: path, reason: Self.lastError) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw .unreadable(file: path, reason: "it is a folder")
        }
        var magic: (UInt8, UInt8) = (0, 0)
        let isPacked =
            withUnsafeMutableBytes(of: &magic) { pread(descriptor, $0.baseAddress, 2, 0) } == 2
            && magic == (0x1F, 0x8B)
        if isPacked { inflater = Inflater(.gzip) }
    }

    deinit { close(descriptor) }

    /// Whether the bytes in the file are those that are read.
    var isPlain: Bool { inflater == nil }

    /// Bytes in the file, packed or not; 0 for what has no size.
    var size: Int {
        var info = stat()
        return fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    }

    /// Reads the next bytes into `buffer` from `filled` on, as many as there is room for at most.
    /// - Returns: how many; 0 only at the end.
    /// - Throws: `TableError.unreadable`, or `.malformed` for packed data that are damaged or cut off.
    func read(into buffer: inout [UInt8], from filled: Int) throws(TableError) -> Int {
        guard inflater != nil else { return try readOn(into: &buffer, from: filled) }
        while !hasEnded {
            let bytes = try unpack(upTo: buffer.count - filled)
            if bytes.isEmpty { continue }
            buffer.replaceSubrange(filled..<filled + bytes.count, with: bytes)
            return bytes.count
        }
        return 0
    }

    /// Bytes anywhere in a plain file, fewer at its end; does not move where `read` goes on.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
    }

    private func readOn(into buffer: inout [UInt8], from filled: Int) throws(TableError) -> Int {
        var count = 0
        buffer.withUnsafeMutableBytes { bytes in
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
            repeat { count = systemRead(descriptor, rest) } while count < 0 && errno == EINTR
        }
        guard count >= 0 else { throw .unreadable(file: path, reason: Self.lastError) }
        return count
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
        var chunk = [UInt8](repeating: 0, count: Self.packedChunk)
        let count = try readOn(into: &chunk, from: 0)
        if count > 0 { inflater.feed(Array(chunk[..<count])) }
        return count > 0
    }

    private func damaged(_ reason: String) -> TableError {
        .malformed(file: path, line: 0, reason: "\(reason); unpack it yourself to see how far it goes")
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}

private func systemRead(_ file: CInt, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
    return read(file, base, bytes.count)
}

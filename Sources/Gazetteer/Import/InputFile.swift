#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file open for reading, or standard input; closed with the value's end.
final class InputFile {
    /// As the user names it; `-` is standard input.
    let name: String
    private let descriptor: CInt
    private let isOwned: Bool

    /// - Throws: `GazetteerError.unreadable`.
    init(_ path: String) throws(GazetteerError) {
        name = path
        isOwned = path != "-"
        descriptor = isOwned ? open(path, O_RDONLY) : STDIN_FILENO
        guard descriptor >= 0 else { throw .unreadable(file: path, reason: FileSystem.lastError) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw .unreadable(file: path, reason: "it is a folder")
        }
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    /// Bytes; 0 for what has no size, such as a pipe.
    var size: Int {
        var info = stat()
        return fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    }

    /// At most `count` of the next bytes; empty only at the end.
    func read(upTo count: Int) throws(GazetteerError) -> [UInt8] {
        var failed = false
        let descriptor = descriptor
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let n = systemRead(descriptor, buffer.baseAddress, count)
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
        let descriptor = descriptor
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let n = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
                failed = n < 0
                guard n > 0 else { break }
                filled += n
            }
        }
        if failed { throw .unreadable(file: name, reason: FileSystem.lastError) }
        return bytes
    }
}

private func systemRead(_ file: CInt, _ base: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    guard let base else { return 0 }
    return read(file, base, count)
}

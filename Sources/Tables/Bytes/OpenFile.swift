#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file open for reading. It owns its descriptor and closes it once, so an initialiser that fails later cannot close
/// it again.
final class OpenFile {
    private let descriptor: CInt

    /// - Throws: the system's reason, when the file cannot be opened or is a folder.
    init(_ path: String) throws(SystemError) {
        descriptor = try Self.open(path)
    }

    deinit { systemClose(descriptor) }

    private static func open(_ path: String) throws(SystemError) -> CInt {
        let descriptor = systemOpen(path)
        guard descriptor >= 0 else { throw .last }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT != S_IFDIR else {
            systemClose(descriptor)
            throw SystemError(reason: "it is a folder")
        }
        return descriptor
    }

    /// Bytes in the file; 0 for what has no size.
    var size: Int {
        var info = stat()
        return fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    }

    /// Whether it is a file on disk, which can be read again, and no pipe or device.
    var isRegular: Bool {
        var info = stat()
        return fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    /// The next bytes, at most `count`; none at the end.
    func read(_ count: Int) throws(SystemError) -> [UInt8] {
        var failed: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let read = Self.retried { systemRead(descriptor, buffer.baseAddress, count) }
            if read < 0 { failed = .last }
            filled = max(0, read)
        }
        if let failed { throw failed }
        return bytes
    }

    /// Reads the next bytes into `buffer` from `filled` on; how many, 0 at the end.
    func read(into buffer: inout [UInt8], from filled: Int) throws(SystemError) -> Int {
        let count = buffer.withUnsafeMutableBytes { bytes in
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[min(filled, bytes.count)...])
            return rest.isEmpty ? 0 : Self.retried { systemRead(descriptor, rest.baseAddress, rest.count) }
        }
        guard count >= 0 else { throw .last }
        return count
    }

    /// Bytes anywhere in the file, fewer at its end; does not move where `read` goes on.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, Self.retried { pread(descriptor, buffer.baseAddress, count, off_t(offset)) })
        }
    }

    /// A signal may end a call before it has done anything.
    private static func retried(_ call: () -> Int) -> Int {
        var result = call()
        while result < 0, errno == EINTR { result = call() }
        return result
    }
}

/// What the system says when a call fails.
struct SystemError: Error, Hashable {
    let reason: String

    static var last: SystemError { SystemError(reason: String(cString: strerror(errno))) }
}

private func systemOpen(_ path: String) -> CInt { open(path, O_RDONLY | O_CLOEXEC) }

private func systemClose(_ file: CInt) { _ = close(file) }

private func systemRead(_ file: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    return read(file, bytes, count)
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few calls of the operating system that the gazetteer needs, without Foundation's start-up time.
enum FileSystem {
    /// Size and time of change of a file, by which a change is noticed.
    struct Status: Hashable {
        var size: Int
        var modified: Int
        var modifiedNanoseconds: Int
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func isDirectory(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    /// Whether it can be read from its beginning again, unlike a pipe.
    static func isRegularFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

    private static func kind(of path: String) -> mode_t? {
        var info = stat()
        return stat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
    }

    static func status(of path: String) -> Status? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return Status(size: Int(info.st_size), modified: time.tv_sec, modifiedNanoseconds: time.tv_nsec)
    }

    /// The names in a folder, in the order of their bytes; empty when it cannot be read.
    static func entries(of directory: String) -> [String] {
        guard let handle = opendir(directory) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static var currentDirectory: String? {
        guard let buffer = getcwd(nil, 0) else { return nil }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// `path` without links and dots; `path` itself when it does not exist.
    static func absolute(_ path: String) -> String {
        guard let buffer = realpath(path, nil) else { return path }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    static var executablePath: String? {
        if let buffer = realpath("/proc/self/exe", nil) {
            defer { free(buffer) }
            return String(cString: buffer)
        }
        guard let first = CommandLine.arguments.first, first.contains("/"), let buffer = realpath(first, nil) else {
            return nil
        }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// The bytes of a whole file.
    static func read(_ path: String) throws(GazetteerError) -> [UInt8] {
        let file = try FileDescriptor.reading(path)
        let size = file.size
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let n = file.read(into: UnsafeMutableRawBufferPointer(start: base + count, count: size - count))
                failed = n < 0
                guard n > 0 else { break }
                count += n
            }
        }
        guard bytes.count == size else {
            throw .unreadable(file: path, reason: failed ? lastError : "it ended early")
        }
        return bytes
    }

    /// Writes under a temporary name and renames, so that no reader ever sees half a file; false when not possible.
    static func write(_ bytes: UnsafeRawBufferPointer, to path: String) -> Bool {
        UnfinishedFiles.write(bytes, to: path)
    }

    /// Makes the folder and those above it; whether it is there afterwards.
    static func makeDirectory(_ path: String) -> Bool {
        if status(of: path) != nil { return true }
        let above = parent(path)
        guard above == path || makeDirectory(above) else { return false }
        return mkdir(path, 0o755) == 0 || errno == EEXIST
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) { unlink(path) }

    static var lastError: String { String(cString: strerror(errno)) }
}

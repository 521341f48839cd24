import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The calls of the operating system that swift-system does not offer. A call that a signal interrupts is made again.
enum SystemCalls {
    // MARK: Names in folders

    static func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno) {
        try check { mkdir(path, permissions.rawValue) }
    }

    static func removeFolder(_ path: String) throws(Errno) { try check { rmdir(path) } }

    static func removeFile(_ path: String) throws(Errno) { try check { unlink(path) } }

    static func move(_ path: String, to target: String) throws(Errno) { try check { rename(path, target) } }

    /// Whether this process may read what lies at a path, through links.
    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Whether this process may open what lies in a folder, or run a program.
    static func isSearchable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// - Throws: why this process may not write what lies at a path.
    static func checkWritable(_ path: String) throws(Errno) { try check { access(path, W_OK) } }

    /// A path without links and dots.
    static func realPath(_ path: String) throws(Errno) -> String {
        guard let real = realpath(path, nil) else { throw last }
        defer { free(real) }
        return String(cString: real)
    }

    /// What a link leads to, as it is written there.
    static func linkTarget(_ path: String) throws(Errno) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink(path, &buffer, buffer.count)
        guard count >= 0 else { throw last }
        return String(decoding: buffer[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The names in a folder, hidden ones too, in no order.
    static func entries(of folder: String) throws(Errno) -> [String] {
        guard let handle = opendir(folder) else { throw last }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// When a file was last changed, since 1970.
    static func timeOfChange(_ status: Stat) -> (seconds: Int, nanoseconds: Int) {
        (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }

    // MARK: Open files

    /// Locks a file or folder for this process, or fails at once when another has it.
    static func lock(_ file: FileDescriptor) throws(Errno) { try check { flock(file.rawValue, LOCK_EX | LOCK_NB) } }

    /// Waits until what was written has reached the disk.
    static func synchronise(_ file: FileDescriptor) throws(Errno) { try check { fsync(file.rawValue) } }

    /// Waits until a pipe or terminal takes more.
    static func waitUntilWritable(_ file: FileDescriptor) {
        var waiting = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
    }

    /// The bytes of a file, shared with all who map it.
    static func map(_ file: FileDescriptor, count: Int) throws(Errno) -> UnsafeRawBufferPointer {
        guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.rawValue, 0), base != MAP_FAILED else {
            throw last
        }
        return UnsafeRawBufferPointer(start: base, count: count)
    }

    static func unmap(_ bytes: UnsafeRawBufferPointer) {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    // MARK: Processes and memory

    static var processID: Int { Int(getpid()) }

    static func isRunning(_ process: Int) -> Bool {
        guard let number = pid_t(exactly: process) else { return true }
        return kill(number, 0) == 0 || errno != ESRCH
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static var currentFolder: String? {
        guard let buffer = getcwd(nil, 0) else { return nil }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    static func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

    /// The order of as many bytes as both have: negative, zero or positive.
    @inline(__always)
    static func compare(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, count: Int) -> Int { Int(memcmp(a, b, count)) }

    // MARK: Errors

    private static var last: Errno { Errno(rawValue: errno) }

    private static func check(_ call: () -> CInt) throws(Errno) {
        while call() != 0 {
            let error = last
            if error != .interrupted { throw error }
        }
    }
}

extension Errno {
    /// In the system's words.
    var reason: String { description }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file, closed once: with its owner. Calls that a signal interrupts are made again.
struct FileDescriptor: ~Copyable {
    private let number: CInt
    private let isOwned: Bool

    /// Only of what is open: an initialiser that failed after it had taken the number would close it again.
    private init(_ number: CInt, isOwned: Bool) {
        self.number = number
        self.isOwned = isOwned
    }

    deinit {
        if isOwned { _ = systemClose(number) }
    }

    /// Standard input, which stays open.
    static var standardInput: FileDescriptor { FileDescriptor(STDIN_FILENO, isOwned: false) }

    /// - Throws: `GazetteerError.unreadable`, also for a folder.
    static func reading(_ path: String) throws(GazetteerError) -> FileDescriptor {
        let number = retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard number >= 0 else { throw .unreadable(file: path, reason: FileSystem.lastError) }
        let file = FileDescriptor(number, isOwned: true)
        guard let info = file.status else { throw .unreadable(file: path, reason: FileSystem.lastError) }
        guard info.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(file: path, reason: "it is a folder") }
        return file
    }

    /// nil when it cannot be written.
    static func writing(_ path: String) -> FileDescriptor? {
        let number = retrying { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
        return number >= 0 ? FileDescriptor(number, isOwned: true) : nil
    }

    /// Bytes; 0 for what has no size, such as a pipe.
    var size: Int { status.map { Int($0.st_size) } ?? 0 }

    private var status: stat? {
        var info = stat()
        return fstat(number, &info) == 0 ? info : nil
    }

    /// Reads what comes next; how many bytes, 0 at the end, −1 when it cannot be read.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        return Self.retrying { systemRead(number, base, buffer.count) }
    }

    /// Reads from `offset` on, as `read(into:)`; where that goes on does not move.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        return Self.retrying { pread(number, base, buffer.count, off_t(offset)) }
    }

    /// Whether all bytes could be written.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes
        while !rest.isEmpty, let base = rest.baseAddress {
            let count = Self.retrying { systemWrite(number, base, rest.count) }
            guard count > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }

    /// Marks the file as one that a living process writes; the mark goes with the process.
    func lock() { _ = flock(number, LOCK_EX | LOCK_NB) }

    /// Closes the file; whether all that was written has arrived.
    consuming func close() -> Bool {
        let result = systemClose(number) == 0
        discard self
        return result
    }

    /// The file in memory, shared with all who map it; nil when it is empty or cannot be mapped.
    func mapped() -> UnsafeRawBufferPointer? {
        let size = size
        guard size > 0, let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, number, 0), base != MAP_FAILED else {
            return nil
        }
        return UnsafeRawBufferPointer(start: base, count: size)
    }

    private static func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}

// Under names of their own, for the methods hide the system's.
private func systemRead(_ file: CInt, _ base: UnsafeMutableRawPointer, _ count: Int) -> Int { read(file, base, count) }

private func systemWrite(_ file: CInt, _ base: UnsafeRawPointer, _ count: Int) -> Int { write(file, base, count) }

private func systemClose(_ file: CInt) -> CInt { close(file) }

import SystemPackage

/// The descriptor of an open file, closed once: with its owner. Calls that a signal interrupts are made again.
struct OwnedDescriptor: ~Copyable, Sendable {
    let file: FileDescriptor
    private let isOwned: Bool

    /// Only of what is open: an initialiser that failed after it had taken the descriptor could close it twice.
    private init(_ file: FileDescriptor, isOwned: Bool) {
        self.file = file
        self.isOwned = isOwned
    }

    deinit { if isOwned { try? file.close() } }

    /// Standard input, which stays open.
    static var standardInput: OwnedDescriptor { OwnedDescriptor(.standardInput, isOwned: false) }

    /// Standard output, which stays open.
    static var standardOutput: OwnedDescriptor { OwnedDescriptor(.standardOutput, isOwned: false) }

    /// - Throws: why the system opens nothing.
    static func open(
        _ path: String, _ mode: FileDescriptor.AccessMode, _ options: FileDescriptor.OpenOptions = [],
        permissions: FilePermissions? = nil
    ) throws(Errno) -> OwnedDescriptor {
        let file = try attempt {
            try FileDescriptor.open(path, mode, options: options.union(.closeOnExec), permissions: permissions)
        }
        return OwnedDescriptor(file, isOwned: true)
    }

    /// Opens a folder, to lock it.
    static func openFolder(_ path: String, followsLinks: Bool = true) throws(Errno) -> OwnedDescriptor {
        try open(path, .readOnly, followsLinks ? .directory : [.directory, .noFollow])
    }

    func status() throws(Errno) -> Stat { try Stat(file) }

    /// Reads what comes next; how many bytes, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        buffer.isEmpty ? 0 : try Self.attempt { try file.read(into: buffer) }
    }

    /// Reads from `offset` on, as `read(into:)`; where that goes on does not move.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Errno) -> Int {
        buffer.isEmpty ? 0 : try Self.attempt { try file.read(fromAbsoluteOffset: Int64(offset), into: buffer) }
    }

    /// Writes all bytes, and waits for a reader who is slow.
    func write(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
        var rest = bytes
        while !rest.isEmpty {
            do throws(Errno) {
                let part = rest
                let count = try Self.attempt { try file.write(part) }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } catch {
                guard error == .resourceTemporarilyUnavailable else { throw error }
                SystemCalls.waitUntilWritable(file)
            }
        }
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(Errno) {
        var failure: Errno?
        bytes.withUnsafeBytes { bytes in
            do throws(Errno) { try write(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Where the next bytes are written.
    func position() throws(Errno) -> Int { try Self.attempt { Int(try file.seek(offset: 0, from: .current)) } }

    /// Goes back to the beginning.
    func rewind() throws(Errno) { _ = try Self.attempt { try file.seek(offset: 0, from: .start) } }

    /// Marks the file as one that a living process works on; the mark goes with the process.
    /// - Throws: `Errno.resourceTemporarilyUnavailable` when another process has marked it.
    func lock() throws(Errno) { try SystemCalls.lock(file) }

    /// Waits until what was written has reached the disk, where the file system knows how to.
    func synchronise() throws(Errno) {
        do throws(Errno) { try SystemCalls.synchronise(file) } catch {
            if [.ioError, .noSpace, .diskQuotaExceeded].contains(error) { throw error }
        }
    }

    /// Closes the file.
    /// - Throws: why what was written did not arrive.
    consuming func close() throws(Errno) {
        let file = file
        discard self
        try Self.attempt { try file.close() }
    }

    private static func attempt<R>(_ call: () throws -> R) throws(Errno) -> R {
        do { return try call() } catch { throw error as? Errno ?? .ioError }
    }
}

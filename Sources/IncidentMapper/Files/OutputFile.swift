import Foundation

/// A file that is written piece by piece under a temporary name and takes its own when it is whole: a run that is
/// stopped leaves the old file or none.
struct OutputFile: ~Copyable {
    private let final: String
    private let temporary: String
    private let file: CInt
    private var pending: [UInt8] = []
    private var isCommitted = false

    /// - Throws: `MapperError.unwritable`.
    init(_ name: String, in folder: OutputFolder) throws(MapperError) {
        final = folder.path + "/" + name
        temporary = "\(folder.path)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
        file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .unwritable(path: final, reason: String(cString: strerror(errno))) }
        pending.reserveCapacity(1 << 20)
    }

    deinit {
        close(file)
        if !isCommitted { unlink(temporary) }
    }

    /// - Throws: `MapperError.unwritable`, as when the disk is full.
    mutating func append(_ bytes: some Collection<UInt8>) throws(MapperError) {
        pending.append(contentsOf: bytes)
        if pending.count >= 1 << 20 { try flush() }
    }

    private mutating func flush() throws(MapperError) {
        var written = 0
        while written < pending.count {
            let count = pending.withUnsafeBytes { bytes in
                write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            guard count > 0 else { throw .unwritable(path: final, reason: String(cString: strerror(errno))) }
            written += count
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and gives the file its name.
    /// - Throws: `MapperError.unwritable`; the old file, if any, is untouched.
    mutating func commit() throws(MapperError) {
        try flush()
        guard rename(temporary, final) == 0 else {
            throw .unwritable(path: final, reason: String(cString: strerror(errno)))
        }
        isCommitted = true
    }
}

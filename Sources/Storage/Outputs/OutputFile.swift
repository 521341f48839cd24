import Foundation

/// A file, pipe or device that is written piece by piece.
public struct OutputFile: ~Copyable, Sendable {
    private let descriptor: CInt
    private let path: String
    /// Whether it is a file that nobody else sees before it is whole.
    private let isStaged: Bool
    private var pending: [UInt8] = []

    /// - Parameter descriptor: Closed by this value, unless it is standard output.
    init(_ descriptor: CInt, path: String, isStaged: Bool) {
        (self.descriptor, self.path, self.isStaged) = (descriptor, path, isStaged)
    }

    deinit { if descriptor != STDOUT_FILENO { close(descriptor) } }

    /// - Throws: `StorageError.unwritable`, as when the disk is full; `.readerGone` when nobody reads a pipe any more.
    public mutating func append(_ bytes: some Collection<UInt8>) throws(StorageError) {
        pending.append(contentsOf: bytes)
        if pending.count >= (isStaged ? 1 << 20 : 1 << 16) { try flush() }
    }

    private mutating func flush() throws(StorageError) {
        try Self.write(pending, to: descriptor, path)
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes what is left; a file is then on the disk.
    /// - Throws: As `append`.
    public mutating func finish() throws(StorageError) {
        try flush()
        if isStaged, fsync(descriptor) != 0, errno == EIO || errno == ENOSPC || errno == EDQUOT {
            throw .unwritable(path: path, reason: systemReason())
        }
    }

    /// Writes all of the bytes.
    /// - Throws: As `append`.
    static func write(_ bytes: [UInt8], to descriptor: CInt, _ path: String) throws(StorageError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count > 0 {
                written += count
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno == EPIPE {
                throw .readerGone
            } else if errno != EINTR {
                throw .unwritable(path: path, reason: systemReason())
            }
        }
    }
}

/// What a program hands to the next one.
public enum StandardOutput {
    static let name = "standard output"

    /// - Throws: `StorageError.unwritable`, as when the disk is full; `.readerGone` when nobody reads it any more.
    public static func write(_ bytes: [UInt8]) throws(StorageError) {
        try OutputFile.write(bytes, to: STDOUT_FILENO, name)
    }
}

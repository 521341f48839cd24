import SystemPackage

/// A file, pipe or device that is written piece by piece.
public struct OutputFile: ~Copyable, Sendable {
    private let descriptor: OwnedDescriptor
    private let path: String
    /// Whether it is a file that nobody else sees before it is whole.
    private let isStaged: Bool
    private var pending: [UInt8] = []

    /// - Parameter path: What errors call it.
    init(_ descriptor: consuming OwnedDescriptor, path: String, isStaged: Bool) {
        self.descriptor = descriptor
        (self.path, self.isStaged) = (path, isStaged)
    }

    /// Writes bytes behind those of before.
    /// - Throws: `StorageError.unwritable`, as when the disk is full; `.readerGone` when nobody reads a pipe any more.
    public mutating func append(_ bytes: some Collection<UInt8>) throws(StorageError) {
        pending.append(contentsOf: bytes)
        if pending.count >= (isStaged ? 1 << 20 : 1 << 16) { try flush() }
    }

    private mutating func flush() throws(StorageError) {
        do throws(Errno) { try descriptor.write(pending) } catch { throw StorageError(error, writing: path) }
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes what is left; a file is then on the disk.
    /// - Throws: As `append`.
    public mutating func finish() throws(StorageError) {
        try flush()
        guard isStaged else { return }
        do throws(Errno) { try descriptor.synchronise() } catch { throw StorageError(error, writing: path) }
    }
}

/// What a program hands to the next one.
public enum StandardOutput {
    static let name = "standard output"

    /// Writes all of the bytes.
    /// - Throws: `StorageError.unwritable`, as when the disk is full; `.readerGone` when nobody reads it any more.
    public static func write(_ bytes: [UInt8]) throws(StorageError) {
        do throws(Errno) { try OwnedDescriptor.standardOutput.write(bytes) } catch {
            throw StorageError(error, writing: name)
        }
    }
}

extension StorageError {
    /// Why a write failed.
    init(_ error: Errno, writing path: String) {
        self = error == .brokenPipe ? .readerGone : .unwritable(path: path, reason: error.reason)
    }
}

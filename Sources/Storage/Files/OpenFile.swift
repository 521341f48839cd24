import SystemPackage

/// A file open for reading, or standard input; closed with the object's end.
package final class OpenFile: Sendable {
    /// As the user names it.
    package let name: String
    private let descriptor: OwnedDescriptor

    private init(_ name: String, _ descriptor: consuming OwnedDescriptor) {
        self.name = name
        self.descriptor = descriptor
    }

    /// - Throws: `StorageError.unreadable`, also for a folder.
    package static func reading(_ path: String) throws(StorageError) -> OpenFile {
        do throws(Errno) {
            let descriptor = try OwnedDescriptor.open(path, .readOnly)
            let isFolder = try descriptor.status().type == .directory
            if !isFolder { return OpenFile(path, descriptor) }
        } catch {
            throw .unreadable(file: path, reason: error.reason)
        }
        throw .unreadable(file: path, reason: "it is a folder")
    }

    /// A file, or standard input for `-`.
    /// - Throws: `StorageError.unreadable`.
    package static func input(_ path: String) throws(StorageError) -> OpenFile {
        path == "-" ? OpenFile(path, .standardInput) : try reading(path)
    }

    /// Bytes; 0 for what has no size, such as a pipe.
    package var size: Int { (try? descriptor.status()).map { Int($0.size) } ?? 0 }

    /// Whether it is a file on disk, which can be read again, and no pipe or device.
    package var isPlain: Bool { (try? descriptor.status().type) == .regular }

    /// At most `count` of the next bytes; empty only at the end.
    /// - Throws: `StorageError.unreadable`.
    package func read(upTo count: Int) throws(StorageError) -> [UInt8] {
        try filled(count) { (buffer) throws(Errno) in try descriptor.read(into: buffer) }
    }

    /// Reads the next bytes into `buffer` from `start` on; how many, 0 at the end.
    /// - Throws: `StorageError.unreadable`.
    package func read(into buffer: inout [UInt8], from start: Int) throws(StorageError) -> Int {
        var result: Result<Int, Errno> = .success(0)
        buffer.withUnsafeMutableBytes { bytes in
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[min(start, bytes.count)...])
            do throws(Errno) { result = .success(try descriptor.read(into: rest)) } catch { result = .failure(error) }
        }
        do throws(Errno) { return try result.get() } catch { throw .unreadable(file: name, reason: error.reason) }
    }

    /// `count` bytes from `offset` on, or fewer at the file's end. Does not move where `read(upTo:)` goes on.
    /// - Throws: `StorageError.unreadable`, also for a place before the beginning.
    package func read(at offset: Int, count: Int) throws(StorageError) -> [UInt8] {
        guard offset >= 0, count >= 0 else { throw .unreadable(file: name, reason: "it ended early") }
        return try filled(count) { (buffer) throws(Errno) in
            var filled = 0
            while filled < count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                let read = try descriptor.read(into: rest, at: offset + filled)
                guard read > 0 else { break }
                filled += read
            }
            return filled
        }
    }

    /// The whole file as it is now, or all that comes out of a pipe.
    /// - Throws: `StorageError.unreadable`, also when it becomes shorter meanwhile.
    package func readAll() throws(StorageError) -> [UInt8] {
        guard isPlain else {
            var all: [UInt8] = []
            while case let piece = try read(upTo: 1 << 16), !piece.isEmpty { all += piece }
            return all
        }
        let size = size
        let bytes = try read(at: 0, count: size)
        guard bytes.count == size else { throw .unreadable(file: name, reason: "it ended early") }
        return bytes
    }

    /// The file in memory; only the pages that are looked at are read.
    /// - Throws: `StorageError.unreadable` when it is empty or cannot be mapped.
    package func mapped() throws(StorageError) -> MappedFile {
        let size = size
        do throws(Errno) {
            guard size > 0 else { throw .invalidArgument }
            return MappedFile(try SystemCalls.map(descriptor.file, count: size))
        } catch {
            throw .unreadable(file: name, reason: "it is empty or cannot be mapped")
        }
    }

    private func filled(
        _ count: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Errno) -> Int
    ) throws(StorageError) -> [UInt8] {
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let room = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
            do throws(Errno) { filled = try fill(room) } catch { failure = error }
        }
        if let failure { throw .unreadable(file: name, reason: failure.reason) }
        return bytes
    }
}

/// The bytes of a file, shared with all processes that map it; never written to.
package final class MappedFile: Sendable {
    /// Valid as long as the object lives.
    // Sound because the bytes are read-only and are given back only in `deinit`.
    nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    deinit { SystemCalls.unmap(bytes) }
}

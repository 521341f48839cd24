import SystemPackage

/// A file for the time of a run: it has no name, so that nothing of it stays, however the run ends.
package final class ScratchFile: Sendable {
    private let descriptor: OwnedDescriptor

    private init(_ descriptor: consuming OwnedDescriptor) { self.descriptor = descriptor }

    /// What errors call it.
    private static let name = "a temporary file"

    /// - Parameter folder: where there is room; the outputs' own folder has it.
    /// - Throws: `StorageError.unwritable`.
    static func make(in folder: String) throws(StorageError) -> ScratchFile {
        if let unnamed = unnamed(in: folder) { return unnamed }
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(folder)/.incident-mapper-scratch-\(random)"
        do throws(Errno) {
            let file = try OwnedDescriptor.open(
                path, .readWrite, [.create, .exclusiveCreate], permissions: .ownerReadWrite)
            FileSystem.remove(path)
            return ScratchFile(file)
        } catch {
            throw .unwritable(path: folder, reason: error.reason)
        }
    }

    /// A file that never has a name, which not every file system offers.
    private static func unnamed(in folder: String) -> ScratchFile? {
        #if os(Linux)
            // O_TMPFILE beside O_DIRECTORY, a macro that Swift does not see.
            let unnamed = FileDescriptor.OpenOptions(rawValue: 0o20_000_000)
            let file = try? OwnedDescriptor.open(
                folder, .readWrite, [unnamed, .directory], permissions: .ownerReadWrite)
            guard let file else { return nil }
            return ScratchFile(file)
        #else
            return nil
        #endif
    }

    /// In the folder for temporary files, or where one can be written else.
    /// - Throws: `StorageError.unwritable`.
    package static func make() throws(StorageError) -> ScratchFile {
        var failure = StorageError.unwritable(path: ".", reason: "there is no folder for temporary files")
        for folder in RunningProgram.temporaryFolders {
            do throws(StorageError) { return try make(in: folder) } catch { failure = error }
        }
        throw failure
    }

    /// The number of the descriptor, for another program.
    var number: CInt { descriptor.file.rawValue }

    /// Bytes written so far.
    var size: Int { (try? descriptor.position()) ?? 0 }

    /// Goes back to the beginning, for another program that reads on from there.
    /// - Throws: `StorageError.unwritable`.
    func rewind() throws(StorageError) {
        do throws(Errno) { try descriptor.rewind() } catch { throw StorageError(error, writing: Self.name) }
    }

    /// Writes at the end of what is there.
    /// - Throws: `StorageError.unwritable`, as when the disk is full.
    package func append(_ bytes: [UInt8]) throws(StorageError) {
        do throws(Errno) { try descriptor.write(bytes) } catch { throw StorageError(error, writing: Self.name) }
    }

    /// Reads up to `buffer.count` bytes from `offset`; how many there were.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
        (try? descriptor.read(into: buffer, at: offset)) ?? 0
    }

    /// Hands out all that was written, piece by piece.
    /// - Throws: what `body` throws.
    package func forEachPiece(_ body: (ArraySlice<UInt8>) throws(StorageError) -> Void) throws(StorageError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var offset = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { read(into: $0, from: offset) }
            guard count > 0 else { return }
            try body(buffer[..<count])
            offset += count
        }
    }
}

import Foundation

/// A file for the time of a run: it has no name, so that nothing of it stays, however the run ends.
package final class ScratchFile: Sendable {
    let descriptor: CInt

    private init(_ descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// - Parameter folder: where there is room; the outputs' own folder has it.
    /// - Throws: `StorageError.unwritable`.
    static func make(in folder: String) throws(StorageError) -> ScratchFile {
        #if os(Linux)
            // A file that never has a name (O_TMPFILE, which is no plain number in C). Not every file system has them.
            let unnamed = open(folder, O_RDWR | 0o20_000_000 | O_DIRECTORY | O_CLOEXEC, 0o600)
            if unnamed >= 0 { return ScratchFile(unnamed) }
        #endif
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(folder)/.incident-mapper-scratch-\(random)"
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path: folder, reason: systemReason()) }
        unlink(path)
        return ScratchFile(file)
    }

    /// In the folder for temporary files, or where one can be written else.
    /// - Throws: `StorageError.unwritable`.
    package static func make() throws(StorageError) -> ScratchFile {
        let folders = [FileManager.default.temporaryDirectory.path, "/tmp", "/var/tmp"]
        for folder in folders { if let file = try? make(in: folder) { return file } }
        return try make(in: ".")
    }

    /// Bytes written so far.
    var size: Int { max(0, Int(lseek(descriptor, 0, SEEK_CUR))) }

    /// Writes at the end of what is there.
    /// - Throws: `StorageError.unwritable`, as when the disk is full.
    package func append(_ bytes: [UInt8]) throws(StorageError) {
        try OutputFile.write(bytes, to: descriptor, "a temporary file")
    }

    /// Reads up to `buffer.count` bytes from `offset`; how many there were.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
        max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
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

import Foundation

/// A file for the time of a run: it has no name, so that nothing of it stays, however the run ends.
final class ScratchFile {
    private let file: CInt
    private(set) var size = 0

    /// - Parameter folder: where there is room; the outputs' own folder has it.
    /// - Throws: `MapperError.unwritable`.
    init(in folder: String) throws(MapperError) {
        let path = "\(folder)/.sorting.\(ProcessInfo.processInfo.processIdentifier)"
        file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path: folder, reason: String(cString: strerror(errno))) }
        unlink(path)
    }

    deinit { close(file) }

    /// - Throws: `MapperError.unwritable`, as when the disk is full.
    func append(_ bytes: UnsafeRawBufferPointer) throws(MapperError) {
        var written = 0
        while written < bytes.count {
            let count = pwrite(file, bytes.baseAddress.map { $0 + written }, bytes.count - written, off_t(size))
            guard count > 0 else {
                throw .unwritable(path: "a file for sorting", reason: String(cString: strerror(errno)))
            }
            written += count
            size += count
        }
    }

    /// Reads up to `buffer.count` bytes from `offset`; how many there were.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
        max(0, pread(file, buffer.baseAddress, buffer.count, off_t(offset)))
    }
}

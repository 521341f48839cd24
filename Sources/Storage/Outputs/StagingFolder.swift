import Foundation
import Synchronization

/// A hidden folder inside a folder of outputs, in which the files of a run wait until all of them are whole.
///
/// The process holds a lock on it, which the system lets go of when the process ends, in whatever way. So the next run
/// tells the staging folder of a run at work from that of a dead one.
final class StagingFolder: Sendable {
    /// Where the files will stand, without links.
    let folder: String
    let path: String
    /// Holds the lock.
    private let descriptor: CInt

    static let prefix = ".incident-mapper-"

    private init(_ folder: String, _ path: String, _ descriptor: CInt) {
        (self.folder, self.path, self.descriptor) = (folder, path, descriptor)
    }

    deinit { close(descriptor) }

    /// Makes one, after clearing away those of dead runs.
    /// - Throws: `StorageError.unwritable`.
    static func make(in folder: String) throws(StorageError) -> StagingFolder {
        // Nobody else looks for dead runs between making the folder and locking it.
        let lock = try FolderLock.take(folder)
        defer { withExtendedLifetime(lock) {} }
        clear(folder)
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(folder)/\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(random)"
        guard mkdir(path, 0o700) == 0 else { throw .unwritable(path: folder, reason: systemReason()) }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = systemReason()
            rmdir(path)
            throw .unwritable(path: folder, reason: reason)
        }
        _ = flock(descriptor, LOCK_EX | LOCK_NB)
        return StagingFolder(folder, path, descriptor)
    }

    /// A new file in it.
    /// - Parameters:
    ///   - target: What errors call it.
    ///   - mode: Its rights.
    /// - Throws: `StorageError.unwritable`.
    func create(_ name: String, for target: String, mode: mode_t) throws(StorageError) -> OutputFile {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw .unwritable(path: target, reason: systemReason()) }
        return OutputFile(file, path: target, isStaged: true)
    }

    /// Removes it with what is in it.
    func remove() { Self.remove(path) }

    private static func remove(_ path: String) {
        for name in entries(of: path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// Ends what dead runs left in a folder: puts their files in place where these were all whole, else removes them.
    /// The caller holds the folder's lock.
    private static func clear(_ folder: String) {
        for name in entries(of: folder) where name.hasPrefix(prefix) {
            let path = "\(folder)/\(name)"
            let file = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else { continue }
            defer { close(file) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else { continue }
            _ = Manifest(in: path)?.apply(from: path, to: folder)
            remove(path)
        }
    }

    private static func entries(of path: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }
}

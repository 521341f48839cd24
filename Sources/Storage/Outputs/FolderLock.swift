import Foundation

/// A folder that one process at a time may change; let go of when the value goes.
///
/// Where the file system knows no locks, as some of networks, there is none, and runs may cross each other.
final class FolderLock {
    private let descriptor: CInt

    /// How long another process is waited for. It holds the lock for the moment of its own changes only.
    private static let patience = 30.0

    private init(_ descriptor: CInt) { self.descriptor = descriptor }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// - Throws: `StorageError.unwritable` when somebody else keeps the lock.
    static func take(_ folder: String) throws(StorageError) -> FolderLock {
        let lock = FolderLock(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        guard lock.descriptor >= 0 else { return lock }
        var waited = 0.0
        while flock(lock.descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { return lock }
            guard waited < patience else {
                throw .unwritable(path: folder, reason: "another program keeps the folder locked")
            }
            usleep(20_000)
            waited += 0.02
        }
        return lock
    }

    /// Writes the folder's own entries to the disk, so that they outlive a failure of power.
    func synchronise() { if descriptor >= 0 { fsync(descriptor) } }
}

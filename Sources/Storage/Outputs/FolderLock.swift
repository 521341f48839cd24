import SystemPackage

/// A folder that one process at a time may change; released when the value goes.
///
/// Where the file system knows no locks, as some network file systems, there is none, and runs may cross each other.
final class FolderLock {
    private let descriptor: OwnedDescriptor?

    /// How long another process is waited for, in milliseconds. It holds the lock for the moment of its own changes only.
    private static let patience = 30_000

    private init(_ descriptor: consuming OwnedDescriptor?) { self.descriptor = descriptor }

    /// - Throws: `StorageError.unwritable` when somebody else keeps the lock.
    static func take(_ folder: String) throws(StorageError) -> FolderLock {
        guard let descriptor = try? OwnedDescriptor.openFolder(folder) else { return FolderLock(nil) }
        var waited = 0
        while isLockedByAnother(descriptor) {
            guard waited < patience else {
                throw .unwritable(path: folder, reason: "another program keeps the folder locked")
            }
            SystemCalls.pause(milliseconds: 20)
            waited += 20
        }
        return FolderLock(descriptor)
    }

    private static func isLockedByAnother(_ descriptor: borrowing OwnedDescriptor) -> Bool {
        do throws(Errno) { try descriptor.lock() } catch { return error == .resourceTemporarilyUnavailable }
        return false
    }

    /// Writes the folder's own entries to the disk, so that they outlive a failure of power.
    func synchronise() { try? descriptor?.synchronise() }
}

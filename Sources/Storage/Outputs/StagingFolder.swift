import SystemPackage

/// A hidden folder inside a folder of outputs, in which the files of a run wait until all of them are whole.
///
/// The process holds a lock on it, which the system releases when the process ends, in whatever way. So the next run
/// knows the staging folder of a run at work from that of a dead one.
final class StagingFolder: Sendable {
    /// Where the files will stand, without links.
    let folder: String
    let path: String
    /// Holds the lock.
    private let descriptor: OwnedDescriptor

    static let prefix = ".incident-mapper-"

    private init(_ folder: String, _ path: String, _ descriptor: consuming OwnedDescriptor) {
        (self.folder, self.path) = (folder, path)
        self.descriptor = descriptor
    }

    /// Makes one, after clearing away those of dead runs.
    /// - Throws: `StorageError.unwritable`.
    static func make(in folder: String) throws(StorageError) -> StagingFolder {
        // Nobody else looks for dead runs between making the folder and locking it.
        let lock = try FolderLock.take(folder)
        defer { withExtendedLifetime(lock) {} }
        clear(folder)
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(folder)/\(prefix)\(SystemCalls.processID)-\(random)"
        do throws(Errno) {
            try SystemCalls.makeFolder(path, .ownerReadWriteExecute)
            let descriptor = try OwnedDescriptor.openFolder(path)
            try? descriptor.lock()
            return StagingFolder(folder, path, descriptor)
        } catch {
            try? SystemCalls.removeFolder(path)
            throw .unwritable(path: folder, reason: error.reason)
        }
    }

    /// A new file in it.
    /// - Parameter target: What errors call it.
    /// - Throws: `StorageError.unwritable`.
    func create(
        _ name: String, for target: String, _ permissions: FilePermissions
    ) throws(StorageError) -> OutputFile {
        do throws(Errno) {
            let file = try OwnedDescriptor.open(
                "\(path)/\(name)", .writeOnly, [.create, .exclusiveCreate], permissions: permissions)
            return OutputFile(file, path: target, isStaged: true)
        } catch {
            throw .unwritable(path: target, reason: error.reason)
        }
    }

    /// Removes it with what is in it.
    func remove() { Self.remove(path) }

    private static func remove(_ path: String) {
        for name in entries(of: path) { FileSystem.remove("\(path)/\(name)") }
        try? SystemCalls.removeFolder(path)
    }

    /// Ends what dead runs left in a folder: puts their files in place where these were all whole, else removes them.
    /// The caller holds the folder's lock.
    private static func clear(_ folder: String) {
        for name in entries(of: folder) where name.hasPrefix(prefix) {
            let path = "\(folder)/\(name)"
            do throws(Errno) {
                let descriptor = try OwnedDescriptor.openFolder(path, followsLinks: false)
                try descriptor.lock()
                _ = Manifest(in: path)?.apply(from: path, to: folder)
                remove(path)
                try descriptor.close()
            } catch {}
        }
    }

    private static func entries(of path: String) -> [String] { (try? SystemCalls.entries(of: path)) ?? [] }
}

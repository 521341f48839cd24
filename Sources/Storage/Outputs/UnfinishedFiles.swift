import Synchronization
import SystemPackage

/// Single files that appear whole or not at all, such as an index or an imported layer. Each is written under a
/// temporary name, `NAME.PID.tmp`; what dead processes left of theirs goes.
///
/// Several files that must appear together are an `OutputBatch`.
public enum UnfinishedFiles {
    private struct State {
        var paths: Set<String> = []
        var isOver = false
    }

    private static let state = Mutex(State())

    /// Writes `path` under a temporary name, locked, and gives it its own when it is whole.
    /// - Parameter isDurable: whether the bytes must be on the disk before the file has its name.
    /// - Throws: `StorageError.unwritable`, the old file untouched; `.stopped` when the program is about to end.
    package static func write(_ bytes: [UInt8], to path: String, isDurable: Bool = false) throws(StorageError) {
        removeDead(beside: path)
        let temporary = "\(path).\(SystemCalls.processID).tmp"
        guard begin(temporary) else { throw .stopped }
        do throws(Errno) {
            let file = try OwnedDescriptor.open(
                temporary, .writeOnly, [.create, .truncate], permissions: FilePermissions(rawValue: 0o644))
            try? file.lock()
            try file.write(bytes)
            if isDurable { try file.synchronise() }
            try file.close()
        } catch {
            discard(temporary)
            throw .unwritable(path: path, reason: error.reason)
        }
        try finish(temporary, as: path)
    }

    private static func begin(_ temporary: String) -> Bool {
        state.withLock { state in
            if !state.isOver { state.paths.insert(temporary) }
            return !state.isOver
        }
    }

    private static func discard(_ temporary: String) {
        state.withLock { state in
            if state.paths.remove(temporary) != nil { FileSystem.remove(temporary) }
        }
    }

    private static func finish(_ temporary: String, as path: String) throws(StorageError) {
        try state.withLock { (state) throws(StorageError) in
            guard state.paths.remove(temporary) != nil else { throw .stopped }
            do throws(Errno) { try SystemCalls.move(temporary, to: path) } catch {
                FileSystem.remove(temporary)
                throw .unwritable(path: path, reason: error.reason)
            }
        }
    }

    /// Removes them, for a program that is about to end; no others are begun.
    public static func removeAll() {
        state.withLock { state in
            state.isOver = true
            for path in state.paths { FileSystem.remove(path) }
            state.paths.removeAll()
        }
    }

    private static func removeUnlocked(_ path: String) {
        do throws(Errno) {
            let file = try OwnedDescriptor.open(path, .readOnly, [.noFollow, .nonBlocking])
            try file.lock()
            FileSystem.remove(path)
            try file.close()
        } catch {}
    }

    /// Removes temporary files of the same folder and kind whose process is no more: nobody has them locked.
    private static func removeDead(beside path: String) {
        let folder = FileSystem.parent(path)
        let ending = path.split(separator: ".").last ?? ""
        for name in FileSystem.entries(of: folder) {
            let parts = name.split(separator: ".")
            guard parts.count >= 4, parts.last == "tmp", parts[parts.count - 3] == ending,
                let process = Int(parts[parts.count - 2]), process > 1, !SystemCalls.isRunning(process)
            else { continue }
            removeUnlocked("\(folder)/\(name)")
        }
    }
}

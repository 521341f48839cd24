import Synchronization
import SystemPackage

/// The outputs of one run, which appear together or not at all, as nearly as the file system allows.
///
/// Files are written into a hidden staging folder, `.incident-mapper-…`, beside their place. `commit()` writes down what
/// is to change, then gives all files their names one after the other and removes those of earlier runs that this one
/// has nothing for. Runs on the same folder commit one at a time.
///
/// **What a reader may see.** Each file is at any time the whole old one or the whole new one. During a commit, some
/// microseconds a file, some are new and others old. A run that fails or is stopped before its commit changes nothing. One
/// that is killed within its commit leaves some files new and some old until the next run that writes to the folder
/// ends the commit. Pipes, devices and standard output are written to directly.
public final class OutputBatch: Sendable {
    private let work: StagedWork

    /// A batch without files.
    public init() {
        work = StagedWork()
        StagedWork.running.withLock { $0.append(work) }
    }

    deinit {
        work.abandon()
        StagedWork.running.withLock { [work] running in running.removeAll { $0 === work } }
    }

    /// Gets ready to write to a folder, which is made when there is none, so that a run learns at its beginning that it
    /// cannot.
    /// - Throws: `StorageError.unwritable`.
    public func folder(_ path: String) throws(StorageError) -> OutputFolder {
        work.note(made: try OutputFolder.make(path, for: path))
        let folder = try OutputFolder(path)
        let real: String
        do throws(Errno) { real = try SystemCalls.realPath(path) } catch {
            throw .unwritable(path: path, reason: error.reason)
        }
        try work.prepare(real)
        return folder
    }

    /// Gets ready to write to the folder of a file, so that a run learns at its beginning that it cannot.
    /// - Throws: `StorageError.unwritable`.
    public func prepare(_ path: String) throws(StorageError) {
        if case .file(let folder, _, _) = try target(path) { try work.prepare(folder) }
    }

    /// A file of the batch, its folder made when there is none. Links are followed; a pipe, a device or, as `-`, standard
    /// output is written to directly.
    /// - Throws: `StorageError.unwritable`.
    public func file(_ path: String) throws(StorageError) -> OutputFile {
        switch try target(path) {
        case .standardOutput: return OutputFile(.standardOutput, path: StandardOutput.name, isStaged: false)
        case .stream(let path):
            do throws(Errno) {
                return OutputFile(try .open(path, .writeOnly), path: path, isStaged: false)
            } catch {
                throw .unwritable(path: path, reason: error.reason)
            }
        case .file(let folder, let name, let permissions):
            return try work.create(name, in: folder, for: path, permissions)
        }
    }

    /// A whole file of the batch.
    /// - Throws: `StorageError`.
    public func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
        var file = try file(path)
        try file.append(bytes)
        try file.finish()
    }

    /// Has a file of an earlier run removed, if there is one; a link stays, what it leads to goes.
    /// - Throws: `StorageError.unwritable`.
    public func remove(_ path: String) throws(StorageError) {
        guard FileKind(of: path) != nil else { return }
        guard case .file(let folder, let name, _) = try OutputTarget(path) else { return }
        try work.remove(name, in: folder)
    }

    /// Whether an output is a plain file, there or not: neither standard output nor a pipe nor a device.
    public static func isPlainFile(_ path: String) -> Bool {
        guard let target = try? OutputTarget(path), case .file = target else { return false }
        return true
    }

    /// Gives all files their names.
    /// - Throws: `StorageError.unwritable`; when no file could be put in place, the old ones are untouched.
    public func commit() throws(StorageError) { try work.commit() }

    /// Removes what all runs of this process have staged, for a program that is about to end; waits for a commit that
    /// has begun.
    public static func abandonAll() {
        for work in StagedWork.running.withLock({ $0 }) { work.abandon() }
    }

    private func target(_ path: String) throws(StorageError) -> OutputTarget {
        if path != "-" { work.note(made: try OutputFolder.make(FileSystem.parent(path), for: path)) }
        return try OutputTarget(path)
    }
}

import Synchronization
import SystemPackage

/// What a batch of outputs has staged. One lock owns it, so that a signal finds it either before its commit or after.
final class StagedWork: Sendable {
    /// Those of this process, for the signal that ends it.
    static let running = Mutex<[StagedWork]>([])

    private enum Phase { case open, abandoned, committed }

    fileprivate struct Part {
        let staging: StagingFolder
        var entries: [Manifest.Entry] = []
    }

    private struct State {
        var phase = Phase.open
        var parts: [Part] = []
        var fileCount = 0
        /// Folders that were made for the outputs.
        var made: [String] = []

        func place(of folder: String) -> Int? { parts.firstIndex { $0.staging.folder == folder } }

        /// Another entry for a name stands in for one of before.
        mutating func set(_ entry: Manifest.Entry, at place: Int) {
            parts[place].entries.removeAll { $0.name == entry.name }
            parts[place].entries.append(entry)
        }
    }

    private let state = Mutex(State())

    /// Remembers folders that were made for the outputs, to be removed when there are none.
    func note(made folders: [String]) { if !folders.isEmpty { state.withLock { $0.made += folders } } }

    /// Sees to it that there is a staging folder in a folder.
    /// - Throws: `StorageError`.
    func prepare(_ folder: String) throws(StorageError) {
        if state.withLock({ $0.place(of: folder) != nil }) { return }
        let staging = try StagingFolder.make(in: folder)
        let isKept = state.withLock { state in
            guard state.phase == .open, state.place(of: folder) == nil else { return false }
            state.parts.append(Part(staging: staging))
            return true
        }
        if !isKept { staging.remove() }
    }

    /// A new file, which will bear `name` in `folder`.
    /// - Throws: `StorageError`.
    func create(
        _ name: String, in folder: String, for path: String, _ permissions: FilePermissions
    ) throws(StorageError) -> OutputFile {
        try prepare(folder)
        return try state.withLock { (state) throws(StorageError) -> OutputFile in
            guard state.phase == .open, let place = state.place(of: folder) else { throw .stopped }
            let staged = "\(state.fileCount)"
            let file = try state.parts[place].staging.create(staged, for: path, permissions)
            state.fileCount += 1
            state.set(Manifest.Entry(staged: staged, name: name), at: place)
            return file
        }
    }

    /// Has a file of an earlier run removed.
    /// - Throws: `StorageError`.
    func remove(_ name: String, in folder: String) throws(StorageError) {
        try prepare(folder)
        try state.withLock { (state) throws(StorageError) in
            guard state.phase == .open, let place = state.place(of: folder) else { throw .stopped }
            state.set(Manifest.Entry(staged: nil, name: name), at: place)
        }
    }

    /// - Throws: `StorageError.unwritable`; unless a file was put in place already, the old ones are untouched.
    func commit() throws(StorageError) {
        // In one order for all runs, so that no two wait for each other.
        var locks: [FolderLock] = []
        for folder in state.withLock({ $0.parts.map(\.staging.folder).sorted() }) {
            locks.append(try FolderLock.take(folder))
        }
        try state.withLock { (state) throws(StorageError) in
            guard state.phase == .open else { throw .stopped }
            for part in state.parts { try part.check() }
            for part in state.parts { try Manifest(part.entries).write(to: part.staging) }
            state.phase = .committed
            var failure: StorageError?
            for part in state.parts {
                let staging = part.staging
                if let problem = Manifest(part.entries).apply(from: staging.path, to: staging.folder) {
                    failure = .unwritable(path: "\(staging.folder)/\(problem.name)", reason: problem.reason)
                }
            }
            for lock in locks { lock.synchronise() }
            for part in state.parts { part.staging.remove() }
            if let failure { throw failure }
        }
    }

    /// Removes what is staged, unless it is committed.
    func abandon() {
        state.withLock { state in
            guard state.phase == .open else { return }
            state.phase = .abandoned
            for part in state.parts { part.staging.remove() }
            // Those with something in them stay.
            for folder in state.made.reversed() { try? SystemCalls.removeFolder(folder) }
        }
    }
}

extension StagedWork.Part {
    /// - Throws: `StorageError.unwritable` when something else than a plain file stands where a file is to go.
    fileprivate func check() throws(StorageError) {
        for entry in entries where entry.staged != nil {
            let path = "\(staging.folder)/\(entry.name)"
            if let kind = FileKind(ofEntry: path), kind != .plain {
                throw .unwritable(path: path, reason: kind.inTheWay)
            }
        }
    }
}

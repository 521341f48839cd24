import SystemPackage

/// Names, kinds and contents of files, without Foundation's start-up time.
package enum FileSystem {
    /// Size and time of change of a file, by which a change is noticed.
    package struct Status: Hashable, Sendable {
        /// In bytes.
        package let size: Int
        /// In seconds since 1970.
        package let modified: Int
        package let modifiedNanoseconds: Int
    }

    /// Whether there is something that this process may read.
    package static func exists(_ path: String) -> Bool { SystemCalls.isReadable(path) }

    /// Whether this process may list a folder and open what is in it.
    package static func isOpen(folder: String) -> Bool {
        SystemCalls.isReadable(folder) && SystemCalls.isSearchable(folder)
    }

    /// Size and time of change; nil when there is nothing.
    package static func status(of path: String) -> Status? {
        guard let status = try? Stat(path) else { return nil }
        let time = SystemCalls.timeOfChange(status)
        return Status(size: Int(status.size), modified: time.seconds, modifiedNanoseconds: time.nanoseconds)
    }

    /// The names in a folder that are not hidden, in the order of their bytes; empty when it cannot be read.
    package static func entries(of folder: String) -> [String] {
        names(in: folder).filter { !$0.hasPrefix(".") }
    }

    /// The paths of all that lies below a folder, hidden or not, relative to it, a folder before what is in it. Links to
    /// folders are not followed, and a folder that cannot be read has nothing below it.
    package static func entries(below folder: String) -> [String] {
        var result: [String] = []
        var waiting = names(in: folder).reversed().map { $0 }
        while let path = waiting.popLast() {
            result.append(path)
            guard FileKind(ofEntry: "\(folder)/\(path)") == .folder else { continue }
            waiting += names(in: "\(folder)/\(path)").reversed().map { "\(path)/\($0)" }
        }
        return result
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? SystemCalls.entries(of: folder)) ?? []
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The folder of a path and the name in it.
    package static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }

    /// The folder of a path.
    package static func parent(_ path: String) -> String { split(path).folder }

    /// `path` without links and dots; nil when there is nothing.
    package static func realPath(_ path: String) -> String? { try? SystemCalls.realPath(path) }

    /// The bytes of a whole file.
    /// - Throws: `StorageError.unreadable`.
    package static func read(_ path: String) throws(StorageError) -> [UInt8] { try OpenFile.reading(path).readAll() }

    /// Makes a folder and those above it.
    /// - Returns: those that were not there, the uppermost first.
    /// - Throws: `StorageError.unwritable` for the folder that cannot be made.
    @discardableResult
    package static func makeFolders(_ path: String) throws(StorageError) -> [String] {
        var new: [String] = []
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
            do throws(Errno) {
                try SystemCalls.makeFolder(made, FilePermissions(rawValue: 0o777))
                new.append(made)
            } catch {
                if error != .fileExists, FileKind(of: made) == nil {
                    throw .unwritable(path: made, reason: error.reason)
                }
            }
        }
        return new
    }

    /// Removes a file, if it is there.
    package static func remove(_ path: String) { try? SystemCalls.removeFile(path) }
}

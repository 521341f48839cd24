package import Foundation

/// What an output's path stands for: links are followed, and what is no plain file is never replaced by one.
package enum OutputTarget {
    /// A descriptor that is open already: standard output, under whatever name.
    case standardOutput
    /// A pipe or a device such as `/dev/null`, which is written to as it is.
    case stream(String)
    /// A plain file, there or not, without links.
    case file(folder: String, name: String, mode: mode_t)

    /// - Parameter path: `-` for standard output.
    /// - Throws: `StorageError.unwritable`, as for a folder.
    init(_ path: String) throws(StorageError) {
        if path == "-" {
            self = .standardOutput
            return
        }
        guard !path.isEmpty, !path.hasSuffix("/") else {
            throw .unwritable(path: path, reason: "a file is wanted, and this names a folder")
        }
        var info = stat()
        guard stat(path, &info) == 0 else {
            guard errno == ENOENT else { throw .unwritable(path: path, reason: systemReason()) }
            self = try Self.new(Self.end(ofLinks: path), path)
            return
        }
        if Self.isStandardOutput(info) {
            self = .standardOutput
            return
        }
        switch FileKind(info) {
        case .plain: self = try Self.existing(path, info.st_mode & 0o7777)
        case .pipe, .device: self = .stream(path)
        case let kind: throw .unwritable(path: path, reason: kind.inTheWay)
        }
    }

    private static func isStandardOutput(_ info: stat) -> Bool {
        var own = stat()
        return fstat(STDOUT_FILENO, &own) == 0 && own.st_dev == info.st_dev && own.st_ino == info.st_ino
    }

    private static func existing(_ path: String, _ mode: mode_t) throws(StorageError) -> OutputTarget {
        guard access(path, W_OK) == 0, let real = realPath(path) else {
            throw .unwritable(path: path, reason: systemReason())
        }
        let (folder, name) = split(real)
        return .file(folder: folder, name: name, mode: mode)
    }

    /// A file that is not there yet, its folder made.
    private static func new(_ path: String, _ asked: String) throws(StorageError) -> OutputTarget {
        let (folder, name) = split(path)
        guard name != ".", name != ".." else { throw .unwritable(path: asked, reason: "it names a folder") }
        guard let real = realPath(folder) else { throw .unwritable(path: asked, reason: systemReason()) }
        return .file(folder: real, name: name, mode: 0o666)
    }

    /// Where a chain of links to nowhere ends; the path itself when it is no link.
    private static func end(ofLinks path: String) throws(StorageError) -> String {
        var path = path
        for _ in 0..<40 {
            guard FileKind(ofEntry: path) == .link else { return path }
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
            path = target.hasPrefix("/") ? target : "\(split(path).folder)/\(target)"
        }
        throw .unwritable(path: path, reason: "it is a chain of links without an end")
    }

    package static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }

    /// A path without links and dots; nil when there is nothing.
    static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

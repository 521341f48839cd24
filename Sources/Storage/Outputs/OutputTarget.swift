import SystemPackage

/// What an output's path stands for: links are followed, and what is no plain file is never replaced by one.
enum OutputTarget {
    /// A descriptor that is open already: standard output, under whatever name.
    case standardOutput
    /// A pipe or a device such as `/dev/null`, which is written to as it is.
    case stream(String)
    /// A plain file, there or not, without links.
    case file(folder: String, name: String, permissions: FilePermissions)

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
        let status: Stat
        do throws(Errno) { status = try Stat(path) } catch {
            guard error == .noSuchFileOrDirectory else { throw .unwritable(path: path, reason: error.reason) }
            self = try Self.new(Self.end(ofLinks: path), path)
            return
        }
        if Self.isStandardOutput(status) {
            self = .standardOutput
            return
        }
        switch FileKind(status) {
        case .plain: self = try Self.existing(path, status.permissions)
        case .pipe, .device: self = .stream(path)
        case let kind: throw .unwritable(path: path, reason: kind.inTheWay)
        }
    }

    private static func isStandardOutput(_ status: Stat) -> Bool {
        guard let own = try? OwnedDescriptor.standardOutput.status() else { return false }
        return own.deviceID == status.deviceID && own.inode == status.inode
    }

    private static func existing(
        _ path: String, _ permissions: FilePermissions
    ) throws(StorageError) -> OutputTarget {
        do throws(Errno) {
            try SystemCalls.checkWritable(path)
            let (folder, name) = FileSystem.split(try SystemCalls.realPath(path))
            return .file(folder: folder, name: name, permissions: permissions)
        } catch {
            throw .unwritable(path: path, reason: error.reason)
        }
    }

    /// A file that is not there yet, its folder made.
    private static func new(_ path: String, _ asked: String) throws(StorageError) -> OutputTarget {
        let (folder, name) = FileSystem.split(path)
        guard name != ".", name != ".." else { throw .unwritable(path: asked, reason: "it names a folder") }
        do throws(Errno) {
            let real = try SystemCalls.realPath(folder)
            return .file(folder: real, name: name, permissions: FilePermissions(rawValue: 0o666))
        } catch {
            throw .unwritable(path: asked, reason: error.reason)
        }
    }

    /// Where a chain of links to nowhere ends; the path itself when it is no link.
    private static func end(ofLinks path: String) throws(StorageError) -> String {
        var path = path
        for _ in 0..<40 {
            guard FileKind(ofEntry: path) == .link else { return path }
            guard let target = try? SystemCalls.linkTarget(path) else { break }
            path = target.hasPrefix("/") ? target : "\(FileSystem.parent(path))/\(target)"
        }
        throw .unwritable(path: path, reason: "it is a chain of links without an end")
    }
}

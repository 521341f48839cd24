import Foundation

/// A folder that the outputs of a run are written to.
public struct OutputFolder: Sendable {
    public let path: String

    /// Creates the folder when there is none.
    /// - Throws: `StorageError.unwritable`.
    public init(_ path: String) throws(StorageError) {
        self.path = path
        _ = try Self.make(path, for: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .unwritable(path: path, reason: "it is a file, not a folder")
        }
    }

    /// Makes a folder and those above it.
    /// - Parameter asked: What errors call it.
    /// - Returns: Those that were not there.
    /// - Throws: `StorageError.unwritable`.
    static func make(_ path: String, for asked: String) throws(StorageError) -> [String] {
        var new: [String] = []
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
            if mkdir(made, 0o777) == 0 {
                new.append(made)
            } else if errno != EEXIST, access(made, F_OK) != 0 {
                throw .unwritable(path: asked, reason: "\(made): \(systemReason())")
            }
        }
        return new
    }

    /// The path of a file in it.
    public func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// Stages files of a batch.
    /// - Throws: `StorageError.unwritable`.
    public func stage(_ files: [NamedFile], in batch: OutputBatch) throws(StorageError) {
        for file in files { try batch.write(file.bytes, to: self.file(file.name)) }
    }

    /// Has outputs of an earlier run removed that this one has nothing for, so that no map stands beside layers it does
    /// not show; of a map all its formats.
    /// - Throws: `StorageError.unwritable`.
    public func remove(_ names: [String], in batch: OutputBatch) throws(StorageError) {
        for name in names.flatMap(Self.formats) { try batch.remove(file(name)) }
    }

    /// Names of the maps in the folder that are not among those written: an earlier run drew them, perhaps of other data.
    /// - Parameter maps: names of all maps that a run can draw.
    public func filesOfEarlierRuns(among maps: [String], besides written: [String]) -> [String] {
        maps.flatMap(Self.formats).filter { !written.contains($0) && access(file($0), F_OK) == 0 }
    }

    /// The names that a file may have: a map those of all its formats.
    private static func formats(of name: String) -> [String] {
        guard name.hasSuffix(".svg") else { return [name] }
        return ["svg", "pdf", "png"].map { name.dropLast(3) + $0 }
    }
}

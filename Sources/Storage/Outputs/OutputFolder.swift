/// A folder that the outputs of a run are written to.
public struct OutputFolder: Sendable {
    /// As it was given.
    public let path: String

    /// Creates the folder when there is none.
    /// - Throws: `StorageError.unwritable`.
    public init(_ path: String) throws(StorageError) {
        self.path = path
        _ = try Self.make(path, for: path)
        guard FileKind(of: path) == .folder else {
            throw .unwritable(path: path, reason: "it is a file, not a folder")
        }
    }

    /// Makes a folder and those above it.
    /// - Parameter asked: What errors call it.
    /// - Returns: Those that were not there.
    /// - Throws: `StorageError.unwritable`.
    static func make(_ path: String, for asked: String) throws(StorageError) -> [String] {
        do throws(StorageError) {
            return try FileSystem.makeFolders(path)
        } catch {
            guard case .unwritable(let folder, let reason) = error else { throw error }
            throw .unwritable(path: asked, reason: "\(folder): \(reason)")
        }
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
        maps.flatMap(Self.formats).filter { !written.contains($0) && FileKind(of: file($0)) != nil }
    }

    /// The names that a file may have: a map those of all its formats.
    private static func formats(of name: String) -> [String] {
        guard name.hasSuffix(".svg") else { return [name] }
        return ["svg", "pdf", "png"].map { name.dropLast(3) + $0 }
    }
}

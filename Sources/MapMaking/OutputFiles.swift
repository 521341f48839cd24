public import Intake
public import Storage

/// Files made of results, in memory and not yet written.
public struct OutputFiles: Sendable {
    /// In the order to be written.
    public package(set) var files: [NamedFile]
    /// Names of files that a run can write and this one has nothing for.
    public package(set) var absent: [String]
    /// Notes say what to know of the maps, problems why one is not there.
    public package(set) var diagnostics: Diagnostics

    package init(_ files: [NamedFile] = [], absent: [String] = [], diagnostics: Diagnostics = Diagnostics()) {
        self.files = files
        self.absent = absent
        self.diagnostics = diagnostics
    }

    /// Writes the files into a folder, which is made when there is none: all of them, or, when that fails, none. Files of
    /// an earlier run that this one has nothing for are removed.
    /// - Throws: `StorageError.unwritable`.
    public func write(to folder: String) throws(StorageError) {
        let batch = OutputBatch()
        let folder = try batch.folder(folder)
        try folder.stage(files, in: batch)
        try folder.remove(absent, in: batch)
        try batch.commit()
    }

    mutating func add(_ other: OutputFiles) {
        files += other.files
        absent += other.absent
        diagnostics.add(other.diagnostics)
    }

    mutating func leaveOut(_ product: MapProduct, _ reason: String) {
        absent.append(product.file)
        diagnostics.problems.append("There is no \(product.file): \(reason)")
    }
}

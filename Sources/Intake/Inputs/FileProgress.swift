/// How far a run has come.
package struct FileProgress: Hashable, Sendable {
    /// Files read so far.
    var filesDone: Int
    /// Files of the run.
    var fileCount: Int

    init(filesDone: Int, fileCount: Int) {
        self.filesDone = filesDone
        self.fileCount = fileCount
    }
}

extension ScanProgress {
    /// Takes how many files are read.
    package var files: @Sendable (FileProgress) -> Void {
        begin("reading files")
        return { self.begin("files read", done: $0.filesDone, of: $0.fileCount) }
    }
}

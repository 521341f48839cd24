/// How far a run has come.
public struct Progress: Hashable, Sendable {
    /// Files read so far.
    public var filesDone: Int
    /// Files of the run.
    public var fileCount: Int

    public init(filesDone: Int, fileCount: Int) {
        self.filesDone = filesDone
        self.fileCount = fileCount
    }
}

extension ScanProgress {
    /// Takes how many files are read.
    var files: @Sendable (Progress) -> Void {
        begin("reading files")
        return { self.begin("files read", done: $0.filesDone, of: $0.fileCount) }
    }
}

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

import TestSupport
import Testing

@testable import Storage

@Suite struct UnfinishedFilesTests {
    private func write(_ text: String, to path: String) throws { try UnfinishedFiles.write(Array(text.utf8), to: path) }

    /// What a process left that is no more goes with the next file of its kind; what is another's stays.
    @Test func filesOfDeadProcessesGo() throws {
        let folder = try TemporaryFolder()
        // No process has the highest number; the first one always runs.
        let dead = ["ML.tsv.2147483647.tmp", "NE.tsv.2147483646.tmp"]
        let others = ["ML.tsv.1.tmp", "ML.tsv.mine.tmp", "notes.2147483647.tmp", "ML.geojson.2147483647.tmp"]
        for name in dead + others { _ = try folder.file("half", name) }
        try write("whole", to: folder.path + "/ML.tsv")
        #expect(FileSystem.entries(of: folder.path) == (others + ["ML.tsv"]).sorted())
        #expect(folder.text("ML.tsv") == "whole")
    }

    @Test func whatCannotBeWrittenLeavesNothing() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("in the way", "ML.tsv/full/file")
        #expect(throws: StorageError.unwritable(path: folder.path + "/ML.tsv", reason: "Is a directory")) {
            try write("whole", to: folder.path + "/ML.tsv")
        }
        #expect(FileSystem.entries(of: folder.path) == ["ML.tsv"])
        let nowhere = folder.path + "/nowhere/ML.tsv"
        #expect(throws: StorageError.unwritable(path: nowhere, reason: "No such file or directory")) {
            try write("whole", to: nowhere)
        }
    }
}

import Foundation
import Testing

@testable import Gazetteer

@Suite struct UnfinishedFilesTests {
    private func write(_ text: String, to path: String) -> Bool {
        Array(text.utf8).withUnsafeBytes { FileSystem.write($0, to: path) }
    }

    /// What a process left that is no more goes with the next file of its kind; what is another's stays.
    @Test func filesOfDeadProcessesGo() throws {
        let data = try TemporaryData()
        let folder = data.directory.path + "/layers"
        // No process has the highest number; the first one always runs.
        let dead = ["ML.tsv.2147483647.tmp", "NE.tsv.2147483646.tmp"]
        let others = ["ML.tsv.1.tmp", "ML.tsv.mine.tmp", "notes.2147483647.tmp", "ML.geojson.2147483647.tmp"]
        for name in dead + others { try data.write("half", to: "layers/\(name)") }
        #expect(write("whole", to: folder + "/ML.tsv"))
        #expect(FileSystem.entries(of: folder) == (others + ["ML.tsv"]).sorted())
        #expect(try FileSystem.read(folder + "/ML.tsv") == Array("whole".utf8))
    }

    @Test func whatCannotBeWrittenLeavesNothing() throws {
        let data = try TemporaryData()
        try FileManager.default.createDirectory(
            atPath: data.directory.path + "/layers/ML.tsv/full", withIntermediateDirectories: true)
        #expect(!write("whole", to: data.directory.path + "/layers/ML.tsv"))
        #expect(FileSystem.entries(of: data.directory.path + "/layers") == ["ML.tsv"])
        #expect(!write("whole", to: data.directory.path + "/nowhere/ML.tsv"))
    }
}

import Foundation
import Intake
import TestSupport
import Testing

@testable import Storage

@Suite struct OutputFolderTests {
    @Test func filesAreWrittenWholeAndNothingElseStays() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/maps/2021"
        for text in ["{}", "[]"] {
            let batch = OutputBatch()
            let output = try batch.folder(path)
            try output.stage(
                [NamedFile("a.geojson", Array(text.utf8)), NamedFile("b.svg", Array("<svg/>".utf8))], in: batch)
            try batch.commit()
            #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["a.geojson", "b.svg"])
            #expect(try String(contentsOfFile: path + "/a.geojson", encoding: .utf8) == text)
        }
    }

    @Test func mapsOfEarlierRunsAreNamedAndThoseWithNothingToShowRemoved() throws {
        let folder = try TemporaryFolder()
        for name in ["density.svg", "density.pdf", "timeline.png", "incidents.geojson", "mine.svg", "incidents.svg"] {
            try folder.write(name, "x")
        }
        let batch = OutputBatch()
        let output = try batch.folder(folder.path)
        #expect(
            output.filesOfEarlierRuns(
                among: ["density.svg", "incidents.svg", "timeline.svg"], besides: ["density.svg"]) == [
                    "density.pdf", "incidents.svg", "timeline.png",
                ])
        try output.remove(["density.svg"], in: batch)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/density.svg"))
        try batch.commit()
        #expect(try folder.entries() == ["incidents.geojson", "incidents.svg", "mine.svg", "timeline.png"])
        #expect(
            output.filesOfEarlierRuns(
                among: ["density.svg", "incidents.svg", "timeline.svg"], besides: ["incidents.svg", "timeline.png"]
            ).isEmpty)
    }

    /// No rights keep the superuser from a folder, but nothing can lie below a regular file.
    @Test func aPathBelowAFileIsUnwritable() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("report.txt", "A raid.") + "/Output"
        #expect { try OutputFolder(path) } throws: { error in
            guard case StorageError.unwritable(path, let reason)? = error as? StorageError else { return false }
            return !reason.isEmpty
        }
        #expect(throws: StorageError.self) { try OutputBatch().write([0x7B], to: path + "/incidents.geojson") }
    }

    /// A folder made for outputs that never came goes again, with those above it.
    @Test func foldersMadeForNothingGo() throws {
        let folder = try TemporaryFolder()
        func begin() throws {
            let batch = OutputBatch()
            let output = try batch.folder(folder.path + "/new/deep")
            try output.stage([NamedFile("a.geojson", [0x7B])], in: batch)
        }
        try begin()
        #expect(try folder.entries().isEmpty)
    }
}

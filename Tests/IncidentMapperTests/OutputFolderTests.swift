import Foundation
import Testing

@testable import IncidentMapper

@Suite struct OutputFolderTests {
    @Test func filesAreWrittenWholeAndNothingElseStays() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/maps/2021"
        let output = try OutputFolder(path)
        try output.write([("a.geojson", Array("{}".utf8)), ("b.svg", Array("<svg/>".utf8))])
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["a.geojson", "b.svg"])
        try output.write([("a.geojson", Array("[]".utf8))])
        #expect(try String(contentsOfFile: path + "/a.geojson", encoding: .utf8) == "[]")
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["a.geojson", "b.svg"])
    }

    @Test func mapsOfEarlierRunsAreNamedAndThoseWithNothingToShowRemoved() throws {
        let folder = try TemporaryFolder()
        for name in ["density.svg", "density.pdf", "timeline.png", "incidents.geojson", "mine.svg", "incidents.svg"] {
            try folder.write(name, "x")
        }
        let output = try OutputFolder(folder.path)
        #expect(
            output.mapsOfEarlierRuns(besides: ["density.svg"]) == ["density.pdf", "incidents.svg", "timeline.png"])
        output.remove(["density.svg"])
        #expect(try folder.entries().sorted() == ["incidents.geojson", "incidents.svg", "mine.svg", "timeline.png"])
        #expect(output.mapsOfEarlierRuns(besides: ["incidents.svg", "timeline.png"]).isEmpty)
    }

    /// No rights keep the superuser from a folder, but nothing can lie below a regular file.
    @Test func aPathBelowAFileIsUnwritable() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("report.txt", "A raid.") + "/Output"
        #expect { try OutputFolder(path) } throws: { error in
            guard case MapperError.unwritable(path, let reason)? = error as? MapperError else { return false }
            return !reason.isEmpty
        }
        #expect(throws: MapperError.self) { try OutputFolder.write([0x7B], to: path + "/incidents.geojson") }
    }

    /// When one of several files cannot be put in place, the error says which folder, and no temporary file stays.
    @Test func aFailedWriteLeavesNoTemporaryFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("b.svg/occupied.txt", "a folder in the way")
        let output = try OutputFolder(folder.path)
        #expect {
            try output.write([("a.geojson", [0x7B]), ("b.svg", [0x3C])])
        } throws: { error in
            guard case MapperError.unwritable(folder.path, _)? = error as? MapperError else { return false }
            return "\(error)".contains("--output")
        }
        #expect(try folder.entries().allSatisfy { !$0.hasPrefix(".") })
    }

    @Test func oneFileGoesWhereItIsTold() throws {
        let folder = try TemporaryFolder()
        try OutputFolder.write(Array("{}".utf8), to: folder.path + "/new/incidents.geojson")
        #expect(try String(contentsOfFile: folder.path + "/new/incidents.geojson", encoding: .utf8) == "{}")
    }
}

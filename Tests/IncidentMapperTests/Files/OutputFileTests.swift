import Foundation
import Testing

@testable import IncidentMapper

@Suite struct OutputFileTests {
    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func theFileTakesItsNameWhenItIsWhole() throws {
        let folder = try TemporaryFolder()
        try folder.write("layer.txt", "old")
        var file = try OutputFile("layer.txt", in: OutputFolder(folder.path))
        let piece = Array(repeating: UInt8(ascii: "a"), count: 700_000)
        for _ in 0..<3 { try file.append(piece) }
        #expect(try text(folder.path + "/layer.txt") == "old")
        try file.commit()
        #expect(try text(folder.path + "/layer.txt").utf8.count == 2_100_000)
        #expect(try folder.entries() == ["layer.txt"])
    }

    @Test func aFileGivenUpLeavesNothing() throws {
        let folder = try TemporaryFolder()
        do {
            var file = try OutputFile("layer.txt", in: OutputFolder(folder.path))
            try file.append("half of it".utf8)
        }
        #expect(try folder.entries().isEmpty)
    }

    @Test func aFolderInItsPlaceIsAnError() throws {
        let folder = try TemporaryFolder()
        try folder.write("layer.txt/occupied", "")
        let output = try OutputFolder(folder.path)
        #expect(throws: MapperError.self) {
            var file = try OutputFile("layer.txt", in: output)
            try file.append("x".utf8)
            try file.commit()
        }
        #expect(try folder.entries() == ["layer.txt"])
    }
}

import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct ScratchFileTests {
    @Test func whatIsWrittenComesAgainAndHasNoName() throws {
        let folder = try TemporaryFolder()
        let file = try ScratchFile.make(in: folder.path)
        let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        for start in stride(from: 0, to: bytes.count, by: 100_000) {
            try file.append(Array(bytes[start..<start + 100_000]))
        }
        #expect(file.size == bytes.count)
        var read: [UInt8] = []
        try file.forEachPiece { (piece) throws(StorageError) in read += piece }
        #expect(read == bytes)
        #expect(try folder.entries().isEmpty)
    }

    @Test func whereNothingCanBeWrittenIsAnError() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("", "file")
        #expect(throws: StorageError.unwritable(path: file, reason: "Not a directory")) {
            try ScratchFile.make(in: file)
        }
    }

    /// As another program has it that is given the descriptor.
    @Test func temporaryBytesAreReadFromTheirBeginning() throws {
        let bytes = try TemporaryBytes(Array("<svg/>".utf8))
        #expect(try bytes.handle.readToEnd().map(Array.init) == Array("<svg/>".utf8))
        #expect(try bytes.bytes() == Array("<svg/>".utf8))
    }
}

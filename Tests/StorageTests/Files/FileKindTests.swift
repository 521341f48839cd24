import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct FileKindTests {
    @Test func aLinkIsALinkOnlyByItself() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: try folder.file("Gao", "name.txt"))
        #expect(FileKind(ofEntry: folder.path + "/link") == .link)
        #expect(FileKind(of: folder.path + "/link") == .plain)
        #expect(FileKind(of: folder.path) == .folder)
        #expect(FileKind(of: "/dev/null") == .device)
        #expect(FileKind(of: folder.path + "/none") == nil)
    }
}

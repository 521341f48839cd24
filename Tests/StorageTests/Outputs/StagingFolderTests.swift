import SystemPackage
import TestSupport
import Testing

@testable import Storage

@Suite struct StagingFolderTests {
    /// The folder of a run at work stays when another begins; that of a dead one goes.
    @Test func onlyUnlockedFoldersGo() throws {
        let folder = try TemporaryFolder()
        let first = try StagingFolder.make(in: folder.path)
        _ = try folder.file("half", StagingFolder.prefix + "1-dead/0")
        let second = try StagingFolder.make(in: folder.path)
        #expect(Set(try folder.entries().map { "\(folder.path)/\($0)" }) == [first.path, second.path])
        #expect(throws: StorageError.self) {
            for _ in 0..<2 {
                var file = try first.create("0", for: "a.svg", .ownerReadWrite)
                try file.finish()
            }
        }
        for staging in [first, second] { staging.remove() }
        #expect(try folder.entries().isEmpty)
    }
}

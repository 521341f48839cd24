import SystemPackage
import TestSupport
import Testing

@testable import Storage

@Suite struct ManifestTests {
    @Test func whatIsWrittenIsReadAndApplied() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "gone.txt"] { _ = try folder.file("old", name) }
        let staging = try StagingFolder.make(in: folder.path)
        var file = try staging.create("0", for: "a.txt", .ownerReadWrite)
        try file.append(Array("new".utf8))
        try file.finish()
        try Manifest([.init(staged: "0", name: "a.txt"), .init(staged: nil, name: "gone.txt")]).write(to: staging)
        let read = try #require(Manifest(in: staging.path))
        #expect(read.apply(from: staging.path, to: folder.path) == nil)
        staging.remove()
        #expect(try folder.entries() == ["a.txt"])
        #expect(folder.text("a.txt") == "new")
    }

    @Test func namesOfOtherFoldersAreNotRead() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file(
            #"{"entries":[{"staged":"0","name":"../a"},{"staged":"x/0","name":"b"},{"name":".."},{"name":"c"}]}"#,
            Manifest.name)
        #expect(Manifest(in: folder.path)?.entries.map(\.name) == ["c"])
        _ = try folder.file("half of it {", Manifest.name)
        #expect(Manifest(in: folder.path) == nil)
    }
}

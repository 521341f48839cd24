import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct FileSystemTests {
    @Test func pathsAreSplitAtTheirLastSlash() {
        for (path, folder, name) in [
            ("a/b.csv", "a", "b.csv"), ("b.csv", ".", "b.csv"), ("/b.csv", "/", "b.csv"), ("/a/b/", "/a/b", ""),
        ] {
            #expect(FileSystem.split(path) == (folder, name))
            #expect(FileSystem.parent(path) == folder)
        }
    }

    @Test func foldersAreMadeAndThoseMadeNamed() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/new//deep"
        #expect(try FileSystem.makeFolders(path) == [folder.path + "/new", folder.path + "/new/deep"])
        #expect(try FileSystem.makeFolders(path).isEmpty)
        let file = try folder.file("Gao", "file")
        #expect(throws: StorageError.unwritable(path: file + "/deep", reason: "Not a directory")) {
            try FileSystem.makeFolders(file + "/deep")
        }
    }

    @Test func hiddenFilesAreNoEntries() throws {
        let folder = try TemporaryFolder()
        for name in ["b.tsv", "é.tsv", ".hidden", "B.tsv"] { _ = try folder.file("", name) }
        #expect(FileSystem.entries(of: folder.path) == ["B.tsv", "b.tsv", "é.tsv"])
        #expect(FileSystem.entries(of: folder.path + "/none").isEmpty)
    }

    /// A folder comes before what is in it; a link is named and not followed, so that a circle has an end.
    @Test func allThatLiesBelowAFolderIsNamed() throws {
        let folder = try TemporaryFolder()
        for name in ["b/2.csv", "b/1.csv", "a.txt", "b/.hidden/3.csv"] { _ = try folder.file("", name) }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/b/circle", withDestinationPath: "..")
        #expect(
            FileSystem.entries(below: folder.path) == [
                "a.txt", "b", "b/.hidden", "b/.hidden/3.csv", "b/1.csv", "b/2.csv", "b/circle",
            ])
        #expect(FileSystem.isOpen(folder: folder.path + "/b") && !FileSystem.isOpen(folder: folder.path + "/c"))
    }

    @Test func aChangeIsNoticed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("Gao", "name.txt")
        let before = try #require(FileSystem.status(of: path))
        #expect(before.size == 3 && before.modified > 1_600_000_000)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: path)
        #expect(FileSystem.status(of: path)?.modified == 1_000_000_000)
        FileSystem.remove(path)
        #expect(FileSystem.status(of: path) == nil && !FileSystem.exists(path))
    }

    @Test func linksAreFollowedToTheirEnd() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("Gao", "data/name.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "data")
        #expect(FileSystem.realPath(folder.path + "/link/../link/name.txt") == FileSystem.realPath(path))
        #expect(FileSystem.realPath(folder.path + "/none") == nil)
    }
}

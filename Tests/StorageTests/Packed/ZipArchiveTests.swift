import TestSupport
import Testing

@testable import Storage

@Suite struct ZipArchiveTests {
    @Test func theTableIsFoundBesideTheReadMe() throws {
        let folder = try TemporaryFolder()
        let long = Array(String(repeating: "columns and codes ", count: 100).utf8)
        let path = try folder.file(
            Packing.zip([("readme.txt", long), ("ML.txt", Array("a row".utf8)), ("picture.png", long)]), "ML.zip")
        let archive = try ZipArchive(.reading(path))
        #expect(archive.members.map(\.name) == ["readme.txt", "ML.txt", "picture.png"])
        #expect(archive.dataMember?.name == "ML.txt" && archive.dataMember?.size == 5)
    }

    @Test(arguments: ["", "PK\u{3}\u{4} and nothing more", "no archive at all"])
    func whatIsNoWholeArchiveIsAnError(_ text: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(text, "a.zip")
        #expect(throws: StorageError.self) { try ZipArchive(.reading(path)) }
    }
}

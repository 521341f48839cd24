import Testing

@testable import Tables

@Suite struct TableFileTests {
    @Test func foldersAndMissingFilesAreErrors() {
        #expect(throws: TableError.self) { try TableFile("/") }
        #expect(throws: TableError.self) { try TableFile("/nonexistent/events.csv") }
    }

    @Test func bytesCanBeReadFromTheMiddle() throws {
        let table = try TableOnDisk("0123456789")
        let file = try TableFile(table.path)
        #expect(file.bytes(at: 4, count: 3) == Array("456".utf8))
        #expect(file.bytes(at: 8, count: 10) == Array("89".utf8))
        #expect(file.size == 10)
        #expect(file.isPlain)
        let packed = try TableOnDisk(gzip(Array("0123456789".utf8)))
        #expect(try !TableFile(packed.path).isPlain)
    }
}

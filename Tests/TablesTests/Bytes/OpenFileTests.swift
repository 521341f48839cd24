import Foundation
import Testing

@testable import Tables

@Suite struct OpenFileTests {
    /// A descriptor closed twice closes a file that was opened in between.
    @Test func whatCannotBeOpenedClosesNoOtherFile() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let table = try TableOnDisk("date,latitude,longitude\n2021,16,-3\n")
        var open: [OpenFile] = []
        for _ in 0..<200 {
            #expect(throws: SystemError(reason: "it is a folder")) { try OpenFile(folder) }
            #expect(throws: TableError.self) { try TableFile(folder) }
            open.append(try OpenFile(table.path))
        }
        for file in open { #expect(file.bytes(at: 0, count: 4) == Array("date".utf8)) }
    }
}

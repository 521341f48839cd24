import Incidents
import TestSupport
import Testing
import Text

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
        let packed = try TableOnDisk(Packing.gzip(Array("0123456789".utf8)))
        #expect(try !TableFile(packed.path).isPlain)
    }

    @Test func offsetsAreThoseOfTheFile() async throws {
        let rows =
            "date,latitude,longitude,place\n2021-03-04,16.5,-3,Ségou\n2021-03-05,16.5,-3,𝄞\n2021-03-06,16,-3,Gao\n"
        let bytes = ("\u{FEFF}" + rows).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let found = try await TableOnDisk(bytes).read()
        #expect(found.layout.encoding == .utf16LittleEndian)
        #expect(found.incidents.map(\.location.text) == ["Ségou", "𝄞", "Gao"])
        let quoted = found.incidents.map { incident in
            let source = bytes[incident.sources[0].start..<incident.sources[0].end]
            let units = stride(from: source.startIndex, to: source.endIndex, by: 2).map {
                UInt16(source[$0]) | UInt16(source[$0 + 1]) << 8
            }
            return String(decoding: units, as: UTF16.self)
        }
        #expect(quoted == rows.split(separator: "\n").dropFirst().map(String.init))
    }
}

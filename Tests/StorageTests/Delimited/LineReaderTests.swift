import TestSupport
import Testing

@testable import Storage

@Suite struct LineReaderTests {
    private func lines(_ bytes: [UInt8]) throws -> [String] {
        let folder = try TemporaryFolder()
        var reader = try LineReader(ByteStream(folder.file(bytes, "input")))
        var result: [String] = []
        try reader.forEachLine { line, bytes in
            result.append("\(line):" + (bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long"))
        }
        return result
    }

    @Test func linesOfAllSystemsWithAndWithoutALastEnd() throws {
        #expect(try lines(Array("a\r\n\nb\nc".utf8)) == ["1:a", "2:", "3:b", "4:c"])
        #expect(try lines(Array("a\n".utf8)) == ["1:a"])
        #expect(try lines([]).isEmpty)
    }

    @Test func linesGoOnOverPieces() throws {
        let wanted = (1...50_000).map { "row \($0) of many" }
        #expect(try lines(Array(wanted.joined(separator: "\n").utf8)) == wanted.enumerated().map { "\($0 + 1):\($1)" })
    }

    @Test func aLineWithoutEndIsGivenUp() throws {
        let long = [UInt8](repeating: 0x41, count: 3 << 20)
        #expect(try lines(long) == ["1:too long"])
        #expect(try lines(Array("a\n".utf8) + long + Array("\nb\n".utf8)) == ["1:a", "2:too long", "3:b"])
    }
}

import Incidents
import Testing

@testable import Tables

@Suite struct UTF16TranscoderTests {
    private let text = "Ségou – 𝄞 Gao\r\n"

    @Test(arguments: [1, 2, 3, 7, 64]) func piecesGiveTheWholeText(_ size: Int) {
        let bytes = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        var transcoder = UTF16Transcoder(.bigEndian)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            result += transcoder.utf8(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        result += transcoder.end()
        #expect(String(decoding: result, as: UTF8.self) == text)
        #expect(transcoder.markLength == 2)
    }

    @Test func halfAPairIsReplaced() {
        var transcoder = UTF16Transcoder(.littleEndian)
        let lone = transcoder.utf8([0x34, 0xD8, 0x41, 0x00])
        #expect(String(decoding: lone, as: UTF8.self) == "\u{FFFD}A")
        let cut = transcoder.utf8([0x34, 0xD8, 0x41]) + transcoder.end()
        #expect(String(decoding: cut, as: UTF8.self) == "\u{FFFD}")
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

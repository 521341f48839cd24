import Testing

@testable import Tables

@Suite struct TextEncodingTests {
    @Test func isToldByTheBytes() {
        #expect(TextEncoding(of: Array("Ségou".utf8)) == .utf8)
        #expect(TextEncoding(of: Array("Segou".utf8)) == .utf8)
        #expect(TextEncoding(of: [0x53, 0xE9, 0x67]) == .latin1)
        #expect(TextEncoding(of: [0x93, 0x53, 0xE9, 0x94]) == .windows1252)
    }

    @Test func aSampleMayEndWithinALetter() {
        #expect(TextEncoding(of: Array("Ségou – é".utf8).dropLast()) == .utf8)
        #expect(TextEncoding(of: Array("Ségou €".utf8).dropLast(1)) == .utf8)
        #expect(TextEncoding(of: Array("Ségou €".utf8).dropLast(2)) == .utf8)
    }

    @Test func textIsDecoded() {
        #expect(TextEncoding.windows1252.string([0x93, 0x53, 0xE9, 0x67, 0x94]) == "“Ség”")
        #expect(TextEncoding.latin1.string([0x53, 0xE9, 0x67]) == "Ség")
        #expect(TextEncoding.utf8.string(Array("Ség".utf8)) == "Ség")
        // A later row of a table that began in ASCII.
        #expect(TextEncoding.utf8.string([0x53, 0xE9, 0x67]) == "Ség")
    }
}

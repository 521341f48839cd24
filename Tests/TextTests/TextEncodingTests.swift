import Testing

@testable import Text

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

    /// A letter counts its code units in the file, not its bytes in UTF-8.
    @Test func offsetsAreThoseOfTheFile() throws {
        let letters = Array("Gé–𝄞".utf8)
        let lengths = letters.withUnsafeBufferPointer { bytes in
            [TextEncoding.utf8, .utf16LittleEndian].map { $0.lengthInFile(bytes) }
        }
        #expect(lengths == [letters.count, "Gé–𝄞".utf16.count * 2])
        let marked = try #require(UTF16Bytes(start: [0xFE, 0xFF, 0, 0x47]))
        #expect(TextEncoding(marked) == .utf16BigEndian)
    }

    @Test func textIsDecoded() {
        #expect(TextEncoding.windows1252.string([0x93, 0x53, 0xE9, 0x67, 0x94]) == "“Ség”")
        #expect(TextEncoding.latin1.string([0x53, 0xE9, 0x67]) == "Ség")
        #expect(TextEncoding.utf8.string(Array("Ség".utf8)) == "Ség")
        // A later row of a table that began in ASCII.
        #expect(TextEncoding.utf8.string([0x53, 0xE9, 0x67]) == "Ség")
    }
}

import Testing

@testable import Text

@Suite struct UTF16BytesTests {
    private func bytes(_ text: String, littleEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
    }

    /// A letter beyond the first plane, two of two bytes, one of three, in pieces of any size.
    @Test(arguments: [1, 2, 3, 5, 1000], [true, false])
    func piecesOfAnySizeGiveTheTextAndComeBack(_ size: Int, _ littleEndian: Bool) {
        let text = "Ségou;Gao\r\n😀 Ménaka – Kidal\n"
        let source = bytes(text, littleEndian: littleEndian)
        var reader = UTF16Bytes(isLittleEndian: littleEndian)
        var result: [UInt8] = []
        for start in stride(from: 0, to: source.count, by: size) {
            result += reader.utf8(Array(source[start..<min(start + size, source.count)]))
        }
        #expect(String(decoding: result, as: UTF8.self) == text)
        #expect(!reader.isWithinLetter && reader.utf16(result) == source)
    }

    @Test func halfAPairIsKeptAsItIs() {
        // D83D alone, then "a", and D83D at the end.
        let source: [UInt8] = [0x3D, 0xD8, 0x61, 0, 0x3D, 0xD8]
        var reader = UTF16Bytes(isLittleEndian: true)
        let result = reader.utf8(source) + reader.rest()
        #expect(result.contains(0x61) && reader.utf16(result) == source)
        #expect(!reader.isWithinLetter)
    }

    @Test func itIsToldByItsMarkOrItsZeros() {
        #expect(UTF16Bytes(start: [0xFF, 0xFE, 0x61, 0])?.isLittleEndian == true)
        #expect(UTF16Bytes(start: [0xFE, 0xFF, 0, 0x61])?.isLittleEndian == false)
        #expect(UTF16Bytes(start: bytes("place;country\nGao;ML", littleEndian: true))?.isLittleEndian == true)
        #expect(UTF16Bytes(start: bytes("place;country\nGao;ML", littleEndian: false))?.isLittleEndian == false)
        #expect(UTF16Bytes(start: Array("place;country\nGao;ML".utf8)) == nil)
        #expect(UTF16Bytes(start: []) == nil)
    }
}

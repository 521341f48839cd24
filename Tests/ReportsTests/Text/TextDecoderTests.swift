import Testing

@testable import Reports

private func decode(_ bytes: [UInt8]) throws -> MappedText { try TextDecoder(path: "r.txt").decode(bytes) }

@Test func aByteOrderMarkIsNoText() throws {
    let text = try decode([0xEF, 0xBB, 0xBF] + Array("Gossi".utf8))
    #expect(text.bytes == Array("Gossi".utf8))
    #expect(text.map.sourceRange(of: 0..<5) == 3..<8)
}

@Test(arguments: [true, false]) func sixteenBitTextIsReadInBothByteOrders(bigEndian: Bool) throws {
    let said = "Blessés à Gossi: 3 😀"
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in said.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += bigEndian ? pair : pair.reversed()
    }
    let text = try decode(bytes)
    #expect(utf8Text(text.bytes) == said)
    // "Gossi" begins 10 characters in: 12 bytes of UTF-8, 2 + 20 bytes of UTF-16.
    #expect(text.map.sourceRange(of: 12..<17) == 22..<32)
    // The last character takes two units.
    #expect(text.map.sourceRange(of: (text.count - 4)..<text.count) == (bytes.count - 4)..<bytes.count)
}

@Test func aLoneSurrogateIsReplaced() throws {
    #expect(utf8Text(try decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]).bytes) == "A\u{FFFD}B")
}

@Test func bytesThatAreNoUTF8AreWindows1252() throws {
    let text = try decode(Array("Attaque ".utf8) + [0xE0] + Array(" Tin Azeta ".utf8) + [0x96, 0x20, 0x93, 0x80, 0x94])
    #expect(utf8Text(text.bytes) == "Attaque à Tin Azeta – “€”")
    #expect(text.map.sourceRange(of: 8..<10) == 8..<9)
}

@Test func aStrayByteDoesNotSpoilUTF8() throws {
    let text = try decode(Array("Blessés évacués à Gossi ".utf8) + [0x96] + Array(" après".utf8))
    #expect(utf8Text(text.bytes) == "Blessés évacués à Gossi – après")
}

@Test func noBreakSpacesSeparateWords() throws {
    let text = try decode(Array("20\u{A0}morts\u{202F}!".utf8))
    #expect(utf8Text(text.bytes) == "20 morts !")
    #expect(text.map.sourceRange(of: 2..<3) == 2..<4)
    #expect(text.map.sourceRange(of: 9..<10) == 12..<13)
}

@Test func whatIsNoTextIsRefused() {
    #expect(throws: ReportError.empty(path: "r.txt")) { try decode([]) }
    #expect(throws: ReportError.empty(path: "r.txt")) { try decode(Array(" \n\t ".utf8)) }
    #expect(throws: ReportError.empty(path: "r.txt")) { try decode([0xFF, 0xFE]) }
    #expect(throws: ReportError.binary(path: "r.txt", offset: 3)) { try decode([0x61, 0x62, 0x63, 0, 0x64]) }
    #expect(throws: ReportError.binary(path: "r.txt", offset: 1)) { try decode([0x61, 1, 2, 3, 0x62, 0x63]) }
}

@Test func aDeclaredEncodingIsHonouredWherePlausible() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"".utf8)
    let latin = try decode(head + Array("ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8))
    #expect(utf8Text(latin.bytes).contains("é"))
    // Declared wrongly, but valid UTF-8.
    let wrong = try decode(head + Array("ISO-8859-1\"?><a>é</a>".utf8))
    #expect(utf8Text(wrong.bytes).contains("é"))
    #expect(throws: ReportError.unsupportedEncoding(path: "r.txt", name: "shift_jis")) {
        try decode(head + Array("Shift_JIS\"?><a>".utf8) + [0x83, 0x4E] + Array("</a>".utf8))
    }
}

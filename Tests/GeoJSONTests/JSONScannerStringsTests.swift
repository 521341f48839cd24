import Testing

@testable import GeoJSON

@Suite struct JSONScannerStringsTests {
    @Test(arguments: [
        (#""Ségou""#, "Ségou"), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
        (#""S\u00e9gou""#, "Ségou"), (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d""#, "\u{FFFD}"),
        (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"), ("\"\"", ""),
    ])
    func resolvesEscapes(_ text: String, _ expected: String) throws {
        #expect(try scan(text) { try $0.readString() } == expected)
    }

    @Test(arguments: [#""\x""#, #""\u12g4""#, "\"a\nb\"", "\"a\tb\""])
    func refusesWhatIsNoString(_ text: String) {
        #expect(syntaxError(of: text)?.reason == .invalidString)
    }

    @Test(arguments: [#""abc"#, #""abc\"#, #""\u00"#, #""\u00e9"#])
    func aCutStringEndsTooEarly(_ text: String) {
        #expect(syntaxError(of: text)?.reason == .unexpectedEnd)
    }

    @Test func escapedNamesAreCompared() throws {
        try scan(#"{"typ\u0065":1}"#) { scanner in
            try scanner.beginObject()
            let key = try #require(try scanner.nextKey())
            #expect(scanner.text(key, is: "type"))
            #expect(!scanner.text(key, is: "typo"))
        }
    }

    @Test func brokenUTF8BecomesReplacementCharacters() throws {
        let bytes: [UInt8] = [0x22, 0x41, 0xFF, 0x42, 0x22]
        let text = try bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            return try scanner.readString()
        }
        #expect(text == "A\u{FFFD}B")
    }
}

extension TextFolding {
    /// The words of a text in lower case, without accents and punctuation, one blank between them: what titles and set
    /// phrases are compared by. Bytes that are not UTF-8 end the text.
    package static func words(_ bytes: ArraySlice<UInt8>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var wordEnded = false
        func append(_ letters: some Sequence<UInt8>) {
            if wordEnded, !folded.isEmpty { folded.append(0x20) }
            wordEnded = false
            folded.append(contentsOf: letters)
        }
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar.value < 0x80 {
                let byte = UInt8(scalar.value)
                if let letter = plainLetter(byte) { append(CollectionOfOne(letter)) } else { wordEnded = true }
            } else if let letters = LatinLetters.plain(scalar) {
                letters.withUTF8Buffer { append($0) }
            } else if scalar.properties.isAlphabetic {
                append(scalar.properties.lowercaseMapping.utf8)
            } else if !scalar.properties.isDefaultIgnorableCodePoint {
                wordEnded = true
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// A letter or digit of ASCII in lower case, or nil for anything else.
    private static func plainLetter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }
}

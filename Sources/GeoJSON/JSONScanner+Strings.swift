extension JSONScanner {
    /// The next value, which must be a string, as it lies in the buffer.
    public mutating func readText() throws(GeoJSONError) -> Text {
        guard try nextByte() == UInt8(ascii: "\"") else { throw error(.expected("a string")) }
        position += 1
        let start = position
        var hasEscapes = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return Text(range: start..<position - 1, hasEscapes: hasEscapes)
            }
            if byte < 0x20 { throw error(.invalidString) }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                try checkEscape()
            }
            position += 1
        }
        throw error(.unexpectedEnd)
    }

    /// The next value, which must be a string.
    public mutating func readString() throws(GeoJSONError) -> String {
        string(try readText())
    }

    /// Whether `text` reads `word`.
    public func text(_ text: Text, is word: StaticString) -> Bool {
        if text.hasEscapes {
            return string(text).utf8.elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
        guard text.range.count == word.utf8CodeUnitCount else { return false }
        for i in 0..<text.range.count where bytes[text.range.lowerBound + i] != word.utf8Start[i] { return false }
        return true
    }

    /// `text` with its escapes resolved; half a surrogate pair and broken UTF-8 become U+FFFD.
    public func string(_ text: Text) -> String {
        let slice = UnsafeBufferPointer(rebasing: bytes[text.range])
        guard text.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
        var result = ""
        var i = 0
        while i < slice.count {
            if slice[i] == UInt8(ascii: "\\") {
                let (scalar, length) = Self.unescape(slice, at: i)
                result.unicodeScalars.append(scalar)
                i += length
            } else {
                let start = i
                while i < slice.count, slice[i] != UInt8(ascii: "\\") { i += 1 }
                result += String(decoding: UnsafeBufferPointer(rebasing: slice[start..<i]), as: UTF8.self)
            }
        }
        return result
    }

    /// Checks the escape at the current position and moves to its last byte.
    private mutating func checkEscape() throws(GeoJSONError) {
        position += 1
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        switch bytes[position] {
        case UInt8(ascii: "u"):
            guard position + 4 < bytes.count else { throw error(.unexpectedEnd) }
            guard Self.hexadecimal(bytes, at: position + 1) != nil else { throw error(.invalidString) }
            position += 4
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            break
        default:
            throw error(.invalidString)
        }
    }

    /// The character that the escape at `i`, already checked, stands for, and the escape's length.
    private static func unescape(_ slice: UnsafeBufferPointer<UInt8>, at i: Int) -> (Unicode.Scalar, Int) {
        switch slice[i + 1] {
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{C}", 2)
        case UInt8(ascii: "u"): return unicodeEscape(slice, at: i)
        case let byte: return (Unicode.Scalar(byte), 2)
        }
    }

    private static func unicodeEscape(_ slice: UnsafeBufferPointer<UInt8>, at i: Int) -> (Unicode.Scalar, Int) {
        let first = hexadecimal(slice, at: i + 2) ?? 0xFFFD
        guard (0xD800...0xDBFF).contains(first), i + 11 < slice.count, slice[i + 6] == UInt8(ascii: "\\"),
            slice[i + 7] == UInt8(ascii: "u"), let second = hexadecimal(slice, at: i + 8),
            (0xDC00...0xDFFF).contains(second)
        else { return (Unicode.Scalar(first) ?? "\u{FFFD}", 6) }
        let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
    }

    private static func hexadecimal(_ slice: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
        guard start + 4 <= slice.count else { return nil }
        var value: UInt32 = 0
        for i in start..<start + 4 {
            guard let digit = Character(Unicode.Scalar(slice[i])).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}

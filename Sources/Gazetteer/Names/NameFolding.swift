/// Folds names to keys, so that spellings of one name that differ in letter case, accents, hyphens, apostrophes or
/// blanks become the same bytes.
///
/// The key of a name of several words is the keys of its words joined by single blanks, but for a leading "the",
/// which is dropped.
public enum NameFolding {
    /// The key of `name`: lower-case, without accents, hyphens and other punctuation as single blanks, apostrophes and
    /// full stops dropped, without a leading "the".
    public static func key(_ name: String) -> [UInt8] {
        var result: [UInt8] = []
        var name = name
        name.withUTF8 { appendKey(of: $0, to: &result) }
        return result
    }

    /// As `key(_:)`, for UTF-8 bytes.
    public static func key(_ name: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        if name.withContiguousStorageIfAvailable({ appendKey(of: $0, to: &result) }) == nil {
            Array(name).withUnsafeBufferPointer { appendKey(of: $0, to: &result) }
        }
        return result
    }

    /// As `key(_:)`, as a string.
    public static func keyString(_ name: String) -> String { String(decoding: key(name), as: UTF8.self) }

    /// Appends the key of `name` to `result`, allocating nothing but what `result` needs to grow.
    public static func appendKey(of name: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        let start = result.count
        var i = 0
        while i < name.count {
            let byte = name[i]
            if byte < 0x80 {
                appendASCII(byte, to: &result, from: start)
                i += 1
            } else {
                let (scalar, length) = decode(name, at: i)
                appendNonASCII(scalar, to: &result, from: start)
                i += length
            }
        }
        if result.count > start, result[result.count - 1] == blank { result.removeLast() }
        dropArticle(&result, from: start)
    }

    private static let blank = UInt8(ascii: " ")

    @inline(__always)
    private static func appendASCII(_ byte: UInt8, to result: inout [UInt8], from start: Int) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): result.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
        case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."): break
        default: appendBlank(to: &result, from: start)
        }
    }

    /// A blank unless there is one already, or nothing before it.
    @inline(__always)
    private static func appendBlank(to result: inout [UInt8], from start: Int) {
        if result.count > start, result[result.count - 1] != blank { result.append(blank) }
    }

    private static func appendNonASCII(_ scalar: UInt32, to result: inout [UInt8], from start: Int) {
        switch LetterFolding.shared[scalar] {
        case .letters(let letters): letters.withUTF8Buffer { result.append(contentsOf: $0) }
        case .nothing: break
        case .blank: appendBlank(to: &result, from: start)
        case .itself:
            guard let scalar = Unicode.Scalar(scalar) else { return }
            // Greek, Cyrillic, Armenian and Georgian have letter case too.
            if (0x370...0x58F).contains(scalar.value) || (0x10A0...0x10FF).contains(scalar.value) {
                result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            } else {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
            }
        }
    }

    /// "the gambia" → "gambia", but "the" stays.
    private static func dropArticle(_ result: inout [UInt8], from start: Int) {
        guard result.count > start + 4, result[start] == UInt8(ascii: "t"), result[start + 1] == UInt8(ascii: "h"),
            result[start + 2] == UInt8(ascii: "e"), result[start + 3] == blank
        else { return }
        result.removeSubrange(start..<start + 4)
    }

    /// The scalar at `i` and its length in bytes; U+FFFD for a byte that is not UTF-8.
    private static func decode(_ name: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int) {
        func continuation(_ k: Int) -> UInt32? {
            i + k < name.count && name[i + k] & 0xC0 == 0x80 ? UInt32(name[i + k] & 0x3F) : nil
        }
        let first = UInt32(name[i])
        if first & 0xE0 == 0xC0, let a = continuation(1) { return ((first & 0x1F) << 6 | a, 2) }
        if first & 0xF0 == 0xE0, let a = continuation(1), let b = continuation(2) {
            return ((first & 0x0F) << 12 | a << 6 | b, 3)
        }
        if first & 0xF8 == 0xF0, let a = continuation(1), let b = continuation(2), let c = continuation(3) {
            return ((first & 0x07) << 18 | a << 12 | b << 6 | c, 4)
        }
        return (0xFFFD, 1)
    }
}

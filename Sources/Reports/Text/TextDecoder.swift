import Text

/// Bytes of a file to UTF-8, each character leading back to its bytes.
///
/// The encoding is that of the byte order mark (UTF-8, UTF-16), else UTF-8 where the bytes are valid UTF-8, else the
/// one the markup declares, else Windows-1252. No-break spaces become blanks, since they separate words.
struct TextDecoder {
    let path: String

    func decode(_ bytes: [UInt8]) throws(ReportError) -> MappedText {
        guard !bytes.isEmpty else { throw .empty(path: path) }
        let text: MappedText
        if bytes.starts(with: [0xFF, 0xFE]) {
            text = decodeUTF16(bytes, bigEndian: false)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = decodeUTF16(bytes, bigEndian: true)
        } else {
            try rejectBinary(bytes)
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            text = decodeEightBit(bytes, from: start, asUTF8: try isUTF8(bytes, from: start))
        }
        guard text.bytes.contains(where: { !$0.isWhiteSpace }) else { throw .empty(path: path) }
        return text
    }

    /// A text file holds no NUL and hardly another control character: one in twenty is the most that is let through.
    private func rejectBinary(_ bytes: [UInt8]) throws(ReportError) {
        var firstControl: Int?
        var controls = 0
        for (offset, byte) in bytes.enumerated() where byte < 0x20 && !byte.isWhiteSpace {
            if byte == 0 { throw .binary(path: path, offset: offset) }
            firstControl = firstControl ?? offset
            controls += 1
        }
        if let firstControl, controls * 20 > bytes.count { throw .binary(path: path, offset: firstControl) }
    }

    /// A few stray bytes in a file that is UTF-8 elsewhere do not turn it into Windows-1252.
    private func isUTF8(_ bytes: [UInt8], from start: Int) throws(ReportError) -> Bool {
        var (characters, strays) = (0, 0)
        var index = start
        while index < bytes.count {
            let length = utf8Length(bytes, at: index)
            if length == 0 { strays += 1 } else if length > 1 { characters += 1 }
            index += max(1, length)
        }
        if strays == 0 || characters > 2 * strays { return true }
        if let name = declaredEncoding(bytes), !Self.singleByteNames.contains(name), !name.hasPrefix("utf") {
            throw .unsupportedEncoding(path: path, name: name)
        }
        return false
    }

    private static let singleByteNames: Set<String> = [
        "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "iso-8859-15", "latin1", "latin-1", "us-ascii", "ascii",
    ]

    /// The name after `encoding=` or `charset=` within the first 1024 bytes of markup, in lower case.
    private func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = 0..<min(bytes.count, 1024)
        guard let first = bytes[head].first(where: { !$0.isWhiteSpace }), first == UInt8(ascii: "<") else { return nil }
        let declaration =
            bytes.firstOccurrence(of: "encoding=", in: head).map { $0 + 9 }
            ?? bytes.firstOccurrence(of: "charset=", in: head).map { $0 + 8 }
        guard let declaration else { return nil }
        let name = bytes[declaration..<head.upperBound]
            .drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        return name.isEmpty ? nil : String(decoding: name.map(\.lowered), as: UTF8.self)
    }

    private func decodeEightBit(_ bytes: [UInt8], from start: Int, asUTF8: Bool) -> MappedText {
        var text = MappedText()
        text.reserveCapacity(bytes.count)
        var copied = start
        var index = start
        func copy(upTo end: Int) {
            if copied < end { text.append(bytes[copied..<end], standingFor: copied..<end) }
        }
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let length = asUTF8 ? utf8Length(bytes, at: index) : 0
            if length > 0, !isNoBreakSpace(bytes, at: index, length: length) {
                index += length
                continue
            }
            copy(upTo: index)
            let scalar: Unicode.Scalar = length > 0 ? " " : Windows1252.scalar(bytes[index])
            let end = index + max(1, length)
            text.append(utf8(blankIfNoBreak(scalar)), standingFor: index..<end)
            (copied, index) = (end, end)
        }
        copy(upTo: bytes.count)
        return text
    }

    private func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool) -> MappedText {
        var text = MappedText()
        text.reserveCapacity(bytes.count / 2)
        func unit(_ index: Int) -> UInt16? {
            guard index + 1 < bytes.count else { return nil }
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var index = 2
        while let lead = unit(index) {
            var end = index + 2
            var scalar = Unicode.Scalar(UInt32(lead)) ?? "\u{FFFD}"
            if UTF16.isLeadSurrogate(lead), let trail = unit(end), UTF16.isTrailSurrogate(trail) {
                scalar = Unicode.Scalar(0x10000 + (UInt32(lead) - 0xD800) << 10 + UInt32(trail) - 0xDC00) ?? "\u{FFFD}"
                end += 2
            }
            text.append(utf8(blankIfNoBreak(scalar)), standingFor: index..<end)
            index = end
        }
        return text
    }
}

func utf8(_ scalar: Unicode.Scalar) -> [UInt8] { Array(String(Character(scalar)).utf8) }

func blankIfNoBreak(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar
}

private func isNoBreakSpace(_ bytes: [UInt8], at index: Int, length: Int) -> Bool {
    bytes[index..<(index + length)].elementsEqual([0xC2, 0xA0])
        || bytes[index..<(index + length)].elementsEqual([0xE2, 0x80, 0xAF])
}

/// The length of the well-formed UTF-8 sequence at `index` (The Unicode Standard, table 3-7), 0 if there is none.
func utf8Length(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) { return 0 }
    return length
}

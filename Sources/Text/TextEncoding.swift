/// How a table's letters beyond ASCII are written.
public enum TextEncoding: String, Hashable, Sendable {
    /// ASCII too.
    case utf8 = "UTF-8"
    /// ISO 8859-1: no byte from 0x80 to 0x9F occurs.
    case latin1 = "Latin-1"
    /// A byte a letter, with letters from 0x80 to 0x9F.
    case windows1252 = "Windows-1252"
    /// Read as UTF-8, into which the file is transcoded as it is read.
    case utf16LittleEndian = "UTF-16LE"
    /// As `utf16LittleEndian`, the higher byte first.
    case utf16BigEndian = "UTF-16BE"

    /// Whether it is UTF-16, in either order of bytes.
    package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// How many bytes of the file stand for these bytes of the text that is read.
    package func lengthInFile(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard isUTF16 else { return bytes.count }
        // A code unit a character, and two where UTF-8 has four bytes.
        return bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
    }

    /// That of a text in UTF-16.
    package init(_ utf16: UTF16Bytes) { self = utf16.isLittleEndian ? .utf16LittleEndian : .utf16BigEndian }

    /// The encoding of a text by its beginning; an ASCII text is UTF-8.
    package init(of sample: some Collection<UInt8>) {
        var bytes = Array(sample)
        // The sample may end within a letter.
        for _ in 0..<3 {
            guard let last = bytes.last, last >= 0x80 else { break }
            bytes.removeLast()
            if last >= 0xC0 { break }
        }
        if Self.isUTF8(bytes) {
            self = .utf8
        } else {
            self = bytes.contains { (0x80...0x9F).contains($0) } ? .windows1252 : .latin1
        }
    }

    /// The text of `bytes`. Bytes that are not UTF-8 in a table that seemed to be are read as Windows-1252: its
    /// beginning may have been plain ASCII.
    package func string(_ bytes: some Collection<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        if isUTF16 { return String(decoding: bytes, as: UTF8.self) }
        if self == .utf8, let text = String(validating: bytes, as: UTF8.self) { return text }
        return Windows1252.string(bytes)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}

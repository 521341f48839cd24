import Text

/// One record of a delimited file.
public struct DelimitedRecord: Hashable, Sendable {
    /// Number of its first line, counted from 1.
    public let line: Int
    /// The fields without their quotes.
    public let fields: [String]
    /// As it was, without the end of the line; in UTF-8 when the file is UTF-16.
    public let bytes: [UInt8]
    /// Why it cannot be trusted: a quote that is never closed, or more than a mebibyte. The record is then cut to its
    /// first line.
    public let problem: String?
}

/// Reads delimited text (RFC 4180) record by record: quoted fields that may hold delimiters and line ends, `\n` or
/// `\r\n`, with or without a byte order mark. The delimiter is the one of comma, semicolon and tab that the first line
/// has most of outside quotes. The text is UTF-8, UTF-16, or else Windows-1252.
///
/// Lenient as spreadsheets are: a quote within an unquoted field is a quote, what follows a closing quote belongs to
/// the field.
public struct DelimitedText {
    /// How letters beyond ASCII are written.
    private enum Encoding {
        case utf8
        case windows1252
        case utf16(UTF16Bytes)
    }

    static let maximumLength = 1 << 20

    private let stream: ByteStream
    private var buffer: [UInt8] = []
    private var position = 0
    private var line = 1
    private var isAtEnd = false
    private var encoding = Encoding.utf8
    /// Of the file.
    public private(set) var delimiter = UInt8(ascii: ",")
    /// `\r\n` when the first line ends so, else `\n`.
    public private(set) var lineEnd: [UInt8] = [0x0A]
    /// Whether the file begins with a byte order mark.
    public private(set) var hasByteOrderMark = false

    /// - Parameter path: a file, plain or packed by gzip or ZIP; `-` for standard input.
    /// - Throws: `GazetteerError.unreadable`, or `.malformed` for a damaged archive.
    public init(_ path: String) throws(GazetteerError) {
        try self.init(ByteStream(path))
        // What is written beside the rows must suit those that come later, too.
        if case .utf8 = encoding, !isAtEnd, FileSystem.isRegularFile(path), buffer.allSatisfy({ $0 < 0x80 }) {
            let stream = try ByteStream(path)
            while let bytes = try stream.next() {
                guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { continue }
                encoding = Self.singleByteOrUTF8(Array(bytes[first...]))
                break
            }
        }
    }

    /// By the letters beyond ASCII at the beginning; a text without any is UTF-8.
    private static func singleByteOrUTF8(_ sample: [UInt8]) -> Encoding {
        // The sample may end within a letter.
        var sample = sample[...]
        for _ in 0..<3 {
            guard let last = sample.last, last >= 0x80 else { break }
            sample.removeLast()
            if last >= 0xC0 { break }
        }
        return String(validating: sample, as: UTF8.self) == nil ? .windows1252 : .utf8
    }

    /// - Parameter skippingComments: passes over lines at the beginning that start with `#`.
    init(_ stream: ByteStream, skippingComments: Bool = false) throws(GazetteerError) {
        self.stream = stream
        while buffer.count < 1 << 16, try fill() {}
        if var utf16 = UTF16Bytes(start: buffer) {
            buffer = utf16.utf8(buffer)
            encoding = .utf16(utf16)
            if isAtEnd { try finish() }
        } else {
            encoding = Self.singleByteOrUTF8(buffer)
        }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
            hasByteOrderMark = true
            position = 3
        }
        while skippingComments, position < buffer.count, buffer[position] == UInt8(ascii: "#") {
            position = (buffer[position...].firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
            line += 1
        }
        guessDelimiter()
    }

    private mutating func guessDelimiter() {
        var counts: [UInt8: Int] = [:]
        var (isQuoted, previous) = (false, UInt8(0))
        for byte in buffer[position...] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted {
                if previous == 0x0D { lineEnd = [0x0D, 0x0A] }
                break
            }
            if !isQuoted { counts[byte, default: 0] += 1 }
            previous = byte
        }
        for candidate in [UInt8(ascii: ";"), 0x09] where counts[candidate, default: 0] > counts[delimiter, default: 0] {
            delimiter = candidate
        }
    }

    /// The next record, nil after the last; lines without anything are passed over.
    /// - Throws: as the stream: unreadable, damaged, or larger than 2 GiB.
    public mutating func next() throws(GazetteerError) -> DelimitedRecord? {
        while true {
            let end = try endOfRecord()
            guard end.next > position else { return nil }
            let bytes = Array(buffer[position..<end.last])
            let record = DelimitedRecord(
                line: line, fields: end.problem == nil ? fields(of: bytes) : [], bytes: bytes, problem: end.problem)
            line += max(1, buffer[position..<end.next].count { $0 == 0x0A })
            position = end.next
            if !bytes.isEmpty { return record }
        }
    }

    /// Where the record at `position` ends, without its line end, and where the next begins.
    private struct End {
        var last: Int
        var next: Int
        var problem: String?
    }

    private mutating func endOfRecord() throws(GazetteerError) -> End {
        var (i, state) = (position, DelimitedState.fieldStart)
        while true {
            while i < buffer.count, i - position <= Self.maximumLength {
                if buffer[i] == 0x0A, state != .quoted { return End(last: trimmed(i), next: i + 1) }
                state.advance(buffer[i], delimiter: delimiter)
                i += 1
            }
            if i - position > Self.maximumLength { return try firstLine("a record of more than a mebibyte") }
            let length = i - position
            guard try fill() else {
                return state == .quoted
                    ? try firstLine("a quote that is never closed") : End(last: trimmed(i), next: i)
            }
            i = position + length
        }
    }

    private mutating func firstLine(_ problem: String) throws(GazetteerError) -> End {
        var i = position
        while true {
            if let end = buffer[i...].firstIndex(of: 0x0A) {
                return End(last: trimmed(end), next: end + 1, problem: problem)
            }
            let kept = buffer.count - position
            guard kept < Self.maximumLength, try fill() else {
                return End(last: buffer.count, next: buffer.count, problem: problem)
            }
            i = position + kept
        }
    }

    private func trimmed(_ end: Int) -> Int { end > position && buffer[end - 1] == 0x0D ? end - 1 : end }

    /// Adds to the buffer what comes next; false at the end.
    private mutating func fill() throws(GazetteerError) -> Bool {
        guard !isAtEnd else { return false }
        guard let bytes = try stream.next() else {
            isAtEnd = true
            let count = buffer.count
            try finish()
            return buffer.count > count
        }
        buffer = Array(buffer[position...]) + decoded(bytes)
        position = 0
        return true
    }

    /// A piece of UTF-16 as UTF-8; another as it is.
    private mutating func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard case .utf16(var utf16) = encoding else { return bytes }
        defer { encoding = .utf16(utf16) }
        return utf16.utf8(bytes)
    }

    /// Takes what is left of a text in UTF-16.
    private mutating func finish() throws(GazetteerError) {
        guard case .utf16(var utf16) = encoding else { return }
        buffer += utf16.rest()
        if utf16.isWithinLetter {
            throw .malformed(file: stream.name, line: 0, reason: "the UTF-16 text ends in the middle of a letter")
        }
        encoding = .utf16(utf16)
    }

    private func fields(of record: [UInt8]) -> [String] {
        var result: [String] = []
        var (field, state): ([UInt8], DelimitedState) = ([], .fieldStart)
        for byte in record {
            let before = state
            state.advance(byte, delimiter: delimiter)
            if byte == delimiter, state == .fieldStart {
                result.append(text(field))
                field.removeAll(keepingCapacity: true)
            } else if !(before == .fieldStart && state == .quoted) && !(before == .quoted && state == .afterQuote) {
                field.append(byte)
            }
        }
        result.append(text(field))
        return result
    }

    /// Bytes of a field that are not UTF-8 in a table that seemed to be are read as Windows-1252.
    private func text(_ field: [UInt8]) -> String {
        if case .windows1252 = encoding { return Windows1252.string(field) }
        if case .utf8 = encoding, let text = String(validating: field, as: UTF8.self) { return text }
        if case .utf8 = encoding { return Windows1252.string(field) }
        return String(decoding: field, as: UTF8.self)
    }

    /// `text` as a field of this file, to stand beside the bytes of a record: in quotes where it must be, and never
    /// taken for a formula. A letter that the file's encoding lacks becomes a plain one.
    public func quoted(_ text: String) -> [UInt8] {
        let text = DelimitedField.inert(text)
        guard case .windows1252 = encoding else { return DelimitedField.quoted(text.utf8, delimiter: delimiter) }
        return DelimitedField.quoted(text.unicodeScalars.flatMap(Self.bytes), delimiter: delimiter)
    }

    private static func bytes(_ scalar: Unicode.Scalar) -> [UInt8] {
        if let byte = Windows1252.byte(scalar) { return [byte] }
        let plain = NameFolding.keyString(String(scalar))
        guard !plain.isEmpty, plain.utf8.allSatisfy({ $0 < 0x80 }) else { return [UInt8(ascii: "?")] }
        return Array((scalar.properties.isUppercase ? plain.uppercased() : plain).utf8)
    }

    /// Records, what `quoted` gives and line ends as the file has them.
    public func encoded(_ bytes: [UInt8]) -> [UInt8] {
        if case .utf16(let utf16) = encoding { utf16.utf16(bytes) } else { bytes }
    }
}

/// Where a scan over delimited text is.
enum DelimitedState {
    case fieldStart
    case unquoted
    case quoted
    /// Behind a quote that closes the field, unless another quote follows.
    case afterQuote

    @inline(__always)
    mutating func advance(_ byte: UInt8, delimiter: UInt8) {
        let isQuote = byte == UInt8(ascii: "\"")
        switch self {
        case .quoted: if isQuote { self = .afterQuote }
        case .fieldStart where isQuote, .afterQuote where isQuote: self = .quoted
        default: self = byte == delimiter ? .fieldStart : .unquoted
        }
    }
}

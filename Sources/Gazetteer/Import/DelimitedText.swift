/// One record of a delimited file.
public struct DelimitedRecord: Hashable, Sendable {
    /// Number of its first line, counted from 1.
    public let line: Int
    /// The fields without their quotes.
    public let fields: [String]
    /// As it was, without the end of the line.
    public let bytes: [UInt8]
    /// Why it cannot be trusted: a quote that is never closed, or more than a mebibyte. The record is then cut to its
    /// first line.
    public let problem: String?
}

/// Reads delimited text (RFC 4180) record by record: quoted fields that may hold delimiters and line ends, `\n` or
/// `\r\n`, with or without a byte order mark. The delimiter is the one of comma, semicolon and tab that the first line
/// has most of outside quotes.
///
/// Lenient as spreadsheets are: a quote within an unquoted field is a quote, what follows a closing quote belongs to
/// the field.
public struct DelimitedText {
    static let maximumLength = 1 << 20

    private let stream: ByteStream
    private var buffer: [UInt8] = []
    private var position = 0
    private var line = 1
    private var isAtEnd = false
    /// Of the file.
    public private(set) var delimiter = UInt8(ascii: ",")
    /// `\r\n` when the first line ends so, else `\n`.
    public private(set) var lineEnd: [UInt8] = [0x0A]
    /// Whether the file begins with a UTF-8 byte order mark.
    public private(set) var hasByteOrderMark = false

    /// - Parameter path: a file, plain or packed by gzip or ZIP; `-` for standard input.
    /// - Throws: `GazetteerError.unreadable`, or `.malformed` for a damaged archive.
    public init(_ path: String) throws(GazetteerError) { try self.init(ByteStream(path)) }

    /// - Parameter skippingComments: passes over lines at the beginning that start with `#`.
    init(_ stream: ByteStream, skippingComments: Bool = false) throws(GazetteerError) {
        self.stream = stream
        while buffer.count < 1 << 16, try fill() {}
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
        guard !isAtEnd, let bytes = try stream.next() else {
            isAtEnd = true
            return false
        }
        buffer = Array(buffer[position...]) + bytes
        position = 0
        return true
    }

    private func fields(of record: [UInt8]) -> [String] {
        var result: [String] = []
        var (field, state): ([UInt8], DelimitedState) = ([], .fieldStart)
        for byte in record {
            let before = state
            state.advance(byte, delimiter: delimiter)
            if byte == delimiter, state == .fieldStart {
                result.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else if !(before == .fieldStart && state == .quoted) && !(before == .quoted && state == .afterQuote) {
                field.append(byte)
            }
        }
        result.append(String(decoding: field, as: UTF8.self))
        return result
    }

    /// `text` as a field of this file: in quotes where it must be.
    public func quoted(_ text: String) -> [UInt8] {
        let needsQuotes = text.utf8.contains {
            $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        guard needsQuotes else { return Array(text.utf8) }
        let quote = UInt8(ascii: "\"")
        return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
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

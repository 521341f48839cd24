import Text

/// Reads delimited text (RFC 4180) record by record: quoted fields that may hold delimiters and line ends, `\n` or
/// `\r\n`, with or without a byte order mark. The delimiter is the one of comma, semicolon and tab that the first line
/// has most of outside quotes. The text is UTF-8, UTF-16, or else Windows-1252.
///
/// Lenient as spreadsheets are: a quote within an unquoted field is a quote, what follows a closing quote belongs to
/// the field.
///
/// Event tables have a reader of their own, `DelimitedRows` in `Tables`. That one sees whole blocks and knows how many
/// columns there are, so it can take back a quote that hides rows. This one hands out each record with its bytes as soon
/// as it has come, from standard input too, and has to name a quote that is never closed.
package struct DelimitedText {
    static let maximumLength = 1 << 20

    private let stream: ByteStream
    private var buffer: [UInt8] = []
    private var position = 0
    private var line = 1
    private var isAtEnd = false
    private var encoding = TextEncoding.utf8
    /// Of the file.
    package private(set) var delimiter = UInt8(ascii: ",")
    /// `\r\n` when the first line ends so, else `\n`.
    package private(set) var lineEnd: [UInt8] = [0x0A]
    /// Whether the file begins with a byte order mark.
    package private(set) var hasByteOrderMark = false

    /// - Parameter path: a file, plain or packed by gzip or ZIP; `-` for standard input.
    /// - Throws: `StorageError.unreadable`, or `.malformed` for a damaged archive.
    package init(_ path: String) throws(StorageError) {
        try self.init(ByteStream(path))
        // What is written beside the rows must suit those that come later, too.
        if encoding == .utf8, !isAtEnd, FileKind(of: path) == .plain, buffer.allSatisfy({ $0 < 0x80 }) {
            let stream = try ByteStream(path)
            while let bytes = try stream.next() {
                guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { continue }
                encoding = TextEncoding(of: bytes[first...])
                break
            }
        }
    }

    /// - Parameter skippingComments: passes over lines at the beginning that start with `#`.
    /// - Throws: as the stream.
    package init(_ stream: ByteStream, skippingComments: Bool = false) throws(StorageError) {
        self.stream = stream
        try stream.decodeUTF16()
        while buffer.count < 1 << 16, try fill() {}
        encoding = stream.utf16.map(TextEncoding.init) ?? TextEncoding(of: buffer)
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
            hasByteOrderMark = true
            position = 3
        }
        while skippingComments, position < buffer.count, buffer[position] == UInt8(ascii: "#") {
            position = (buffer[position...].firstIndex(of: 0x0A) ?? buffer.count - 1) + 1
            line += 1
        }
        let first = FirstLine(
            of: buffer[position...], candidates: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")])
        (delimiter, lineEnd) = (first.delimiter, first.end)
    }

    /// The next record, nil after the last; lines without anything are passed over.
    /// - Throws: as the stream: unreadable, damaged, or larger than 2 GiB.
    package mutating func next() throws(StorageError) -> DelimitedRecord? {
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

    private mutating func endOfRecord() throws(StorageError) -> End {
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

    private mutating func firstLine(_ problem: String) throws(StorageError) -> End {
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
    private mutating func fill() throws(StorageError) -> Bool {
        guard !isAtEnd else { return false }
        guard let bytes = try stream.next() else {
            isAtEnd = true
            if stream.endsWithinLetter {
                throw .malformed(file: stream.name, reason: "the UTF-16 text ends in the middle of a letter")
            }
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
                result.append(encoding.string(field))
                field.removeAll(keepingCapacity: true)
            } else if !(before == .fieldStart && state == .quoted) && !(before == .quoted && state == .afterQuote) {
                field.append(byte)
            }
        }
        result.append(encoding.string(field))
        return result
    }

    /// `text` as a field of this file, to stand beside the bytes of a record: in quotes where it must be, and never taken
    /// for a formula. A letter that the file's encoding lacks becomes a plain one.
    package func quoted(_ text: String) -> [UInt8] {
        let text = DelimitedField.inert(text)
        guard encoding == .windows1252 || encoding == .latin1 else {
            return DelimitedField.quoted(text.utf8, delimiter: delimiter)
        }
        return DelimitedField.quoted(text.unicodeScalars.flatMap(Self.bytes), delimiter: delimiter)
    }

    private static func bytes(_ scalar: Unicode.Scalar) -> [UInt8] {
        if let byte = Windows1252.byte(scalar) { return [byte] }
        guard let plain = LatinLetters.plain(scalar)?.description else { return [UInt8(ascii: "?")] }
        return Array((scalar.properties.isUppercase ? plain.uppercased() : plain).utf8)
    }

    /// Records, what `quoted` gives and line ends as the file has them.
    package func encoded(_ bytes: [UInt8]) -> [UInt8] {
        stream.utf16?.utf16(bytes) ?? bytes
    }
}

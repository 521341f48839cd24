/// Where rows end, so that a file can be read in blocks of whole rows.
enum RowCutter: Sendable {
    /// Rows end with lines; a line end within quotes belongs to the row.
    case delimited(UInt8)
    /// A JSON value a line.
    case lines
    /// The objects of a JSON array.
    case elements

    /// Where a stretch of bytes that begins with a row can be cut.
    struct Cut: Equatable {
        /// Just behind the last whole row; 0 when there is none.
        var end = 0
        /// Whether a quote is open at the end of the bytes.
        var hasOpenQuote = false
        /// Whether the rows have come to an end, as an array has.
        var isLast = false
    }

    /// - Parameter isFinal: whether the file ends with these bytes.
    func cut(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> Cut {
        switch self {
        case .delimited(let delimiter): Self.cutDelimited(bytes, delimiter, isFinal)
        case .lines: Cut(end: (bytes.last(.newline, in: 0..<bytes.count) ?? -1) + 1)
        case .elements: Self.cutElements(bytes)
        }
    }

    /// Looks only at quotes: those that open a field stand at its start, any other is a letter.
    private static func cutDelimited(
        _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, _ isFinal: Bool
    ) -> Cut {
        var cut = Cut()
        var position = 0
        while true {
            let quote = bytes.first(.quote, in: position..<bytes.count)
            if let line = bytes.last(.newline, in: position..<(quote ?? bytes.count)) { cut.end = line + 1 }
            guard let quote else { return cut }
            position = quote + 1
            guard quote == 0 || bytes[quote - 1] == delimiter || bytes[quote - 1] == .newline else { continue }
            guard let closing = closingQuote(bytes, from: position, isFinal) else {
                cut.hasOpenQuote = true
                return cut
            }
            position = closing + 1
        }
    }

    /// The quote that closes a field begun before `start`; nil when none does, or the last byte leaves it open whether
    /// another follows.
    private static func closingQuote(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ isFinal: Bool
    ) -> Int? {
        var position = start
        while let quote = bytes.first(.quote, in: position..<bytes.count) {
            guard quote + 1 < bytes.count else { return isFinal ? quote : nil }
            if bytes[quote + 1] != .quote { return quote }
            position = quote + 2
        }
        return nil
    }

    private static func cutElements(_ bytes: UnsafeBufferPointer<UInt8>) -> Cut {
        var cut = Cut()
        var (position, depth) = (0, 0)
        while position < bytes.count {
            switch bytes[position] {
            case .quote:
                guard let end = stringEnd(bytes, from: position + 1) else {
                    cut.hasOpenQuote = true
                    return cut
                }
                position = end
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth < 0 {
                    cut.isLast = true
                    cut.end = position
                    return cut
                }
                if depth == 0 { cut.end = position + 1 }
            default: break
            }
            position += 1
        }
        return cut
    }

    private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if bytes[position] == .quote { return position }
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}

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
        /// Whether a bracket of the row behind `end` is closed by one of the other kind.
        var isBroken = false
    }

    /// - Parameter isFinal: whether the file ends with these bytes, or no more of it are read for a row.
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
            switch QuotedField.end(bytes, from: position, delimiter: delimiter, isFinal: isFinal) {
            case .closed(let closing): position = closing + 1
            case .literal: break
            case .open:
                cut.hasOpenQuote = true
                return cut
            }
        }
    }

    private static func cutElements(_ bytes: UnsafeBufferPointer<UInt8>) -> Cut {
        var cut = Cut()
        var position = 0
        var open = OpenBrackets()
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case .quote:
                guard let end = stringEnd(bytes, from: position + 1) else {
                    cut.hasOpenQuote = true
                    return cut
                }
                position = end
            case UInt8(ascii: "{"), UInt8(ascii: "["): open.add(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if open.count == 0, endsList(bytes, position) {
                    cut.isLast = true
                    cut.end = position
                    return cut
                }
                guard open.close(byte) else {
                    cut.isBroken = true
                    return cut
                }
                if open.count == 0 { cut.end = position + 1 }
            default: break
            }
            position += 1
        }
        return cut
    }

    /// The brackets that are open, the kinds of the innermost 64 of them.
    private struct OpenBrackets {
        private(set) var count = 0
        private var areBraces: UInt64 = 0

        mutating func add(_ bracket: UInt8) {
            count += 1
            areBraces = areBraces << 1 | (bracket == UInt8(ascii: "{") ? 1 : 0)
        }

        /// Closes the innermost; false when it is of the other kind. One bracket too many closes nothing: it must not end
        /// a list before its time.
        mutating func close(_ bracket: UInt8) -> Bool {
            guard count > 0 else { return true }
            let fits = count > 64 || (areBraces & 1 == 1) == (bracket == UInt8(ascii: "}"))
            count -= 1
            areBraces >>= 1
            return fits
        }
    }

    /// Whether the bracket closes the list: no further object follows it.
    private static func endsList(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        guard bytes[position] == UInt8(ascii: "]") else { return false }
        var i = position + 1
        while i < bytes.count, bytes[i] <= .space { i += 1 }
        guard i < bytes.count, bytes[i] == .comma else { return true }
        i += 1
        while i < bytes.count, bytes[i] <= .space { i += 1 }
        return i >= bytes.count || bytes[i] != UInt8(ascii: "{")
    }

    /// Where to go on behind a broken object of a list: at the next one that begins with the same name.
    /// - Parameter name: the first name in the list's first object, as it is written.
    static func nextElement(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, beginningWith name: [UInt8]) -> Int? {
        var position = start
        while let brace = bytes.first(UInt8(ascii: "{"), in: position..<bytes.count) {
            position = brace + 1
            var i = position
            while i < bytes.count, bytes[i] <= .space { i += 1 }
            guard i + name.count + 2 <= bytes.count, bytes[i] == .quote, bytes[i + 1 + name.count] == .quote else {
                continue
            }
            if zip(bytes[(i + 1)...], name).allSatisfy({ $0 == $1 }) { return brace }
        }
        return nil
    }

    /// Behind the object that begins at `start`; nil when it does not end within the bytes.
    static func elementEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var (position, depth) = (start, 0)
        while position < bytes.count {
            switch bytes[position] {
            case .quote:
                guard let end = stringEnd(bytes, from: position + 1) else { return nil }
                position = end
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return position + 1 }
            default: break
            }
            position += 1
        }
        return nil
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

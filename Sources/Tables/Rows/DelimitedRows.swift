/// Splits rows of delimited text (RFC 4180) into fields. Lenient as spreadsheets are: a quote within an unquoted field
/// is a quote, what follows a closing quote belongs to the field.
struct DelimitedRows {
    let delimiter: UInt8
    /// The slot of each column of the file; −1 for those nobody wants.
    let slots: [Int]

    /// The row at `position`, which is moved behind its line end; false at the end. Empty lines are passed over.
    ///
    /// - Parameters:
    ///   - line: of `position`; moved with it.
    func next(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, into row: inout RowFields
    ) -> Bool {
        while position < bytes.count, bytes[position] == .newline || bytes[position] == .carriageReturn {
            if bytes[position] == .newline { line += 1 }
            position += 1
        }
        guard position < bytes.count else { return false }
        row.clear()
        row.line = line
        let start = position
        var (column, extra) = (0, false)
        while true {
            var span = FieldSpan()
            let hasMore = field(bytes, at: &position, line: &line, &span)
            if column < slots.count {
                let slot = slots[column]
                if slot >= 0 { row.spans[slot] = span }
            } else if !span.isEmpty {
                extra = true
            }
            column += 1
            if !hasMore { break }
        }
        row.fieldCount = column
        row.range = start..<trimmedEnd(bytes, start, position)
        if extra { row.problem = "\(column) fields where the header has \(slots.count)" }
        return true
    }

    private func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: Int) -> Int {
        var end = position
        if end > start, bytes[end - 1] == .newline { end -= 1 }
        if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
        return end
    }

    /// Reads the field at `position` and moves behind the delimiter or line end; whether another follows in the row.
    @inline(__always)
    private func field(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, _ span: inout FieldSpan
    ) -> Bool {
        let start = position
        if start < bytes.count, bytes[start] == .quote {
            return quotedField(bytes, at: &position, line: &line, &span)
        }
        var i = start
        while i < bytes.count {
            let byte = bytes[i]
            if byte == delimiter {
                span = FieldSpan(start..<i)
                position = i + 1
                return true
            }
            if byte == .newline {
                span = FieldSpan(start..<(i > start && bytes[i - 1] == .carriageReturn ? i - 1 : i))
                position = i + 1
                line += 1
                return false
            }
            i += 1
        }
        span = FieldSpan(start..<i)
        position = i
        return false
    }

    private func quotedField(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, _ span: inout FieldSpan
    ) -> Bool {
        let start = position + 1
        var i = start
        var writing = FieldSpan.Writing.plain
        while let quote = bytes.first(.quote, in: i..<bytes.count) {
            guard quote + 1 < bytes.count, bytes[quote + 1] == .quote else {
                i = quote
                break
            }
            writing = .doubledQuotes
            i = quote + 2
        }
        let closing = min(i, bytes.count)
        line += bytes.count(of: .newline, in: start..<closing)
        i = min(closing + 1, bytes.count)
        let behind = i
        while i < bytes.count, bytes[i] != delimiter, bytes[i] != .newline { i += 1 }
        let end = i > behind && bytes[i - 1] == .carriageReturn ? i - 1 : i
        span = end == behind ? FieldSpan(start..<closing, writing) : FieldSpan(start..<end, .ragged)
        let hasMore = i < bytes.count && bytes[i] == delimiter
        if i < bytes.count, !hasMore { line += 1 }
        position = min(i + 1, bytes.count)
        return hasMore
    }
}

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
        let (start, firstLine) = (position, line)
        read(bytes, at: &position, line: &line, into: &row)
        // A row of several lines with the wrong number of fields: where its first line alone has the right one, a quote
        // was orphaned in it, and what follows are rows of their own.
        if line - firstLine > 1, row.fieldCount != slots.count {
            let end = bytes.first(.newline, in: start..<bytes.count).map { $0 + 1 } ?? bytes.count
            let alone = UnsafeBufferPointer(rebasing: bytes[..<end])
            var (shortPosition, shortLine) = (start, firstLine)
            read(alone, at: &shortPosition, line: &shortLine, into: &row)
            if row.fieldCount == slots.count {
                (position, line) = (shortPosition, shortLine)
            } else {
                (position, line) = (start, firstLine)
                read(bytes, at: &position, line: &line, into: &row)
            }
        }
        return true
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, into row: inout RowFields
    ) {
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
        if extra {
            let last = row.line + bytes.count(of: .newline, in: row.range)
            row.problem =
                "\(column) fields where the header has \(slots.count)"
                + (last > row.line ? ", lines \(row.line) to \(last) taken as one row" : "")
        }
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
        if position < bytes.count, bytes[position] == .quote {
            return quotedField(bytes, at: &position, line: &line, &span)
        }
        return plainField(bytes, at: &position, line: &line, &span)
    }

    @inline(__always)
    private func plainField(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, _ span: inout FieldSpan
    ) -> Bool {
        let start = position
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
        guard case .closed(let closing) = QuotedField.end(bytes, from: start, delimiter: delimiter, isFinal: true)
        else {
            return plainField(bytes, at: &position, line: &line, &span)
        }
        let hasDoubled = closing > start && bytes.first(.quote, in: start..<closing) != nil
        line += bytes.count(of: .newline, in: start..<closing)
        let behind = closing + 1
        var i = behind
        while i < bytes.count, bytes[i] != delimiter, bytes[i] != .newline { i += 1 }
        let end = i > behind && bytes[i - 1] == .carriageReturn ? i - 1 : i
        span =
            end == behind
            ? FieldSpan(start..<closing, hasDoubled ? .doubledQuotes : .plain) : FieldSpan(start..<end, .ragged)
        let hasMore = i < bytes.count && bytes[i] == delimiter
        if i < bytes.count, !hasMore { line += 1 }
        position = min(i + 1, bytes.count)
        return hasMore
    }
}

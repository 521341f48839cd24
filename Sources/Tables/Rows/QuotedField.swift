/// Where a quoted field ends, by one rule for cutting a file into rows and a row into fields.
enum QuotedField {
    enum End: Equatable {
        /// At the quote that closes the field.
        case closed(Int)
        /// The opening quote closes nothing: it is a letter of a field that ends with its line.
        case literal
        /// The bytes end before the rule can decide.
        case open
    }

    /// Looks for the quote that closes a field.
    ///
    /// A quote closes when it is not doubled. One that closes a field of several lines must be followed by a delimiter or
    /// the end of the line: otherwise the opening quote was orphaned, and the quote found opens another field of a later
    /// row.
    /// - Parameters:
    ///   - start: behind the opening quote.
    ///   - isFinal: whether nothing follows the bytes.
    static func end(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, isFinal: Bool
    ) -> End {
        var position = start
        while let quote = bytes.first(.quote, in: position..<bytes.count) {
            guard quote + 1 < bytes.count else { return isFinal ? .closed(quote) : .open }
            let next = bytes[quote + 1]
            if next == .quote {
                position = quote + 2
                continue
            }
            if next == delimiter || next == .newline || next == .carriageReturn { return .closed(quote) }
            return bytes.first(.newline, in: start..<quote) == nil ? .closed(quote) : endsField(bytes, quote, delimiter)
        }
        return isFinal ? .literal : .open
    }

    /// Blanks may stand between the closing quote and what ends the field.
    private static func endsField(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int, _ delimiter: UInt8) -> End {
        var i = quote + 1
        while i < bytes.count, bytes[i] == .space || bytes[i] == 0x09 && delimiter != 0x09 { i += 1 }
        guard i < bytes.count else { return .closed(quote) }
        return bytes[i] == delimiter || bytes[i] == .newline || bytes[i] == .carriageReturn ? .closed(quote) : .literal
    }
}

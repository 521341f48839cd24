/// Where the text of a field lies in the bytes of a block, without the quotes around it.
struct FieldSpan: Hashable {
    /// How the text is written there.
    enum Writing: UInt8 {
        case plain
        /// Quotes within are doubled (RFC 4180).
        case doubledQuotes
        /// Text behind a closing quote belongs to the field: `"Riverton" camp`.
        case ragged
        /// With the escapes of JSON.
        case escapes
    }

    var start: Int32 = 0
    var end: Int32 = 0
    var writing = Writing.plain

    static let empty = FieldSpan()

    var range: Range<Int> { Int(start)..<Int(end) }
    var isEmpty: Bool { start >= end }

    init() {}

    init(_ range: Range<Int>, _ writing: Writing = .plain) {
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        self.writing = writing
    }
}

/// One row of a block: its bytes, and the fields that somebody wants, by slot.
struct RowFields {
    /// By slot; empty where the row has none.
    var spans: [FieldSpan]
    /// How many fields the row has, those without a slot too.
    var fieldCount = 0
    /// Bytes of the row, without its line end.
    var range = 0..<0
    /// Line of the row's first byte.
    var line = 0
    /// Why the row cannot be read.
    var problem: String?
    /// What of the row is not used, though the row can be read.
    var remark: String?

    init(slots: Int) { spans = [FieldSpan](repeating: .empty, count: slots) }

    mutating func clear() {
        for i in spans.indices { spans[i] = .empty }
        problem = nil
        remark = nil
    }
}

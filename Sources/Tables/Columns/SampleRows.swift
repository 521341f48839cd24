import Text

/// The rows at the beginning of delimited text, as text.
struct SampleRows {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let encoding: TextEncoding
    private(set) var position: Int
    private(set) var line: Int

    /// More columns than this are not a table's.
    private static let mostColumns = 4096

    init(_ bytes: [UInt8], delimiter: UInt8, encoding: TextEncoding, start: Int, line: Int) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.encoding = encoding
        position = start
        self.line = line
    }

    /// The fields of the next row, white space around them taken off; nil at the end of the sample.
    mutating func next() -> [String]? {
        var (position, line) = (position, line)
        let rows = DelimitedRows(delimiter: delimiter, slots: Array(0..<Self.mostColumns))
        var row = RowFields(slots: Self.mostColumns)
        let fields = bytes.withUnsafeBufferPointer { buffer -> [String]? in
            guard rows.next(buffer, at: &position, line: &line, into: &row) else { return nil }
            return row.spans.prefix(row.fieldCount).map { FieldText(buffer, encoding).string($0) }
        }
        (self.position, self.line) = (position, line)
        return fields
    }
}

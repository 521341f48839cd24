/// Splits the rows of a table, whatever its format.
enum RowReader {
    case delimited(DelimitedRows)
    case json(JSONRows)

    @inline(__always)
    func next(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, into row: inout RowFields
    ) -> Bool {
        switch self {
        case .delimited(let rows): rows.next(bytes, at: &position, line: &line, into: &row)
        case .json(let rows): rows.next(bytes, at: &position, line: &line, into: &row)
        }
    }
}

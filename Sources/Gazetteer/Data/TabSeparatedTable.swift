/// A table of tab-separated columns whose first line names them; lines that begin with `#` are comments.
struct TabSeparatedTable {
    let bytes: [UInt8]
    let file: String
    private let columns: [String: Int]
    private let firstRow: Int
    private let firstLine: Int

    /// - Throws: `GazetteerError.malformed` when there is no header or it lacks one of `required`.
    init(_ bytes: [UInt8], file: String, required: [String]) throws(GazetteerError) {
        var (position, line) = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 1)
        while position < bytes.count, bytes[position] == UInt8(ascii: "#") {
            position = Self.endOfLine(bytes, from: position) + 1
            line += 1
        }
        let end = Self.endOfLine(bytes, from: min(position, bytes.count))
        var columns: [String: Int] = [:]
        let header = Self.trimmed(min(position, end)..<end, bytes)
        for (i, name) in bytes[header].split(separator: 0x09, omittingEmptySubsequences: false).enumerated() {
            columns[String(decoding: name, as: UTF8.self)] = i
        }
        for name in required where columns[name] == nil {
            throw .malformed(file: file, line: line, reason: "the header has no column '\(name)'")
        }
        self.bytes = bytes
        self.file = file
        self.columns = columns
        firstRow = end + 1
        firstLine = line + 1
    }

    /// Number of the column of that name, counted from 0.
    func column(_ name: String) -> Int? { columns[name] }

    /// Calls `body` with each row's line number and the ranges of its fields; stops at nothing.
    func forEachRow(_ body: (_ line: Int, _ fields: Fields) -> Void) {
        var (position, line) = (firstRow, firstLine)
        bytes.withUnsafeBufferPointer { buffer in
            var starts: [Int] = []
            while position < buffer.count {
                starts.removeAll(keepingCapacity: true)
                starts.append(position)
                while position < buffer.count, buffer[position] != 0x0A {
                    if buffer[position] == 0x09 { starts.append(position + 1) }
                    position += 1
                }
                var end = position
                if end > starts[0], buffer[end - 1] == 0x0D { end -= 1 }
                starts.append(end + 1)
                if end > starts[0], buffer[starts[0]] != UInt8(ascii: "#") {
                    body(line, Fields(buffer: buffer, starts: starts))
                }
                position += 1
                line += 1
            }
        }
    }

    /// The fields of one row.
    struct Fields {
        let buffer: UnsafeBufferPointer<UInt8>
        /// Where each field begins, and one past where the next would.
        fileprivate let starts: [Int]

        /// The bytes of a column; empty when the row or the table has no such column.
        subscript(column: Int?) -> UnsafeBufferPointer<UInt8> {
            guard let column, column + 1 < starts.count else { return UnsafeBufferPointer(start: nil, count: 0) }
            return UnsafeBufferPointer(rebasing: buffer[starts[column]..<max(starts[column], starts[column + 1] - 1)])
        }

        func string(_ column: Int?) -> String { String(decoding: self[column], as: UTF8.self) }

        /// nil when the field is empty or no number.
        func number(_ column: Int?) -> Double? {
            let field = self[column]
            return field.isEmpty ? nil : Self.decimal(field) ?? Double(string(column))
        }

        /// A plain decimal of at most 15 digits; nil for anything else.
        private static func decimal(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
            let isNegative = field[0] == UInt8(ascii: "-")
            var (significand, digits, scale, hasPoint) = (0.0, 0, 1.0, false)
            for byte in field.dropFirst(isNegative ? 1 : 0) {
                if byte == UInt8(ascii: "."), !hasPoint {
                    hasPoint = true
                } else {
                    let digit = byte &- UInt8(ascii: "0")
                    guard digit < 10, digits < 15 else { return nil }
                    significand = significand * 10 + Double(digit)
                    digits += 1
                    if hasPoint { scale *= 10 }
                }
            }
            guard digits > 0 else { return nil }
            return isNegative ? -significand / scale : significand / scale
        }
    }

    private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        range.isEmpty || bytes[range.upperBound - 1] != 0x0D ? range : range.lowerBound..<range.upperBound - 1
    }
}

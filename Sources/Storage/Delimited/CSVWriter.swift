import Text

/// Writes a table with commas (RFC 4180), lines ending in a line feed.
package struct CSVWriter {
    /// What a cell holds.
    package enum Field {
        /// Never taken for a formula: see `DelimitedField.inert`.
        case text(String)
        /// Empty when nil.
        case integer(Int?)
        /// Rounded to so many places, trailing zeros dropped; empty when nil.
        case decimal(Double?, Int)
    }

    /// The table so far.
    package private(set) var bytes: [UInt8] = []

    /// An empty table, without a header.
    package init() {}

    /// Adds a line.
    package mutating func row(_ fields: [Field]) {
        for (i, field) in fields.enumerated() {
            if i > 0 { bytes.append(UInt8(ascii: ",")) }
            switch field {
            case .text(let text): bytes += DelimitedField.quoted(DelimitedField.inert(text).utf8)
            case .integer(let number): if let number { bytes.append(contentsOf: String(number).utf8) }
            case .decimal(let number, let places): if let number { bytes.appendDecimal(number, decimals: places) }
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

/// A field of delimited text (RFC 4180).
package enum DelimitedField {
    /// A text as a cell that no spreadsheet takes for a formula: what begins with `=`, `+`, `-`, `@`, a tab or a carriage
    /// return and is no number gets an apostrophe before it.
    package static func inert(_ text: String) -> String {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
            Double(text) == nil ? "'" + text : text
        default: text
        }
    }

    /// In quotes where it must be.
    package static func quoted(_ field: some Collection<UInt8>, delimiter: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard field.contains(where: { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }) else {
            return Array(field)
        }
        return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}

/// A field of delimited text (RFC 4180).
package enum DelimitedField {
    /// A text as a cell that no spreadsheet takes for a formula: what begins with `=`, `+`, `-`, `@`, a tab or a
    /// carriage return and is no number gets an apostrophe before it.
    package static func inert(_ text: String) -> String {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: "'" + text
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            Double(text) == nil && !isNumber(text.utf8.dropFirst()) ? "'" + text : text
        default: text
        }
    }

    /// Digits with signs between them, as of numbers and degrees.
    private static func isNumber(_ text: Substring.UTF8View) -> Bool {
        let marks = ".,' ".utf8
        return text.contains { (0x30...0x39).contains($0) }
            && text.allSatisfy { (0x30...0x39).contains($0) || marks.contains($0) }
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

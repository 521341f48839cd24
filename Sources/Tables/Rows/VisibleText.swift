/// Text of inputs as a person may safely see it: nothing in it moves a cursor, changes a colour or breaks a line.
public enum VisibleText {
    /// Longer texts are cut.
    public static let most = 400

    /// `text` with control characters, and those that turn the direction of writing, as escapes such as `\u{1B}`; what
    /// is longer than `most` characters is cut.
    public static func of(_ text: String, atMost most: Int = most) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < most else { return result + "…" }
            count += 1
            if isActive(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Lines of text as they may be printed, each made visible; a line feed ends a line.
    public static func lines(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isActive($0) && $0 != "\n" }) else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0), atMost: .max) }
            .joined(separator: "\n")
    }

    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Controls of ASCII and Latin-1, of which the escapes of a terminal are made.
        case 0..<0x20, 0x7F..<0xA0: true
        // Separators of lines and paragraphs; embeddings, overrides and isolates of direction.
        case 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

/// Cells of a table with commas, which neither break its form nor act in a spreadsheet.
public enum CSVCell {
    /// A text as a cell, in quotes where it needs them (RFC 4180). What a spreadsheet would take for a formula gets an
    /// apostrophe before it; numbers stay as they are.
    public static func text(_ text: String) -> String {
        let text = isFormula(text) ? "'" + text : text
        guard text.utf8.contains(where: { $0 == .comma || $0 == .quote || $0 == .newline || $0 == .carriageReturn })
        else { return text }
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.joined(separator: "\"\"") + "\""
    }

    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return Double(text) == nil && !isNumber(text.utf8.dropFirst())
        default: return false
        }
    }

    /// Digits with at most a few signs between them, as of numbers, dates and degrees.
    private static func isNumber(_ text: Substring.UTF8View) -> Bool {
        var digits = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"): continue
            default: return false
            }
        }
        return digits > 0
    }
}

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

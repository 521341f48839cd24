/// Text from the data within a page of Markdown.
enum MarkdownText {
    /// `text` as it reads: no sign of it makes markup, ends a table's cell or a line, or is HTML.
    static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#": result += "\\"
            case "<":
                result += "&lt;"
                continue
            case ">":
                result += "&gt;"
                continue
            case "&":
                result += "&amp;"
                continue
            default: break
            }
            result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return result
    }
}

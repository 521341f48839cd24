/// Options in messages as the command line has them: the library says "the option date-order", a user types
/// `--date-order`.
enum OptionWords {
    private static let words = "the option "
    private static let known: Set<String> = [
        "column", "columns", "crs", "data", "date-order", "explain", "input", "merge", "name", "output", "partial",
        "population", "published", "region-layer",
    ]

    static func spelled(_ message: String) -> String {
        var parts = message.split(separator: words, omittingEmptySubsequences: false)[...]
        var text = String(parts.popFirst() ?? "")
        for part in parts {
            let name = part.prefix { $0.isLowercase || $0 == "-" }
            text += (known.contains(String(name)) ? "--" : words) + part
        }
        return text
    }
}

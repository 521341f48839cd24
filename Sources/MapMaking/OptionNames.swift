/// How sentences call the options that a user may change.
///
/// The library quotes them: "take a longer `bandwidth`". A program may put the words in that its users know.
public struct OptionNames: Sendable {
    private let name: @Sendable (String) -> String

    /// As the library has them.
    public static let plain = OptionNames { "`\($0)`" }

    /// - Parameter name: what the users of a program call an option.
    public init(_ name: @escaping @Sendable (String) -> String) { self.name = name }

    private static let known: Set<String> = [
        "bandwidth", "cell", "clusters", "column", "columns", "country", "crs", "data", "date-order", "explain",
        "input",
        "merge", "min-incidents", "name", "near", "output", "partial", "permutations", "population", "published",
        "region-layer", "scan", "scan-share", "trust", "units", "within", "within-days",
    ]

    /// A text with these names in place of the library's.
    public func spelled(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        var spelled = ""
        var isName = false
        for (number, part) in parts.enumerated() {
            // What stands between two backticks and is no option stays as it is.
            isName = !isName && number > 0 && number + 1 < parts.count && Self.known.contains(String(part))
            if isName {
                spelled.removeLast()
                spelled += name(String(part))
            } else {
                spelled += part
                if number + 1 < parts.count { spelled += "`" }
            }
        }
        return spelled
    }
}

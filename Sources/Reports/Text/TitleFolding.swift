import Text

/// Titles as they are compared: a page's title often carries its site's name.
enum TitleFolding {
    private static let separators: [StaticString] = [" | ", " - ", " – ", " — ", " :: ", " » "]

    /// The folded title, whole and with each site suffix cut, the whole first; without those too short to tell one
    /// article from another.
    static func keys(of title: String) -> [String] {
        let bytes = Array(title.utf8)
        let whole = TextFolding.words(bytes[...])
        var keys = wordCount(whole) >= 2 ? [whole] : []
        for end in suffixStarts(in: bytes) {
            let stripped = TextFolding.words(bytes[..<end])
            if wordCount(stripped) >= 3, !keys.contains(stripped) { keys.append(stripped) }
        }
        return keys
    }

    /// The title without its site suffix, after the last separator.
    static func withoutSite(_ title: String) -> String {
        let bytes = Array(title.utf8)
        guard let end = suffixStarts(in: bytes).last else { return title }
        let stripped = TextFolding.words(bytes[..<end])
        return wordCount(stripped) >= 2 ? String(decoding: bytes[..<end], as: UTF8.self) : title
    }

    private static func suffixStarts(in bytes: [UInt8]) -> [Int] {
        var starts: [Int] = []
        for separator in separators {
            var search = 0
            while let index = bytes.firstOccurrence(of: separator, in: search..<bytes.count) {
                starts.append(index)
                search = index + separator.utf8CodeUnitCount
            }
        }
        return starts.sorted()
    }

    private static func wordCount(_ folded: String) -> Int { folded.split(separator: " ").count }
}

import Text

/// Copies a text without what stands in it but is not said: footnote marks (`[1]`, `[citation needed]`), characters
/// without width, and, in plain text, left-over tags.
struct TextCleaner {
    private(set) var text = MappedText()
    private(set) var omissions: [Omission] = []
    /// Offsets in `text` where a tag was left out.
    private(set) var tagOffsets: [Int] = []
    /// Whether `<span …>` is a left-over tag. In markup the tags are gone already, and a `<b` was an entity.
    let dropsTags: Bool

    init(dropsTags: Bool) { self.dropsTags = dropsTags }

    /// Returns the range in `text` that the copy takes.
    @discardableResult
    mutating func append(_ range: Range<Int>, of source: MappedText) -> Range<Int> {
        let start = text.count
        let bytes = source.bytes
        var copied = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            guard let end = endOfOmission(bytes, at: index, in: range) else {
                index += 1
                continue
            }
            let isTag = bytes[index] == UInt8(ascii: "<")
            // The blank before a mark goes with it where something follows directly.
            var lower = index
            if bytes[index] == UInt8(ascii: "["), lower > copied, bytes[lower - 1] == 0x20 { lower -= 1 }
            text.append(copied..<lower, of: source)
            omissions.append(Omission(offset: text.count, text: Array(bytes[lower..<end])))
            if isTag { tagOffsets.append(text.count) }
            (copied, index) = (end, end)
        }
        text.append(copied..<range.upperBound, of: source)
        return start..<text.count
    }

    mutating func appendBreak() { text.appendBreak("\n\n") }

    private func endOfOmission(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "["): endOfFootnote(bytes, at: index, in: range)
        case UInt8(ascii: "<") where dropsTags: endOfTag(bytes, at: index, in: range)
        case UInt8(ascii: "]") where dropsTags && bytes[index..<range.upperBound].starts(with: "]]>".utf8): index + 3
        case 0xC2, 0xE2, 0xEF: endOfInvisible(bytes, at: index, in: range)
        default: nil
        }
    }

    private static let notes = Set(PageWords.shared[.footnote])

    /// `[12]`, `[a]`, `[note 3]`, `[citation needed]`; not `[the]`, which an editor put into a quotation.
    private func endOfFootnote(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Int? {
        let limit = min(range.upperBound, index + 28)
        guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: "]")), close > index + 1 else { return nil }
        let content = bytes[(index + 1)..<close]
        if content.count <= 3, content.allSatisfy(\.isDigit) { return close + 1 }
        if content.count == 1, content.allSatisfy(\.isLower) { return close + 1 }
        var words = TextFolding.words(content).split(separator: " ")
        if let last = words.last, last.utf8.allSatisfy(\.isDigit) { words.removeLast() }
        return Self.notes.contains(words.joined(separator: " ")) ? close + 1 : nil
    }

    private func endOfTag(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Int? {
        guard index + 2 < range.upperBound else { return nil }
        let next = bytes[index + 1] == UInt8(ascii: "/") ? bytes[index + 2] : bytes[index + 1]
        guard next.isLetter || next == UInt8(ascii: "!") else { return nil }
        let limit = min(range.upperBound, index + 400)
        for end in (index + 1)..<limit {
            if bytes[end] == UInt8(ascii: ">") { return end + 1 }
            if bytes[end].isNewline || bytes[end] == UInt8(ascii: "<") { return nil }
        }
        return nil
    }

    /// Zero-width space, joiners and marks (U+200B to U+200F), U+FEFF and the soft hyphen split a word for a reader
    /// of bytes only.
    private func endOfInvisible(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Int? {
        if bytes[index] == 0xC2 {
            return index + 1 < range.upperBound && bytes[index + 1] == 0xAD ? index + 2 : nil
        }
        guard index + 2 < range.upperBound else { return nil }
        let tail = (bytes[index + 1], bytes[index + 2])
        let isInvisible =
            bytes[index] == 0xEF ? tail == (0xBB, 0xBF) : tail.0 == 0x80 && (0x8B...0x8F).contains(tail.1)
        return isInvisible ? index + 3 : nil
    }
}

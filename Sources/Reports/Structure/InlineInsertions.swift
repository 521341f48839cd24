import Text

/// Captions and links that a page's text swallowed: saved as text, "Image caption …" and "Lire aussi: …" run into the
/// paragraph around them without a full stop. They are split off, as far as capital letters show where they end.
struct InlineInsertions {
    let text: MappedText

    private static let captions = PageWords.shared[.swallowedCaption].map { Array($0.utf8) }
    private static let links = PageWords.shared[.swallowedLink].map { Array($0.utf8) }
    private static let openers = Set(PageWords.shared[.sentenceOpening])
    private static let binders = Set(PageWords.shared[.binder])

    func split(_ block: RawBlock) -> [RawBlock] {
        guard case .paragraph = block.layout else { return [block] }
        var blocks: [RawBlock] = []
        var start = block.range.lowerBound
        var index = start
        while index < block.range.upperBound {
            guard let end = endOfInsertion(at: index, in: block.range) else {
                index += 1
                continue
            }
            add(start..<index, .paragraph, to: &blocks)
            add(index..<end, .caption, to: &blocks)
            (start, index) = (end, end)
        }
        guard start > block.range.lowerBound else { return [block] }
        add(start..<block.range.upperBound, .paragraph, to: &blocks)
        return blocks
    }

    private func add(_ range: Range<Int>, _ layout: RawBlock.Layout, to blocks: inout [RawBlock]) {
        let trimmed = text.bytes.trimmed(range)
        if !trimmed.isEmpty { blocks.append(RawBlock(layout: layout, range: trimmed)) }
    }

    private func endOfInsertion(at index: Int, in range: Range<Int>) -> Int? {
        let bytes = text.bytes
        guard [0x49, 0x4D, 0x4C, 0x43, 0x41, 0x52, 0xC3].contains(bytes[index]) else { return nil }
        guard index == range.lowerBound || bytes[index - 1].isWhiteSpace else { return nil }
        let rest = bytes[index..<range.upperBound]
        if let marker = Self.captions.first(where: { rest.hasWord($0, at: index) }) {
            return endOfCaption(index + marker.count, range)
        }
        if let marker = Self.links.first(where: { rest.hasWord($0, at: index) }) {
            return endOfLinks(index + marker.count, range)
        }
        return nil
    }

    /// A caption ends before the first capital after a word in lower case that is no preposition or article.
    private func endOfCaption(_ start: Int, _ range: Range<Int>) -> Int {
        var previous: ArraySlice<UInt8> = []
        for word in words(Range(from: start, to: range.upperBound)) {
            if Self.captions.contains(where: { text.bytes[..<range.upperBound].hasWord($0, at: word.startIndex) }) {
                return word.startIndex
            }
            let endsBefore = previous.first.map { $0.isLower || $0.isDigit } ?? false
            if endsBefore, startsUpper(word), !Self.binders.contains(TextFolding.words(previous)) {
                return word.startIndex
            }
            if previous.last.map({ $0 == UInt8(ascii: ".") }) ?? false { return word.startIndex }
            previous = word
        }
        return range.upperBound
    }

    /// Links are titles one after another; the text goes on at the last opener ("The …", "Cette …") of the sentence.
    private func endOfLinks(_ start: Int, _ range: Range<Int>) -> Int {
        var content = start
        while content < range.upperBound, text.bytes[content].isWhiteSpace || text.bytes[content] == UInt8(ascii: ":") {
            content += 1
        }
        var end = content
        var previous: ArraySlice<UInt8> = []
        for word in words(Range(from: content, to: range.upperBound)) {
            let goesOn = previous.last.map { [0x2C, 0x3A, 0x3B].contains($0) } ?? false
            if startsUpper(word), !goesOn, Self.openers.contains(TextFolding.words(word)) { end = word.startIndex }
            if let last = word.last(where: { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }),
                last == UInt8(ascii: "."), word.count > 3
            {
                break
            }
            previous = word
        }
        return end
    }

    private func words(_ range: Range<Int>) -> [ArraySlice<UInt8>] {
        text.bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 600)].split(
            whereSeparator: \.isWhiteSpace)
    }

    private func startsUpper(_ word: ArraySlice<UInt8>) -> Bool {
        guard let letter = word.first(where: { $0.isLetter || $0 >= 0x80 }) else { return false }
        return letter.isUpper || (letter == 0xC3 && word.dropFirst().first.map { $0 < 0x9F } ?? false)
    }
}

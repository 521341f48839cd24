import Incidents

/// A WordPress feed saved as text, its tags gone: after the channel's head, each item is
/// `TITLE LINK DATE GUID SUMMARY`, a "The post … appeared first on …" and `]]>`, then the article and both again.
struct FeedTextReader {
    let path: String

    private struct Item {
        var title: Range<Int>
        var date: CalendarDate
        /// Where the item's first line ends its links: the summary starts here.
        var summaryStart: Int
    }

    private static let close: StaticString = "]]>"
    private static let post: StaticString = "the post "
    private static let appeared: StaticString = " appeared first on "

    /// Whether the text is such a feed: it has an item and a mark that only a feed leaves.
    static func recognises(_ text: MappedText) -> Bool {
        let all = 0..<text.count
        guard
            text.bytes.firstOccurrence(of: "]]>", in: all) != nil
                || text.bytes.firstOccurrence(of: appeared, in: all) != nil
        else { return false }
        return !FeedTextReader(path: "").items(in: text).isEmpty
    }

    func documents(_ text: MappedText) -> [Document] {
        let items = items(in: text)
        return items.indices.map { index in
            let end = index + 1 < items.count ? items[index + 1].title.lowerBound : text.count
            return document(items[index], end: end, ordinal: index, in: text)
        }
    }

    private func document(_ item: Item, end: Int, ordinal: Int, in text: MappedText) -> Document {
        let body = body(item, end: end, in: text)
        var cleaner = TextCleaner(dropsTags: true)
        let title = cleaner.append(item.title, of: text)
        cleaner.appendBreak()
        let article = cleaner.append(body, of: text)
        let segmenter = PlainTextSegmenter(text: cleaner.text, tagOffsets: cleaner.tagOffsets)
        return DocumentAssembler(
            path: path, ordinal: ordinal, publication: Publication(date: item.date, basis: .metadata),
            text: cleaner.text, omissions: cleaner.omissions,
            raw: [RawBlock(layout: .title, range: title)] + segmenter.bodyBlocks(in: article)
        ).document()
    }

    /// The article between the marks, or the summary where the feed gives no more: it repeats the article's lead.
    private func body(_ item: Item, end: Int, in text: MappedText) -> Range<Int> {
        let summaryEnd = text.bytes.firstOccurrence(of: Self.close, in: Range(from: item.summaryStart, to: end))
        let article = summaryEnd.map { withoutFooter(Range(from: $0 + 3, to: end), in: text) }
        if let article, article.count > 80 { return article }
        return withoutFooter(Range(from: item.summaryStart, to: summaryEnd ?? end), in: text)
    }

    /// What comes before the footer, trimmed.
    private func withoutFooter(_ range: Range<Int>, in text: MappedText) -> Range<Int> {
        let end = text.bytes.firstOccurrence(of: Self.close, in: range) ?? range.upperBound
        guard let appeared = text.bytes.firstOccurrence(of: Self.appeared, in: range.lowerBound..<end) else {
            return text.bytes.trimmed(range.lowerBound..<end)
        }
        var line = appeared
        while line > range.lowerBound, !text.bytes[line - 1].isNewline { line -= 1 }
        let footer = text.bytes.firstOccurrence(of: Self.post, in: line..<appeared)
        return text.bytes.trimmed(range.lowerBound..<(footer ?? end))
    }

    // MARK: Items

    private func items(in text: MappedText) -> [Item] {
        var items: [Item] = []
        var previousEnd = 0
        for link in FeedTextLinks.dated(in: text.bytes) {
            let title = title(before: link.range.lowerBound, after: previousEnd, summaryStart: link.end, in: text)
            guard !title.isEmpty else { continue }
            items.append(Item(title: title, date: link.date, summaryStart: link.end))
            previousEnd = link.end
        }
        return items
    }

    /// The footer of the summary repeats the title; without it, the title is what stands on the line after the links
    /// and figures of the item before, or of the channel.
    private func title(before end: Int, after start: Int, summaryStart: Int, in text: MappedText) -> Range<Int> {
        let bytes = text.bytes
        var lineStart = end
        while lineStart > start, !bytes[lineStart - 1].isNewline { lineStart -= 1 }
        let line = bytes.trimmed(Range(from: lineStart, to: end))
        if let announced = announcedTitle(from: summaryStart, in: text), announced.count <= line.count,
            bytes[line].suffix(announced.count).elementsEqual(bytes[announced])
        {
            return Range(from: line.upperBound - announced.count, to: line.upperBound)
        }
        return FeedTextLinks.skippingLinks(in: bytes, line)
    }

    private func announcedTitle(from start: Int, in text: MappedText) -> Range<Int>? {
        let limit = Range(from: start, to: min(text.count, start + 6000))
        let end = text.bytes.firstOccurrence(of: Self.close, in: limit) ?? limit.upperBound
        guard let post = text.bytes.firstOccurrence(of: Self.post, in: start..<end),
            let appeared = text.bytes.firstOccurrence(of: Self.appeared, in: post..<end)
        else { return nil }
        return text.bytes.trimmed(Range(from: post + Self.post.utf8CodeUnitCount, to: appeared))
    }
}

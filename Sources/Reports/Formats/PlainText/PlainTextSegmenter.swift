/// Lays out plain text: lines and blank lines to raw blocks.
struct PlainTextSegmenter {
    let text: MappedText
    /// Offsets where a tag was left out of the text, ascending.
    var tagOffsets: [Int] = []

    /// The blocks of a file: title and infobox first, where there are any.
    func fileBlocks() -> [RawBlock] {
        var chunks = text.chunks(in: 0..<text.count)[...]
        var blocks = titleBlocks(&chunks)
        blocks += infoboxBlocks(&chunks)
        return blocks + chunks.flatMap(bodyBlocks)
    }

    /// The blocks of an article without its title.
    func bodyBlocks(in range: Range<Int>) -> [RawBlock] { text.chunks(in: range).flatMap(bodyBlocks) }

    // MARK: Title

    private func titleBlocks(_ chunks: inout ArraySlice<TextChunk>) -> [RawBlock] {
        var blocks: [RawBlock] = []
        while let first = chunks.first, first.lines.count == 1, isDateLine(first.lines[0]) {
            blocks.append(RawBlock(layout: .dateline, range: first.range))
            chunks.removeFirst()
        }
        guard let first = chunks.first, let line = first.lines.first, isTitle(line, in: first, chunks) else {
            return blocks
        }
        blocks.append(RawBlock(layout: .title, range: line.range))
        chunks.removeFirst()
        if first.lines.count > 1 { chunks = [TextChunk(lines: Array(first.lines.dropFirst()))] + chunks }
        return blocks
    }

    private func isTitle(_ line: TextLine, in chunk: TextChunk, _ chunks: ArraySlice<TextChunk>) -> Bool {
        guard line.range.count <= 250, !ListMarker.begins(text.bytes, line.range) else { return false }
        guard !text.bytes[line.range.upperBound - 1].isFullStop else { return false }
        if chunk.lines.count == 1 { return chunks.count > 1 }
        // Directly above the text: the next line is a byline or date, or so long that lines are paragraphs.
        let next = chunk.lines[1]
        if isDateLine(next) || isByline(next) { return true }
        return text.isShortLine(line.range) && next.range.count > 160
    }

    private func isDateLine(_ line: TextLine) -> Bool {
        Dateline.wholeLine(text, line.range, isFirst: true) != nil
    }

    private func isByline(_ line: TextLine) -> Bool {
        let folded = text.folded(line.range)
        return line.range.count < 80 && (folded.hasPrefix("by ") || folded.hasPrefix("par "))
            && !text.endsSentence(line.range)
    }

    // MARK: Infobox

    /// The box beside an encyclopedia article, whose lines come before its first paragraph.
    private func infoboxBlocks(_ chunks: inout ArraySlice<TextChunk>) -> [RawBlock] {
        let head = chunks.prefix(12).prefix { !isProse($0) }
        guard let first = head.firstIndex(where: { !Infobox.labels(in: text, $0).isEmpty }),
            head.reduce(0, { $0 + Infobox.labels(in: text, $1).count }) >= 3
        else { return [] }
        var blocks = chunks[chunks.startIndex..<first].flatMap(bodyBlocks)
        for chunk in chunks[first..<head.endIndex] {
            for line in chunk.lines where !text.isContentsLine(line.range) {
                blocks += Infobox.rows(in: text, line.range).map { RawBlock(layout: .infobox, range: $0) }
            }
        }
        chunks = chunks[head.endIndex...]
        return blocks
    }

    private func isProse(_ chunk: TextChunk) -> Bool {
        if chunk.lines.count == 1, text.isContentsLine(chunk.range) { return true }
        let isLong = chunk.lines.contains { $0.range.count > 70 && text.endsSentence($0.range) }
        return isLong && Infobox.labels(in: text, chunk).count < 3
    }

    // MARK: Body

    private func bodyBlocks(_ chunk: TextChunk) -> [RawBlock] {
        if let heading = markedHeading(chunk.lines[0].range) {
            let rest = Array(chunk.lines.dropFirst())
            return [heading] + (rest.isEmpty ? [] : bodyBlocks(TextChunk(lines: rest)))
        }
        if ListMarker.begins(text.bytes, chunk.lines[0].range) { return listBlocks(chunk) }
        if chunk.lines.count == 1 { return [lineBlock(chunk.lines[0])] }
        if isCaption(chunk) { return [block(.caption, chunk.range)] }
        if isMenu(chunk) { return chunk.lines.map { block(.furniture, $0.range) } }
        // Lines of very different lengths are not wrapped text: each is a paragraph or a heading.
        if chunk.lines.contains(where: { $0.range.count > 130 }) { return ownLines(chunk.lines) }
        if text.isShortLine(chunk.lines[0].range), chunk.lines[0].range.count < 60,
            let longest = chunk.lines.map(\.range.count).max(), longest > 2 * chunk.lines[0].range.count,
            startsSentence(chunk.lines[1])
        {
            let rest = Range(from: chunk.lines[1].range.lowerBound, to: chunk.range.upperBound)
            return [lineBlock(chunk.lines[0]), block(.paragraph, rest)]
        }
        return [block(.paragraph, chunk.range)]
    }

    /// "## Two killed in the north": a heading of a text with marks (Markdown).
    private func markedHeading(_ line: Range<Int>) -> RawBlock? {
        let marks = text.bytes[line].prefix { $0 == UInt8(ascii: "#") }
        guard (1...6).contains(marks.count), marks.endIndex < line.upperBound, text.bytes[marks.endIndex].isWhiteSpace
        else { return nil }
        let words = text.bytes.trimmed(Range(from: marks.endIndex, to: line.upperBound))
        return words.isEmpty ? nil : block(.heading(level: marks.count), words)
    }

    private func startsSentence(_ line: TextLine) -> Bool {
        text.bytes[line.range.lowerBound].isUpper || text.bytes[line.range.lowerBound] >= 0x80
    }

    /// Lines that are paragraphs and headings. Of short lines that follow each other the first is a heading, and the
    /// others are what stands under it ("3 May", "Location: Riverton", "4-7 killed").
    private func ownLines(_ lines: [TextLine]) -> [RawBlock] {
        lines.indices.map { i in
            let isUnder = i > 0 && text.isShortLine(lines[i - 1].range) && text.isShortLine(lines[i].range)
            return isUnder ? block(.paragraph, lines[i].range) : lineBlock(lines[i])
        }
    }

    private func lineBlock(_ line: TextLine) -> RawBlock {
        block(text.isShortLine(line.range) ? .shortLine : .paragraph, line.range)
    }

    /// Each marked line begins an item; lines after it that are neither marked nor a line of their own belong to it.
    private func listBlocks(_ chunk: TextChunk) -> [RawBlock] {
        var blocks: [RawBlock] = []
        for line in chunk.lines {
            if let content = ListMarker.content(text.bytes, line.range) {
                blocks.append(block(.listItem, content))
            } else if let last = blocks.last, case .listItem = last.layout, isItemTitle(last.range, above: line) {
                blocks[blocks.count - 1].layout = .heading(level: Self.itemTitleLevel)
                blocks.append(lineBlock(line))
            } else if let last = blocks.last, case .listItem = last.layout, !text.endsSentence(last.range) {
                blocks[blocks.count - 1].range = Range(from: last.range.lowerBound, to: line.range.upperBound)
            } else {
                blocks.append(lineBlock(line))
            }
        }
        return blocks.filter { !$0.range.isEmpty }
    }

    private static let itemTitleLevel = 4
    /// Bytes that a paragraph is longer than the title above it, at least.
    private static let titleDifference = 40

    /// "2. Bombs kill 20 in X", with the news in the line below.
    private func isItemTitle(_ item: Range<Int>, above line: TextLine) -> Bool {
        text.isShortLine(item) && startsSentence(line) && line.range.count > item.count + Self.titleDifference
            && text.endsSentence(line.range)
    }

    /// A picture's line under its alternative text.
    private func isCaption(_ chunk: TextChunk) -> Bool {
        guard chunk.lines.count == 2, chunk.range.count < 400 else { return false }
        let last = chunk.lines[1].range
        return text.isShortLine(chunk.lines[0].range)
            && Boilerplate.isCaption(text.bytes[last])
    }

    private func isMenu(_ chunk: TextChunk) -> Bool {
        chunk.lines.count >= 3 && chunk.lines.allSatisfy { $0.range.count <= 40 && !text.endsSentence($0.range) }
    }

    private func block(_ layout: RawBlock.Layout, _ range: Range<Int>) -> RawBlock {
        var (low, high) = (0, tagOffsets.count)
        while low < high {
            let middle = (low + high) / 2
            if tagOffsets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return RawBlock(
            layout: layout, range: range, hadTags: low < tagOffsets.count && tagOffsets[low] <= range.upperBound)
    }
}

extension UInt8 {
    fileprivate var isFullStop: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: ",") || self == UInt8(ascii: ";")
    }
}

extension MappedText {
    fileprivate func isContentsLine(_ range: Range<Int>) -> Bool {
        range.count < 24 && SectionRole.role(ofHeading: folded(range)) == .boilerplate
    }
}

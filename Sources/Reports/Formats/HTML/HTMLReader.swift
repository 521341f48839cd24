import Incidents

/// A saved web page: the text of its article, its headline and date.
struct HTMLReader {
    let path: String

    func document(_ decoded: MappedText) throws(ReportError) -> Document {
        let page = HTMLLayout(decoded, 0..<decoded.count)
        var copy = HTMLCopy()
        let headline = headline(of: page)
        if let headline { copy.addTitle(headline.text, headline.range) }
        copy.add(articleBlocks(of: page), of: page, besides: headline.map { $0.text.folded($0.range) })
        guard !copy.raw.isEmpty else { throw .noText(path: path) }
        let published = page.metadata.published.map { Publication(date: $0, basis: .metadata) }
        return DocumentAssembler(
            path: path, publication: published, text: copy.cleaner.text, omissions: copy.cleaner.omissions,
            raw: copy.raw
        ).document()
    }

    // MARK: Headline

    /// The first-level heading that the page's own title repeats; else that title; else the first such heading.
    private func headline(of page: HTMLLayout) -> (text: MappedText, range: Range<Int>)? {
        let headings = page.blocks.filter { if case .heading(1) = $0.layout { true } else { false } }.map(\.range)
        let metadata = page.metadata
        for title in [metadata.sharedTitle, metadata.pageTitle].compactMap({ $0 }) {
            let keys = TitleFolding.keys(of: title.string(0..<title.count))
            if let heading = headings.first(where: { keys.contains(page.text.folded($0)) }) {
                return (page.text, heading)
            }
        }
        if let title = metadata.sharedTitle ?? (headings.isEmpty ? metadata.pageTitle : nil) {
            let whole = title.bytes.trimmed(0..<title.count)
            guard !whole.isEmpty else { return nil }
            return (
                title,
                Range(from: whole.lowerBound, to: min(whole.upperBound, whole.lowerBound + titleLength(title, whole)))
            )
        }
        return headings.first.map { (page.text, $0) }
    }

    /// Without the site's name.
    private func titleLength(_ title: MappedText, _ range: Range<Int>) -> Int {
        let text = String(decoding: title.bytes[range], as: UTF8.self)
        return TitleFolding.withoutSite(text).utf8.count
    }

    // MARK: Article

    /// The blocks of the longest `<article>`, of `<main>`, or of the body: the first that holds a third of the text.
    private func articleBlocks(of page: HTMLLayout) -> [HTMLLayout.LaidBlock] {
        var lengths: [Int: Int] = [:]
        var total = 0
        for block in page.blocks {
            lengths[block.article, default: 0] += block.range.count
            total += block.range.count
        }
        lengths[0] = nil
        let longest = lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let longest, longest.value * 3 >= total { return page.blocks.filter { $0.article == longest.key } }
        let main = page.blocks.filter(\.isInMain)
        return main.reduce(0) { $0 + $1.range.count } * 3 >= total && !main.isEmpty ? main : page.blocks
    }
}

/// The blocks of a layout that a document keeps, copied one after another.
struct HTMLCopy {
    private(set) var cleaner = TextCleaner(dropsTags: false)
    private(set) var raw: [RawBlock] = []

    mutating func addTitle(_ text: MappedText, _ range: Range<Int>) { add(.title, text, range) }

    /// Adds blocks, besides a heading that repeats the title, given folded.
    mutating func add(_ blocks: [HTMLLayout.LaidBlock], of page: HTMLLayout, besides title: String? = nil) {
        for block in blocks {
            if case .heading = block.layout, let title, page.text.folded(block.range) == title { continue }
            add(block.layout, page.text, block.range)
        }
    }

    /// Adds a block of plain text.
    mutating func add(_ block: RawBlock, of text: MappedText) { add(block.layout, text, block.range) }

    private mutating func add(_ layout: RawBlock.Layout, _ text: MappedText, _ range: Range<Int>) {
        let copied = cleaner.append(range, of: text)
        let trimmed = cleaner.text.bytes.trimmed(copied)
        if !trimmed.isEmpty { raw.append(RawBlock(layout: layout, range: trimmed)) }
        cleaner.appendBreak()
    }
}

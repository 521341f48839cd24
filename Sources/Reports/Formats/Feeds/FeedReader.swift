import Incidents

/// RSS 2.0, RSS 1.0 (RDF) and Atom: one document for each item.
struct FeedReader {
    let path: String

    /// The documents of all whole items; what is torn or empty is appended to `rejected`.
    func documents(_ decoded: MappedText, rejected: inout [ReportError]) throws(ReportError) -> [Document] {
        let feed = FeedItems(decoded)
        guard feed.isFeed else {
            throw malformed(decoded, at: feed.rootStart, "the root element is that of neither RSS, Atom nor RDF")
        }
        var documents: [Document] = []
        for item in feed.items {
            if let document = document(item, ordinal: documents.count, in: decoded) {
                documents.append(document)
            } else {
                rejected.append(malformed(decoded, at: item.start, "the item holds neither title nor text"))
            }
        }
        if let torn = feed.tornAt {
            let error = malformed(decoded, at: torn, "the markup that begins here breaks off; is the file complete?")
            if documents.isEmpty { throw error }
            rejected.append(error)
        }
        guard !documents.isEmpty else { throw .noText(path: path) }
        return documents
    }

    private func document(_ item: FeedItem, ordinal: Int, in source: MappedText) -> Document? {
        var copy = HTMLCopy()
        if let title = item.first(["title"]) {
            let text = inlineText(content(title, in: source))
            copy.addTitle(text, text.bytes.trimmed(0..<text.count))
        }
        if let body = body(of: item, in: source) {
            if looksLikeMarkup(body) {
                let page = HTMLLayout(body, 0..<body.count)
                copy.add(page.blocks, of: page)
            } else {
                for block in PlainTextSegmenter(text: body).bodyBlocks(in: 0..<body.count) { copy.add(block, of: body) }
            }
        }
        guard !copy.raw.isEmpty else { return nil }
        return DocumentAssembler(
            path: path, ordinal: ordinal, publication: publication(item, in: source), text: copy.cleaner.text,
            omissions: copy.cleaner.omissions, raw: copy.raw
        ).document()
    }

    /// The full text where the feed gives it, else the summary.
    private func body(of item: FeedItem, in source: MappedText) -> MappedText? {
        for names in [["content:encoded"], ["content"], ["description"], ["summary"]] {
            guard let field = item.first(names) else { continue }
            let text = content(field, in: source)
            if text.bytes.contains(where: { !$0.isWhiteSpace }) { return text }
        }
        return nil
    }

    private func publication(_ item: FeedItem, in source: MappedText) -> Publication? {
        for name in ["pubdate", "published", "dc:date", "issued", "date", "updated"] {
            guard let field = item.first([name]) else { continue }
            let text = content(field, in: source)
            let dates = DateScanner().dates(in: text.bytes, 0..<text.count)
            if let date = dates.lazy.compactMap(\.date).first { return Publication(date: date, basis: .metadata) }
        }
        return nil
    }

    /// A field's text with the feed's own entities and CDATA resolved; its own elements, as in Atom's XHTML, stay.
    private func content(_ field: FeedItem.Field, in source: MappedText) -> MappedText {
        var text = MappedText()
        if field.hasElements {
            text.append(field.range, of: source)
            return text
        }
        var tokens = MarkupTokenizer(source, field.range, isXML: true)
        while let token = tokens.next() {
            switch token {
            case .text(let range): text.appendResolved(range, of: source)
            case .verbatim(let range): text.append(range, of: source)
            default: break
            }
        }
        return text
    }

    /// A title without the tags and entities that writers put into it a second time.
    private func inlineText(_ text: MappedText) -> MappedText {
        guard looksLikeMarkup(text) else { return text }
        var inline = MappedText()
        var tokens = MarkupTokenizer(text, 0..<text.count, isXML: false)
        while let token = tokens.next() {
            if case .text(let range) = token { inline.appendResolved(range, of: text) }
        }
        return inline
    }

    private func looksLikeMarkup(_ text: MappedText) -> Bool {
        text.bytes.indices.contains { index in
            switch text.bytes[index] {
            case UInt8(ascii: "&"):
                MarkupEntities.reference(in: text.bytes, at: index, limit: text.count) != nil
            case UInt8(ascii: "<"):
                index + 1 < text.count && (text.bytes[index + 1].isLetter || text.bytes[index + 1] == UInt8(ascii: "/"))
            default: false
            }
        }
    }

    private func malformed(_ text: MappedText, at offset: Int, _ reason: String) -> ReportError {
        let before = text.bytes[..<min(offset, text.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return .malformedMarkup(path: path, line: line, column: column, reason: reason)
    }
}

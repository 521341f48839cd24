/// Lays out HTML in one pass: its block elements as blocks, its inline text with entities resolved.
struct HTMLLayout {
    struct LaidBlock {
        var layout: RawBlock.Layout
        /// Byte range in the layout's `text`.
        var range: Range<Int>
        /// The number of the `<article>` around it, 0 for none.
        var article: Int
        var isInMain: Bool
    }

    private(set) var text = MappedText()
    private(set) var blocks: [LaidBlock] = []
    private(set) var metadata = HTMLMetadata()

    private let source: MappedText
    private let range: Range<Int>
    private var blockStart = 0
    /// The element that is passed over; a box is known by its class, the others by their name.
    private var skipping: (name: String, depth: Int, isBox: Bool)?
    private var lastClose: [String: Int] = [:]
    private var depths: [String: Int] = [:]
    private var articles = 0
    private var articleStack: [Int] = []
    private var infoboxDepth = 0
    private var endedWithBreak = false
    private var isInScript = false
    private var isInTitle = false

    init(_ source: MappedText, _ range: Range<Int>) {
        self.source = source
        self.range = range
        text.reserveCapacity(range.count)
        findLastCloses()
        var tokens = MarkupTokenizer(source, range, isXML: false)
        while let token = tokens.next() { add(token, at: tokens.index) }
        closeBlock()
    }

    /// An element that is never closed is not skipped: the rest of the page would go with it.
    private mutating func findLastCloses() {
        var tokens = MarkupTokenizer(source, range, isXML: false)
        while let token = tokens.next() {
            if case .close(let name) = token { lastClose[name] = tokens.index }
        }
    }

    // MARK: Tokens

    private mutating func add(_ token: MarkupTokenizer.Token, at index: Int) {
        if skipping != nil { return skip(token, at: index) }
        switch token {
        case .text(let range):
            if isInTitle {
                metadata.pageTitle = metadata.pageTitle ?? source.resolvingEntities(range)
            } else {
                addText(range)
            }
        case .verbatim(let range):
            if isInScript { metadata.readScript(range, of: source) }
        case .open(let name, let attributes, let isEmpty):
            open(name, MarkupAttributes(text: source, range: attributes), isEmpty: isEmpty, at: index)
        case .close(let name):
            close(name)
        }
    }

    private mutating func skip(_ token: MarkupTokenizer.Token, at index: Int) {
        guard var current = skipping else { return }
        switch token {
        case .open(let name, _, false) where name == current.name: current.depth += 1
        case .close(let name) where name == current.name: current.depth -= 1
        // A box cannot outlast what it stands in, nor hold the article, however badly its tags are nested.
        case .close("article"), .close("main"), .close("body"): current.depth = 0
        case .open("article", _, _) where current.isBox, .open("main", _, _) where current.isBox,
            .open("h1", _, _) where current.isBox:
            skipping = nil
            return add(token, at: index)
        default: return
        }
        skipping = current.depth > 0 ? current : nil
    }

    private mutating func addText(_ range: Range<Int>) {
        if endedWithBreak, source.bytes[range].contains(where: { !$0.isWhiteSpace }) { endedWithBreak = false }
        text.appendResolved(range, of: source)
    }

    // MARK: Elements

    private mutating func open(_ name: String, _ attributes: MarkupAttributes, isEmpty: Bool, at index: Int) {
        switch name {
        case "meta": return metadata.readMeta(attributes)
        case "br": return lineBreak()
        case "script": isInScript = attributes.words("type").first == "application/ld+json"
        case "title": isInTitle = true
        case "time": metadata.readTime(attributes)
        default: break
        }
        guard !isEmpty, !HTMLElements.void.contains(name) else { return }
        let classes = attributes.words("class") + attributes.words("id")
        if isSkipped(name, classes), let last = lastClose[name], last > index {
            closeBlock()
            skipping = (name, 1, !HTMLElements.skipped.contains(name))
            return
        }
        if HTMLElements.blocks.contains(name) { closeBlock() }
        if name == "td" || name == "th" { openCell(name) }
        if name == "article" {
            articles += 1
            articleStack.append(articles)
        }
        if name == "table" { infoboxDepth += infoboxDepth > 0 || classes.contains("infobox") ? 1 : 0 }
        depths[name, default: 0] += 1
    }

    private func isSkipped(_ name: String, _ classes: [String]) -> Bool {
        if HTMLElements.skipped.contains(name) { return true }
        guard name != "body", name != "html", name != "main", name != "article" else { return false }
        return classes.contains { HTMLElements.skippedClasses.contains($0) }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "script": isInScript = false
        case "title": isInTitle = false
        default: break
        }
        if HTMLElements.blocks.contains(name) || (infoboxDepth > 0 && name == "td") { closeBlock() }
        if name == "article", !articleStack.isEmpty { articleStack.removeLast() }
        if name == "table", infoboxDepth > 0 { infoboxDepth -= 1 }
        if let depth = depths[name], depth > 0 { depths[name] = depth - 1 }
    }

    /// In a box, a value follows its label; elsewhere the cells of a row are one text.
    private mutating func openCell(_ name: String) {
        if infoboxDepth > 0, name == "th" || isIn("th") { closeBlock() }
        text.appendBreak(" ")
    }

    private mutating func lineBreak() {
        if endedWithBreak || infoboxDepth > 0 {
            closeBlock()
        } else {
            text.appendBreak("\n")
            endedWithBreak = true
        }
    }

    private func isIn(_ name: String) -> Bool { depths[name, default: 0] > 0 }

    // MARK: Blocks

    private mutating func closeBlock() {
        let trimmed = text.bytes.trimmed(blockStart..<text.count)
        let layout = layout(of: trimmed)
        if !trimmed.isEmpty, let layout {
            blocks.append(
                LaidBlock(
                    layout: layout, range: trimmed, article: articleStack.last ?? 0, isInMain: isIn("main")))
        }
        text.appendBreak("\n\n")
        blockStart = text.count
        endedWithBreak = false
    }

    /// Nil for what stands in the page's head, its title aside.
    private func layout(of range: Range<Int>) -> RawBlock.Layout? {
        for level in 1...6 where isIn("h\(level)") { return .heading(level: level) }
        if isIn("header"), articleStack.isEmpty, !isIn("main") { return nil }
        if infoboxDepth > 0 { return .infobox }
        if isIn("figcaption") || isIn("caption") { return .caption }
        if isIn("figure") { return nil }
        if isIn("li") { return .listItem }
        return text.isShortLine(range) ? .shortLine : .paragraph
    }
}

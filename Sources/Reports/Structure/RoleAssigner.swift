/// Walks the raw blocks of a document in reading order and gives each the role of the section it stands in.
struct RoleAssigner {
    let text: MappedText
    private(set) var blocks: [Block] = []

    private var section: String?
    private var role = Block.Role.main
    private var roleLevel = 2
    /// After "Read more": short lines are links to other articles.
    private var expectsLinks = false
    /// A paragraph of the report came already.
    private var hasText = false
    /// The heading before was "Contents".
    private var isInContents = false

    init(text: MappedText) { self.text = text }

    static func blocks(_ raw: [RawBlock], in text: MappedText) -> [Block] {
        var assigner = RoleAssigner(text: text)
        let closing = assigner.startOfClosing(raw)
        for (index, block) in raw.enumerated() {
            var block = block
            if assigner.announcesBoilerplate(raw, at: index) { block.layout = .furniture }
            assigner.add(block, isClosing: index >= closing)
        }
        return assigner.blocks
    }

    /// The index from which on there is nothing but tags, links and author's notes. A text of short lines only has no
    /// such close: they are its text.
    private func startOfClosing(_ raw: [RawBlock]) -> Int {
        var index = raw.count
        while index > 0 {
            let block = raw[index - 1]
            let folded = text.folded(block.range)
            switch block.layout {
            case .shortLine where SectionRole.role(ofHeading: folded) == nil: break
            case .furniture: break
            case .paragraph where Boilerplate.isCertain(folded) || Boilerplate.isAuthorNote(folded): break
            default: return index
            }
            index -= 1
        }
        return raw.count
    }

    /// A short line such as "Support us" above a call for donations is no heading of what follows the call.
    private func announcesBoilerplate(_ raw: [RawBlock], at index: Int) -> Bool {
        guard case .shortLine = raw[index].layout, index + 1 < raw.count, case .paragraph = raw[index + 1].layout else {
            return false
        }
        let folded = text.folded(raw[index].range)
        return SectionRole.role(ofHeading: folded) == nil && Boilerplate.isCertain(text.folded(raw[index + 1].range))
    }

    private func isCaption(_ block: RawBlock, _ folded: String) -> Bool {
        if Boilerplate.isCaption(text.bytes[block.range]) { return true }
        return !hasText && section == nil && Boilerplate.isPictureLine(folded)
    }

    private static let bylines = PageWords.shared[.byline]

    /// The author's name above the text.
    private func isByline(_ folded: String) -> Bool {
        !hasText && Self.bylines.contains { folded.hasPrefix($0 + " ") }
    }

    private mutating func add(_ block: RawBlock, isClosing: Bool) {
        let folded = text.folded(block.range)
        switch block.layout {
        case .title: append(.title, .main, block)
        case .infobox: append(.infobox, Boilerplate.isCertain(folded) ? .boilerplate : .main, block)
        case .caption, .dateline: append(.caption, .boilerplate, block)
        case .furniture: append(.paragraph, .boilerplate, block)
        case .heading(let level): addHeading(block, folded, level: level)
        case .shortLine: addShortLine(block, folded, isClosing: isClosing)
        case .paragraph, .listItem: addText(block, folded, isClosing: isClosing)
        }
    }

    private mutating func append(_ kind: Block.Kind, _ role: Block.Role, _ block: RawBlock) {
        blocks.append(Block(kind: kind, role: role, range: block.range, section: section))
    }

    private mutating func addHeading(_ block: RawBlock, _ folded: String, level: Int) {
        expectsLinks = false
        let known = SectionRole.role(ofHeading: folded)
        isInContents = known == .boilerplate
        if isInContents || Boilerplate.isCertain(folded) { return append(.heading, .boilerplate, block) }
        if let known {
            (role, roleLevel) = (known, level)
        } else if level <= roleLevel {
            (role, roleLevel) = (.main, level)
        }
        section = nil
        append(.heading, role, block)
        section = text.string(block.range)
    }

    private mutating func addShortLine(_ block: RawBlock, _ folded: String, isClosing: Bool) {
        let announces = SectionRole.linkAnnouncements.contains(folded)
        if announces || Boilerplate.isCertain(folded) {
            expectsLinks = expectsLinks || announces
            return append(.paragraph, .boilerplate, block)
        }
        if isCaption(block, folded) || isByline(folded) { return append(.caption, .boilerplate, block) }
        if SectionRole.role(ofHeading: folded) != nil { return addHeading(block, folded, level: 2) }
        if role == .references { return append(.reference, .references, block) }
        if block.hadTags || role == .related { return append(.caption, role, block) }
        if expectsLinks { return append(.listItem, .related, block) }
        if isClosing { return append(.paragraph, .boilerplate, block) }
        addHeading(block, folded, level: SectionRole.isSubdivision(folded) ? 3 : 2)
    }

    private mutating func addText(_ block: RawBlock, _ folded: String, isClosing: Bool) {
        let isItem = if case .listItem = block.layout { true } else { false }
        let isFurniture = isInContents && isItem && !text.endsSentence(block.range)
        if isFurniture || Boilerplate.isCertain(folded) || (isClosing && Boilerplate.isAuthorNote(folded)) {
            return append(isItem ? .listItem : .paragraph, .boilerplate, block)
        }
        if !isItem, isCaption(block, folded) { return append(.caption, .boilerplate, block) }
        if expectsLinks, isItem { return append(.listItem, .related, block) }
        (expectsLinks, isInContents, hasText) = (false, false, true)
        append(role == .references ? .reference : isItem ? .listItem : .paragraph, role, block)
    }
}

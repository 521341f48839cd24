import Incidents

/// Puts a document together from its text and raw blocks: roles, dateline, citations, language.
struct DocumentAssembler {
    var path: String
    var ordinal = 0
    var title: String?
    var publication: Publication?
    var text: MappedText
    var omissions: [Omission] = []
    var raw: [RawBlock]

    func document() -> Document {
        let language = LanguageGuess.language(of: text.bytes[...])
        let insertions = InlineInsertions(text: text)
        var raw = raw.flatMap(insertions.split)
        keepTextOfShortLines(&raw)
        let dateline = DatelineSearch(text: text, language: language).apply(to: &raw)
        let blocks = RoleAssigner.blocks(raw, in: text)
        let titleBlock = blocks.first { $0.kind == .title }
        return Document(
            path: path, ordinal: ordinal, title: title ?? titleBlock.map { text.string($0.range) },
            publication: publication
                ?? (dateline ?? titleBlock.flatMap { Dateline.ofDigest(text, $0.range, language: language) })
                .map { Publication(date: $0, basis: .dateline) },
            language: language, text: text.bytes, sourceMap: text.map, blocks: blocks,
            citations: citations(blocks, language), omissions: omissions)
    }

    /// In a text without a paragraph, such as a ticker, the short lines are what it reports.
    private func keepTextOfShortLines(_ raw: inout [RawBlock]) {
        let hasText = raw.contains { block in
            switch block.layout {
            case .paragraph, .listItem, .infobox: true
            default: false
            }
        }
        guard !hasText else { return }
        for index in raw.indices {
            if case .shortLine = raw[index].layout, SectionRole.role(ofHeading: text.folded(raw[index].range)) == nil {
                raw[index].layout = .paragraph
            }
        }
    }

    private func citations(_ blocks: [Block], _ language: Language) -> [Citation] {
        let parser = CitationParser(language: language)
        return blocks.filter { $0.kind == .reference }.compactMap { parser.citation(in: text.bytes, $0.range) }
    }
}

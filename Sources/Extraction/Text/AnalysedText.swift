public import Reports

/// A document cut into tokens and sentences, with the lexicon phrases found in it.
public struct AnalysedText: Sendable {
    /// The document as it was read.
    public let document: Document
    /// The tokens of all sentences, in the order of the text.
    public let tokens: [Token]
    /// The sentences, in the order of the text.
    public let sentences: [Sentence]
    let annotations: Annotations
    let lexicon: Lexicon

    /// - Parameter readsAll: also references, captions and boilerplate, which hold no incident but names of places.
    init(_ document: Document, lexicon: Lexicon, readsAll: Bool = false) {
        let tokenizer = Tokenizer(language: document.language)
        let splitter = SentenceSplitter(lexicon: lexicon)
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        for (index, block) in document.blocks.enumerated() where readsAll || Self.isRead(block) {
            let start = tokens.count
            for part in block.kind == .infobox ? tokenizer.parts(ofRow: block.range, in: document.text) : [block.range]
            {
                tokens += tokenizer.tokens(in: document.text, range: part)
            }
            sentences += splitter.sentences(of: tokens, in: start..<tokens.count, block: index)
        }
        self.document = document
        self.lexicon = lexicon
        self.tokens = tokens
        self.sentences = sentences
        self.annotations = lexicon.annotate(tokens, sentenceEnds: sentences.map(\.tokens.upperBound))
    }

    private static func isRead(_ block: Block) -> Bool {
        switch block.role {
        case .main, .background, .related: block.kind != .caption && block.kind != .reference
        case .references, .boilerplate: false
        }
    }

    package func block(of sentence: Sentence) -> Block { document.blocks[sentence.block] }

    /// The number that a single word stands for, or nil.
    func value(of word: Substring) -> Int? { lexicon.number(word) }

    /// The words of the tokens in `span`, as they stand in the text, white space collapsed.
    package func words(_ span: Range<Int>) -> String {
        guard !span.isEmpty else { return "" }
        return document.quote(byteRange(span))
    }

    /// "which", "who": opens a clause about what was named before.
    package func isRelativePronoun(_ i: Int) -> Bool { annotations.has(.relativePronoun, at: i) }

    /// Whether the word at token `i` ends as words of the sort do.
    func ends(_ i: Int, as ending: WordEnding) -> Bool {
        tokens.indices.contains(i) && lexicon.ends(tokens[i].folded, as: ending)
    }

    /// "and": joins two items of one list.
    package func isConjunction(_ i: Int) -> Bool { annotations.has(.conjunction, at: i) }

    package func byteRange(_ span: Range<Int>) -> Range<Int> {
        guard !span.isEmpty else { return 0..<0 }
        return tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound
    }
}

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

extension AnalysedText {
    /// Whether somebody speaks in a sentence.
    package func isSpeech(_ span: Range<Int>) -> Bool { span.contains { annotations.has(.reporting, at: $0) } }

    /// "Movement of Islamic Springfield": a name within the name of an organisation.
    package func isInOrganisation(_ name: Range<Int>) -> Bool {
        guard let joint = annotations.hit(.genitive, endingAt: name.lowerBound, floor: max(0, name.lowerBound - 2))
        else {
            return false
        }
        for k in stride(from: joint.start - 1, through: max(0, joint.start - 3), by: -1) {
            if annotations.has(.organisation, at: k) { return tokens[k].isCapitalised }
            guard tokens[k].kind == .word else { return false }
        }
        return false
    }

    /// "Springfield air strike": a name right before a word of violence.
    package func isOfEvent(_ name: Range<Int>) -> Bool {
        name.upperBound < tokens.count && annotations.has(.eventNoun, at: name.upperBound)
            && name.lowerBound > 0
            && (annotations.has(.article, at: name.lowerBound - 1)
                || annotations.has(.definite, at: name.lowerBound - 1))
    }

    /// "Rebels have already attacked": news just in.
    package func isNewsJustIn(_ verb: Range<Int>) -> Bool {
        Range(from: max(0, verb.lowerBound - 3), to: verb.lowerBound).contains { annotations.has(.newsPerfect, at: $0) }
    }

    /// Words between a noun and its verb, at most.
    private static let longestSubject = 14

    /// "Attacks by the group on convoys have destroyed": whether the verb of a subject is in the perfect.
    package func isInPerfect(after subject: Range<Int>, _ span: Range<Int>) -> Bool {
        let rest = Range(from: subject.upperBound, to: min(span.upperBound, subject.upperBound + Self.longestSubject))
        let verb = rest.first { annotations.has(.perfectAuxiliary, at: $0) || annotations.has(.presentPerfect, at: $0) }
        return verb.map { annotations.has(.presentPerfect, at: $0) } ?? false
    }

    /// "Springfield police said", "according to Springfield officials": whether a name belongs to whoever speaks.
    package func belongsToSpeaker(_ name: Range<Int>) -> Bool {
        (name.upperBound..<name.upperBound + 4).contains { annotations.has(.reporting, at: $0) }
            || annotations.hit(.according, endingAt: name.lowerBound, floor: 0) != nil
            || Range(from: max(0, name.lowerBound - 3), to: name.lowerBound).contains {
                // "a annoncé l'Élysée"
                annotations.has(.reporting, at: $0) && lexicon.has(.dayFirst)
            }
    }
}

/// A word, number or mark of punctuation with its place in the document's text.
public struct Token: Hashable, Sendable {
    /// What sort of token it is.
    public enum Kind: Hashable, Sendable {
        case word, number, punctuation
    }

    /// What sort of token it is.
    public var kind: Kind
    /// Byte range in the document's `text`.
    public var range: Range<Int>
    /// Lower case, accents removed, typographic apostrophes and hyphens made plain.
    public var folded: String
    /// Whether the first letter is upper case.
    public var isCapitalised: Bool
    /// Whether every letter is upper case, and there are two or more.
    public var isAllCaps: Bool
}

/// A sentence: its bytes in the text and its tokens in the document's token array.
public struct Sentence: Hashable, Sendable {
    /// Byte range in the document's `text`.
    public var range: Range<Int>
    /// Indices of its tokens.
    public var tokens: Range<Int>
    /// Index of the block it stands in.
    public var block: Int
}

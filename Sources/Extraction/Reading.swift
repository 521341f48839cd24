/// A document read: its text, and what is recognised in every sentence.
public struct Reading: Sendable {
    /// The text with its tokens, sentences and lexicon phrases.
    public let text: AnalysedText
    /// In the order of the text.
    public let toponyms: [Toponym]
    package let sentences: [SentenceReading]
    /// How often each country is named, by name or by what its people are called (ISO code).
    public let demonyms: [String: Int]
}

/// The names of places in a document.
public struct ToponymReading: Sendable {
    /// The text with its tokens, sentences and lexicon phrases.
    public let text: AnalysedText
    /// In the order of the text.
    public let toponyms: [Toponym]
    /// How often each country is named by what its people are called (ISO code).
    public let demonyms: [String: Int]
}

/// A rule that fired in a text: which, on which words, and what they were taken to mean.
public struct Evidence: Hashable, Sendable {
    /// The kind of rule that fired.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// A word of violence.
        case event
        /// A word that makes an event unreal, general or another one, or that refers back.
        case cue
        case date, place, claim, attribution, actor
    }

    /// The rule that fired.
    public var rule: Rule
    /// The words as they stand in the text.
    public var words: String
    /// Byte offsets of the words in the document's file.
    public var start: Int
    /// The byte after the words.
    public var end: Int
    /// What they were taken to mean.
    public var meaning: String

    /// A rule that fired on words of a document.
    public init(rule: Rule, words: String, start: Int, end: Int, meaning: String) {
        self.rule = rule
        self.words = words
        self.start = start
        self.end = end
        self.meaning = meaning
    }
}

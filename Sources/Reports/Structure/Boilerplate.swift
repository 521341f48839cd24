/// Separates what a page says about itself from what it reports: calls for donations, tags, authors' notes, copyright.
/// Phrases are folded (`TextFolding.words`).
enum Boilerplate {
    /// Text that is no report wherever it stands.
    static func isCertain(_ folded: String) -> Bool {
        let bytes = Array(folded.utf8)
        if starts.opensWithWords(bytes[...]) || isFeedFooter(folded) { return true }
        return bytes.count < 700 && phrases.occurs(in: bytes[...])
    }

    /// Text that is an author's note where it closes the article.
    static func isAuthorNote(_ folded: String) -> Bool {
        let words = folded.split(separator: " ", maxSplits: 16).prefix(16)
        guard let verb = words.firstIndex(where: { copulas.contains($0) }), verb >= 1, verb <= 8 else { return false }
        return words[verb...].contains { professions.contains($0) }
    }

    /// What WordPress closes a feed item with: "The post … appeared first on …".
    static func isFeedFooter(_ folded: String) -> Bool {
        feedFooters.contains { footer in
            folded.hasPrefix(footer.phrase + " ") && folded.contains(" \(footer.value ?? "") ")
        }
    }

    /// Whether a short paragraph is the line under a picture: it opens with the word, or credits a photographer.
    static func isCaption(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 320 else { return false }
        if captionStarts.opens(text) || credits.occurs(in: text) { return true }
        let end = text.last.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") } ?? false ? text.dropLast() : text
        return closingCredits.contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Whether a line before the article's first paragraph describes its picture: "Vehicles captured by the group at
    /// the base." – a participle, and no verb of its own.
    static func isPictureLine(_ folded: String) -> Bool {
        guard folded.utf8.count < 140 else { return false }
        return !folded.split(separator: " ").contains { finiteVerbs.contains($0) }
            && pictureCues.occurs(in: Array(folded.utf8)[...])
    }

    private static let starts = PhraseTable(PageWords.shared[.boilerplateOpening])
    private static let phrases = PhraseTable(PageWords.shared[.boilerplatePhrase])
    private static let feedFooters = PageWords.shared.entries(.feedFooter)
    private static let copulas = Set(PageWords.shared[.authorCopula].map { $0[...] })
    private static let professions = Set(PageWords.shared[.profession].map { $0[...] })
    private static let captionStarts = PhraseTable(PageWords.shared[.captionOpening])
    private static let credits = PhraseTable(PageWords.shared[.pictureCredit])
    private static let closingCredits = PageWords.shared[.closingCredit]
    private static let pictureCues = PhraseTable(PageWords.shared[.pictureCue])
    private static let finiteVerbs = Set(PageWords.shared[.finiteVerb].map { $0[...] })
}

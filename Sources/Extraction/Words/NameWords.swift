/// Words inside names of places, by which a name that no gazetteer has is looked up in another form.
package struct NameWords: Sendable {
    /// Names of continents by what belongs to them, in lower case ("african").
    package let continents: [String: String]
    /// Shortened first words with what they stand for ("St.", "Saint"), in the order of the file.
    package let openings: [(short: String, long: String)]
    /// First words, in lower case, that say which part of a place is meant ("northern").
    package let parts: Set<String>
    /// Words that may stand between such a word and the name ("of").
    package let partLinks: Set<String>
    /// Last words, in lower case, that say what sort of place is meant ("airport").
    package let kinds: Set<String>

    /// The words that ship, read once.
    package static let shared = NameWords(.namesOfPlaces)

    init(_ file: LexiconFile) {
        func entries(_ category: WordCategory) -> [LexiconFile.Entry] {
            file.entries.filter { $0.category == category }
        }
        func words(_ category: WordCategory) -> Set<String> { Set(entries(category).map(\.phrase)) }
        continents = Dictionary(
            entries(.continent).map { ($0.phrase, $0.value) }, uniquingKeysWith: { first, _ in first })
        openings = entries(.nameOpening).map { ($0.phrase, $0.value) }
        parts = words(.namePart)
        partLinks = words(.namePartLink)
        kinds = words(.nameKind)
    }
}

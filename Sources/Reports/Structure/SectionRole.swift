import Text

/// What the headings of reports announce, folded (`TextFolding.words`).
enum SectionRole {
    /// The role of a section by its heading; nil for a heading that says nothing about it.
    static func role(ofHeading folded: String) -> Block.Role? {
        if let role = exact[folded] { return role }
        for (prefix, role) in prefixes where folded.hasPrefix(prefix + " ") { return role }
        return nil
    }

    /// Whether a heading such as `2014` or `January 2014` only divides the section it stands in.
    static func isSubdivision(_ folded: String) -> Bool {
        let words = folded.split(separator: " ")
        guard !words.isEmpty, words.count <= 4, words.contains(where: { isYear($0) }) else { return false }
        return words.allSatisfy { isYear($0) || MonthNames.numbers[String($0)] != nil || present.contains($0) }
    }

    private static func isYear(_ word: Substring) -> Bool {
        word.utf8.count == 4 && word.utf8.allSatisfy(\.isDigit) && (word.hasPrefix("19") || word.hasPrefix("20"))
    }

    private static let exact = Dictionary(
        PageWords.shared.entries(.heading).compactMap { entry in role(entry).map { (entry.phrase, $0) } },
        uniquingKeysWith: { first, _ in first })

    private static let prefixes = PageWords.shared.entries(.headingOpening).compactMap { entry in
        role(entry).map { (entry.phrase, $0) }
    }

    private static func role(_ entry: PageWords.Entry) -> Block.Role? { entry.value.flatMap(Block.Role.init) }

    private static let present = Set(PageWords.shared[.present].map { $0[...] })

    /// Lines that announce one or more links to other articles in the middle of a text.
    static let linkAnnouncements = Set(PageWords.shared[.linkAnnouncement])
}

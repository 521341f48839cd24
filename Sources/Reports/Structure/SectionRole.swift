import Text

/// What the headings of reports announce, in English and French, folded (`TextFolding.words`).
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
        return words.allSatisfy { isYear($0) || MonthNames.numbers[String($0)] != nil || $0 == "present" }
    }

    private static func isYear(_ word: Substring) -> Bool {
        word.utf8.count == 4 && word.utf8.allSatisfy(\.isDigit) && (word.hasPrefix("19") || word.hasPrefix("20"))
    }

    private static let exact: [String: Block.Role] = table([
        .background: [
            "background", "context", "history", "historical background", "historical context", "origins", "prelude",
            "overview of the conflict", "contexte", "historique", "histoire", "contexte historique", "arriere plan",
            "rappel", "rappel des faits", "prelude et contexte", "timeline of the conflict",
        ],
        .related: [
            "related", "related research articles", "related articles", "related events", "related stories",
            "related news", "related content", "related topics", "see also", "more on this story", "more on this topic",
            "similar articles", "voir aussi", "articles connexes", "articles lies", "sur le meme sujet",
            "a voir aussi", "dans la meme rubrique", "evenements lies",
        ],
        .references: [
            "references", "reference", "notes", "notes and references", "references and notes", "footnotes",
            "citations",
            "external links", "sources", "source", "bibliography", "further reading", "works cited",
            "notes et references",
            "liens externes", "bibliographie", "annexes", "source s",
        ],
        .boilerplate: ["contents", "table of contents", "sommaire", "table des matieres"],
    ])

    private static let prefixes: [(String, Block.Role)] = [
        ("background to", .background), ("background of", .background), ("contexte du", .background),
        ("contexte de", .background), ("history of", .background), ("histoire de", .background),
        ("histoire du", .background),
    ]

    private static func table(_ roles: [Block.Role: [String]]) -> [String: Block.Role] {
        var table: [String: Block.Role] = [:]
        for (role, headings) in roles { for heading in headings { table[heading] = role } }
        return table
    }

    /// Lines that announce one or more links to other articles in the middle of a text.
    static let linkAnnouncements: Set<String> = [
        "read more", "read also", "also read", "lire aussi", "a lire aussi", "lire egalement", "lire plus",
        "en savoir plus", "recommended", "recommended stories", "recommande", "you may also like", "most read",
        "les plus lus", "a la une", "top stories", "listen", "watch",
    ]
}

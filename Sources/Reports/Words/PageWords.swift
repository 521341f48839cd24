import Text

/// A section of the files with words of pages; the raw value is the name in its header.
enum PageWordCategory: String, Hashable, Sendable, CaseIterable {
    case common, profession, heading, present, binder, footnote, byline, revision, ordinal, retrieval
    case boilerplateOpening = "boilerplate_opening"
    case boilerplatePhrase = "boilerplate_phrase"
    case feedFooter = "feed_footer"
    case authorCopula = "author_copula"
    case captionOpening = "caption_opening"
    case pictureCredit = "picture_credit"
    case closingCredit = "closing_credit"
    case pictureCue = "picture_cue"
    case finiteVerb = "finite_verb"
    case headingOpening = "heading_opening"
    case linkAnnouncement = "link_announcement"
    case swallowedCaption = "swallowed_caption"
    case swallowedLink = "swallowed_link"
    case sentenceOpening = "sentence_opening"
    case dateAnnouncement = "date_announcement"
    case dateLine = "date_line"
    case dateSentenceOpening = "date_sentence_opening"
    case datelineParticle = "dateline_particle"
    case boxLabel = "box_label"
    case digestTitle = "digest_title"
}

/// Words by which pages are separated from what they report. They are read from `en.pages.txt` and `fr.pages.txt`,
/// and hold for pages of any language, as a page's frame is often in another one than its text.
struct PageWords: Sendable {
    /// A phrase and the value that its section or line gives it.
    struct Entry: Hashable, Sendable {
        let phrase: String
        let value: String?
    }

    private var entries: [PageWordCategory: [Entry]] = [:]

    static let english = PageWords([WordFile(PackageResources.en_pages_txt)])
    static let french = PageWords([WordFile(PackageResources.fr_pages_txt)])
    static let shared = PageWords([
        WordFile(PackageResources.en_pages_txt), WordFile(PackageResources.fr_pages_txt),
    ])

    init(_ files: [WordFile]) {
        for entry in files.flatMap(\.entries) {
            guard let category = PageWordCategory(rawValue: entry.section) else { continue }
            entries[category, default: []].append(Entry(phrase: entry.phrase, value: entry.value))
        }
    }

    /// The phrases of a section with their values, in the order of the files.
    func entries(_ category: PageWordCategory) -> [Entry] { entries[category] ?? [] }

    /// The phrases of a section, in the order of the files.
    subscript(_ category: PageWordCategory) -> [String] { entries(category).map(\.phrase) }
}

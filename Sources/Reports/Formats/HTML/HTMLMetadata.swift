import Incidents

/// What a page says of itself outside its text.
struct HTMLMetadata {
    /// `og:title`, the site's own wording of the headline.
    private(set) var sharedTitle: MappedText?
    /// The content of `<title>`.
    var pageTitle: MappedText?
    private var metaDate: CalendarDate?
    private var scriptDate: CalendarDate?
    private var timeDate: CalendarDate?

    /// Meta elements are the surest, then JSON-LD, then the first `<time>`.
    var published: CalendarDate? { metaDate ?? scriptDate ?? timeDate }

    private static let dateNames: Set<String> = [
        "article:published_time", "og:published_time", "article:published", "date", "pubdate", "publishdate",
        "publish-date", "publish_date", "datepublished", "dc.date", "dc.date.issued", "dcterms.created",
        "dcterms.issued",
        "dcterms.date", "sailthru.date", "parsely-pub-date", "citation_publication_date",
    ]

    mutating func readMeta(_ attributes: MarkupAttributes) {
        let name = (attributes.words("property") + attributes.words("name") + attributes.words("itemprop")).first
        guard let name, let content = attributes.value("content") else { return }
        if name == "og:title" { sharedTitle = sharedTitle ?? content }
        if Self.dateNames.contains(name) { metaDate = metaDate ?? date(content) }
    }

    mutating func readTime(_ attributes: MarkupAttributes) {
        guard timeDate == nil, let value = attributes.value("datetime") else { return }
        timeDate = date(value)
    }

    /// The first `"datePublished": "…"` of a JSON-LD script.
    mutating func readScript(_ range: Range<Int>, of text: MappedText) {
        guard scriptDate == nil,
            let key = text.bytes.firstOccurrence(of: "\"datepublished\"", in: range)
        else { return }
        let value = Range(from: key + 15, to: min(range.upperBound, key + 60))
        scriptDate = DateScanner().dates(in: text.bytes, value).lazy.compactMap(\.date).first
    }

    private func date(_ text: MappedText) -> CalendarDate? {
        DateScanner().dates(in: text.bytes, 0..<text.count).lazy.compactMap(\.date).first
    }
}

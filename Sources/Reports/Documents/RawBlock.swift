/// A stretch of text as its layout shows it, before its section gives it a role.
struct RawBlock {
    enum Layout {
        case title
        /// A heading by its markup, h1 = 1 to h6 = 6.
        case heading(level: Int)
        /// A short line without a full stop: a heading, a link, a tag, a picture's line.
        case shortLine
        case paragraph, listItem, infobox, caption
        /// The line that gives place, date and agency.
        case dateline
        /// What the page puts around the article, known by its markup.
        case furniture
    }

    var layout: Layout
    var range: Range<Int>
    /// Whether left-over tags stood in it.
    var hadTags = false
}

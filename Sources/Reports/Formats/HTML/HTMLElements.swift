/// What the elements of HTML mean for the layout of a text.
enum HTMLElements {
    /// Elements that hold no report.
    static let skipped: Set<String> = [
        "nav", "footer", "aside", "form", "noscript", "svg", "template", "iframe", "button", "select", "audio", "video",
        "object", "canvas", "math", "dialog", "menu",
    ]

    /// Class names and ids of the boxes that sites and encyclopedias put around an article.
    static let skippedClasses: Set<String> = [
        "toc", "navbox", "mw-editsection", "sidebar", "hatnote", "noprint", "metadata", "catlinks", "printfooter",
        "share", "sharing", "social", "social-share", "newsletter", "comments", "comment-list", "cookie-banner",
        "breadcrumb", "breadcrumbs", "advertisement", "ad", "sharedaddy", "jp-relatedposts", "mw-jump-link",
        "vector-toc",
        "related-posts", "author-bio", "skip-link", "screen-reader-text", "mw-empty-elt",
    ]

    static let blocks: Set<String> = [
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main",
        "ol",
        "p", "pre", "section", "summary", "table", "tbody", "thead", "tfoot", "tr", "ul",
    ]

    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    static func headingLevel(_ name: String) -> Int? {
        guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()), (1...6).contains(level)
        else {
            return nil
        }
        return level
    }
}

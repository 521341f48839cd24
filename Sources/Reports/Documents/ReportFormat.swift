/// What kind of file a text is, by its content; its name decides only where the content does not.
enum ReportFormat: Equatable {
    case plainText, feedText, html, feed

    init(of text: MappedText, path: String) {
        if let byMarkup = Self.byFirstTag(text) {
            self = byMarkup
        } else if Self.isHTML(text, path: path) {
            self = .html
        } else {
            self = FeedTextReader.recognises(text) ? .feedText : .plainText
        }
    }

    /// The format of a text that opens with markup, by its root element.
    private static func byFirstTag(_ text: MappedText) -> ReportFormat? {
        let all = text.bytes.trimmed(0..<text.count)
        guard text.bytes[all.lowerBound] == UInt8(ascii: "<") else { return nil }
        let isXML = text.bytes.hasWord("<?xml", at: all.lowerBound)
        var tokens = MarkupTokenizer(text, all, isXML: true)
        while let token = tokens.next() {
            guard case .open(let name, _, _) = token else { continue }
            switch name {
            case "rss", "feed", "rdf:rdf", "atom:feed": return .feed
            case "html", "head", "body", "article", "main", "meta", "div", "section": return .html
            default: return isXML ? .feed : nil
            }
        }
        return isXML ? .feed : nil
    }

    private static func isHTML(_ text: MappedText, path: String) -> Bool {
        let head = 0..<min(text.count, 4096)
        let roots: [StaticString] = ["<html", "<body", "<!doctype html"]
        if roots.contains(where: { text.bytes.firstOccurrence(of: $0, in: head) != nil }) { return true }
        let name = path.lowercased()
        let isNamedSo = [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) }
        return blockTags(text, atLeast: isNamedSo ? 1 : 4)
    }

    private static func blockTags(_ text: MappedText, atLeast needed: Int) -> Bool {
        let tags: [StaticString] = ["</p>", "<p>", "<br", "</div>", "</li>"]
        var found = 0
        var index = 0
        while index < text.count, found < needed {
            if text.bytes[index] == UInt8(ascii: "<"), tags.contains(where: { text.bytes.hasWord($0, at: index) }) {
                found += 1
            }
            index += 1
        }
        return found >= needed
    }
}

/// An item or entry of a feed: where its fields stand.
struct FeedItem {
    struct Field {
        var name: String
        /// Between the field's tags.
        var range: Range<Int>
        var hasElements = false
    }

    /// Where its tag begins, for messages.
    var start: Int
    var fields: [Field] = []

    func first(_ names: [String]) -> Field? { fields.first { names.contains($0.name) } }
}

/// Finds the items of a feed and their fields in one pass, without a tree.
struct FeedItems {
    private(set) var items: [FeedItem] = []
    private(set) var isFeed = false
    private(set) var rootStart = 0
    /// Where markup begins that the file's end cuts off.
    private(set) var tornAt: Int?

    private var open: [String] = []
    private var openCount: [String: Int] = [:]
    private var item: FeedItem?
    private var itemDepth = 0
    private var field: FeedItem.Field?

    init(_ text: MappedText) {
        var tokens = MarkupTokenizer(text, 0..<text.count, isXML: true)
        while let token = tokens.next() {
            let start = tokens.tokenStart
            switch token {
            case .open(let name, _, let isEmpty): open(local(name), isEmpty: isEmpty, from: start, to: tokens.index)
            case .close(let name): close(local(name), from: start, in: text)
            default: break
            }
        }
        tornAt = item?.start ?? tokens.brokeOffAt
    }

    /// Names with the prefixes that stand for the feed's own vocabulary cut; `media:title` is not the item's title.
    private func local(_ name: String) -> String {
        for prefix in ["atom:", "rss:", "a10:"] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.utf8.count))
        }
        return name
    }

    private mutating func open(_ name: String, isEmpty: Bool, from start: Int, to end: Int) {
        if open.isEmpty, !isFeed {
            rootStart = start
            isFeed = ["rss", "feed", "rdf:rdf", "rdf"].contains(name)
        }
        if item != nil {
            if field != nil { field?.hasElements = true }
            if field == nil, !isEmpty, open.count == itemDepth { field = FeedItem.Field(name: name, range: end..<end) }
        } else if name == "item" || name == "entry", !isEmpty {
            item = FeedItem(start: start)
            itemDepth = open.count + 1
        }
        guard !isEmpty else { return }
        open.append(name)
        openCount[name, default: 0] += 1
    }

    /// An end tag closes its element and what is still open in it; one without a start tag is passed over.
    private mutating func close(_ name: String, from start: Int, in text: MappedText) {
        guard openCount[name, default: 0] > 0 else { return }
        while let last = open.popLast() {
            openCount[last, default: 1] -= 1
            if last == name { break }
        }
        if var closed = field, open.count <= itemDepth {
            closed.range = Range(from: closed.range.lowerBound, to: start)
            item?.fields.append(closed)
            field = nil
        }
        if let closed = item, open.count < itemDepth {
            items.append(closed)
            item = nil
        }
    }
}

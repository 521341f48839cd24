/// A page that is laid out from top to bottom; its height follows from its content.
struct Sheet {
    static let preferredHeight = 792.0
    static let margin = 24.0
    static var inner: Double { MapStyle.standardWidth - 2 * margin }

    let style: MapStyle
    var svg = SVGWriter()
    /// The lower edge of what is on the page so far.
    private(set) var y = margin

    init(_ style: MapStyle) { self.style = style }

    mutating func advance(by distance: Double) { y += distance }

    /// Title and subtitle over the whole width.
    mutating func header(_ title: String, _ subtitle: String) {
        paragraph(title, .title)
        advance(by: 2)
        paragraph(subtitle, .subtitle)
        advance(by: 10)
    }

    /// A paragraph over the whole width, below what is there.
    mutating func paragraph(_ text: String, _ style: TextStyle) {
        y = svg.block(style.block(text, width: Self.inner), style, x: Self.margin, top: y)
    }

    /// Two columns of paragraphs: remarks to the left, with the bias of all reports at the end; origins to the right.
    mutating func footer(notes: [String], origins: [String]) {
        let notes = notes + [style.phrases.bias]
        let gutter = 28.0
        let left = ((Self.inner - gutter) * 0.56).rounded()
        let columns = [(notes, Self.margin, left), (origins, Self.margin + left + gutter, Self.inner - gutter - left)]
        advance(by: 8)
        var lowest = y
        for (paragraphs, x, width) in columns {
            var top = y
            for text in paragraphs {
                top = svg.block(TextStyle.small.block(text, width: width), .small, x: x, top: top) + 3
            }
            lowest = max(lowest, top)
        }
        y = lowest
    }

    /// What a document says of itself.
    struct Head {
        /// Prefix of all ids, so that two maps can stand in one page.
        let id: String
        let title: String
        /// For readers who cannot see the drawing.
        let description: String
        /// Style rules.
        let rules: String
    }

    /// The finished document.
    ///
    /// - Parameter definitions: Writes what goes into `<defs>`.
    func document(_ head: Head, definitions: (inout SVGWriter) -> Void = { _ in }) -> [UInt8] {
        let id = head.id
        let drawn = (y + Self.margin - 6).rounded(.up)
        let height = px(drawn)
        var page = SVGWriter()
        page.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        page.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": px(style.width),
                "height": px(drawn * style.width / MapStyle.standardWidth),
                "viewBox": "0 0 \(px(MapStyle.standardWidth)) \(height)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc", "lang": style.language.rawValue,
            ]
        ) {
            $0.element("title", ["id": "\(id)-title"], text: head.title)
            $0.element("desc", ["id": "\(id)-desc"], text: head.description)
            $0.raw("<style>\(TextStyle.rules(style.palette))\(head.rules)</style>\n")
            $0.element("defs", [:], definitions)
            // The page reaches a little past the edges: a picture whose pixels do not divide it would show a seam
            // there.
            $0.leaf(
                "rect",
                [
                    "x": "-4", "y": "-4", "width": px(MapStyle.standardWidth + 8), "height": px(drawn + 8),
                    "class": "page",
                ])
            $0.append(svg)
        }
        return page.bytes
    }
}

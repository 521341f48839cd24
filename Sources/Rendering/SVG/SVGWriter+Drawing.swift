extension SVGWriter {
    /// Where a line of text is held on its baseline.
    enum Anchor {
        case start(Double)
        case middle(Double)
        case end(Double)

        fileprivate var x: Double {
            switch self {
            case .start(let x), .middle(let x), .end(let x): x
            }
        }

        /// The attribute `text-anchor`; empty for the start, which needs none.
        fileprivate var name: String {
            switch self {
            case .start: ""
            case .middle: "middle"
            case .end: "end"
            }
        }
    }

    /// One line of text on a baseline.
    mutating func text(_ text: String, _ style: TextStyle, x: Double, baseline: Double) {
        self.text(text, style, .start(x), baseline: baseline)
    }

    /// One line of text that begins, ends or has its middle at a place.
    mutating func text(_ text: String, _ style: TextStyle, _ anchor: Anchor, baseline: Double) {
        write(text, style.rawValue, anchor, baseline: baseline)
    }

    /// One line of text in letters with a halo, which read on any ground.
    mutating func haloedText(_ text: String, _ style: TextStyle, x: Double, baseline: Double) {
        write(text, "\(style.rawValue) halo", .start(x), baseline: baseline)
    }

    private mutating func write(_ text: String, _ style: String, _ anchor: Anchor, baseline: Double) {
        element(
            "text", ["class": style, "x": px(anchor.x), "y": px(baseline), "text-anchor": anchor.name], text: text)
    }

    /// Lines of text below `top`; returns the lower edge.
    mutating func block(_ block: TextBlock, _ style: TextStyle, x: Double, top: Double) -> Double {
        for (i, line) in block.lines.enumerated() {
            text(line, style, x: x, baseline: top + Double(i) * style.lineHeight + style.size)
        }
        return top + block.height
    }

    /// A group moved to a place.
    mutating func group(x: Double, y: Double, _ content: (inout SVGWriter) -> Void) {
        element("g", ["transform": "translate(\(px(x)) \(px(y)))"], content)
    }

    /// A circle, with what a reader who points at it sees.
    mutating func circle(_ centre: PixelPoint, radius: Double, style: String, title: String? = nil) {
        leaf(
            "circle", ["class": style, "cx": px(centre.x), "cy": px(centre.y), "r": px(radius)], title: title)
    }
}

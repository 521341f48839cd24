extension SVGWriter {
    enum Anchor: String {
        case start = ""
        case middle
        case end
    }

    /// One line of text on a baseline.
    mutating func text(
        _ text: String, _ style: TextStyle, x: Double, baseline: Double, anchor: Anchor = .start, halo: Bool = false
    ) {
        element(
            "text",
            [
                "class": style.rawValue + (halo ? " halo" : ""), "x": px(x), "y": px(baseline),
                "text-anchor": anchor.rawValue,
            ], text: text)
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

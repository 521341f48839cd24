extension CircleScale {
    /// Style rules of the ground under circles, and of the circles of a key.
    static func rule(_ palette: Palette) -> String {
        ".g{fill:\(palette.ground)}.key{fill:none;stroke:\(palette.outline);stroke-width:.8}"
    }

    /// Circles of round numbers nested on one base line, their numbers to the right; returns the lower edge.
    func drawKey(_ phrases: MapPhrases, in svg: inout SVGWriter, x: Double, y top: Double) -> Double {
        let largest = examples.first.map { radius(of: $0) } ?? CircleScale.smallest
        let step = TextStyle.small.lineHeight
        // Small circles are lower than their numbers.
        let base = top + max(2 * largest, Double(examples.count) * step) + 4
        // Numbers are at least a line apart; the lowest belongs to the smallest circle.
        let lowest = base + 2
        for (i, number) in examples.enumerated() {
            let radius = radius(of: number)
            let line = min(base - 2 * radius + 4, lowest - Double(examples.count - i) * step)
            svg.circle(PixelPoint(x: x + largest, y: base - radius), radius: radius, style: "key")
            svg.leaf(
                "path",
                [
                    "class": "key",
                    "d": "M\(px(x + largest)) \(px(base - 2 * radius))L\(px(x + 2 * largest + 12)) \(px(line))",
                ])
            svg.text(phrases.count(number), .small, x: x + 2 * largest + 15, baseline: line + 4)
        }
        return lowest
    }
}

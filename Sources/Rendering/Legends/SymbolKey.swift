import Incidents

/// The legend of sizes, colours and dashes of a symbol map.
struct SymbolKey {
    private let layout: SymbolLayout
    private let bar: ScaleBar
    private let phrases: MapPhrases

    init(_ layout: SymbolLayout, bar: ScaleBar, _ phrases: MapPhrases) {
        self.layout = layout
        self.bar = bar
        self.phrases = phrases
    }

    /// Draws downward from `y`; returns the lower edge.
    func draw(in svg: inout SVGWriter, x: Double, y: Double, width: Double) -> Double {
        var y = drawSizes(in: &svg, x: x, y: y)
        y = drawPeriods(in: &svg, x: x, y: y + 8, width: width)
        y = drawVague(in: &svg, x: x, y: y + 8, width: width)
        bar.draw(in: &svg, x: x, y: y + 28)
        return y + 32
    }

    /// Circles of round numbers nested on one base line, their numbers to the right.
    private func drawSizes(in svg: inout SVGWriter, x: Double, y: Double) -> Double {
        let top = heading(phrases.sizes, in: &svg, x: x, y: y)
        let lowest = layout.scale.drawKey(phrases, in: &svg, x: x, y: top)
        let largest = layout.scale.examples.first.map { layout.scale.radius(of: $0) } ?? CircleScale.smallest
        svg.circle(
            PixelPoint(x: x + largest, y: lowest + 10), radius: CircleScale.smallest, style: "key")
        svg.text(phrases.noneKilled, .small, x: x + 2 * largest + 15, baseline: lowest + 14)
        return lowest + 18
    }

    private func drawPeriods(in svg: inout SVGWriter, x: Double, y: Double, width: Double) -> Double {
        var entries = layout.periods.labels.enumerated().map { (style: "e p\($0)", label: $1) }
        if layout.symbols.contains(where: { $0.period == nil }) { entries.append(("e pu", phrases.severalYears)) }
        var top = heading(phrases.years, in: &svg, x: x, y: y)
        var left = x
        for entry in entries {
            let needed = 18 + TextStyle.small.width(entry.label) + 12
            if left > x, left + needed - 12 > x + width {
                left = x
                top += TextStyle.small.lineHeight + 2
            }
            svg.circle(PixelPoint(x: left + 6, y: top + 7), radius: 5.5, style: entry.style)
            svg.text(entry.label, .small, x: left + 16, baseline: top + 11)
            left += needed
        }
        return top + TextStyle.small.lineHeight
    }

    private func drawVague(in svg: inout SVGWriter, x: Double, y: Double, width: Double) -> Double {
        guard layout.symbols.contains(where: \.isVague) else { return y }
        svg.circle(PixelPoint(x: x + 6, y: y + 7), radius: 5.5, style: "v pu")
        return svg.block(
            TextStyle.small.block(phrases.vague, width: width - 16), .small, x: x + 16, top: y)
    }

    private func heading(_ text: String, in svg: inout SVGWriter, x: Double, y: Double) -> Double {
        svg.text(text, .label, x: x, baseline: y + TextStyle.label.size)
        return y + TextStyle.label.lineHeight + 2
    }
}

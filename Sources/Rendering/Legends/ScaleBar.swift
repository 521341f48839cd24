/// A bar with the length of a round number of kilometres.
struct ScaleBar {
    let kilometres: Double
    /// Pixels.
    let length: Double
    let text: String

    /// The longest bar of 1, 2 or 5 times a power of ten kilometres that is not longer than `longest` pixels.
    init(_ phrases: MapPhrases, kilometresPerPixel: Double, longest: Double) {
        let most = max(kilometresPerPixel * longest, 1e-3)
        var power = 1.0
        while power > most { power /= 10 }
        while power * 10 <= most { power *= 10 }
        kilometres = [5, 2, 1].map { $0 * power }.first { $0 <= most } ?? power
        length = kilometres / max(kilometresPerPixel, 1e-9)
        text = "\(phrases.number(kilometres)) km"
    }

    /// The wider of bar and text, which stand above each other.
    var width: Double { max(length, TextStyle.small.width(text)) }

    /// Draws the bar with its text above; `y` is the bar's lower edge.
    func draw(in svg: inout SVGWriter, x: Double, y: Double) {
        svg.leaf(
            "path", ["class": "bar", "d": "M\(px(x)) \(px(y - 5))v5h\(px(length))v-5"])
        svg.text(text, .small, x: x, baseline: y - 8)
    }

    static func rule(_ palette: Palette) -> String { ".bar{fill:none;stroke:\(palette.outline);stroke-width:1.2}" }
}

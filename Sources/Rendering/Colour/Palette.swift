/// The colours of a map by its theme and its ramp. They stay apart in print, in grey and under the
/// three colour-vision deficiencies.
@dynamicMemberLookup struct Palette: Hashable, Sendable {
    let theme: MapTheme
    let ramp: ColourRamp

    init(theme: MapTheme = .light, ramp: ColourRamp = .heat) {
        (self.theme, self.ramp) = (theme, ramp)
    }

    /// The theme's colours by their names: `palette.ink`.
    subscript(dynamicMember colour: KeyPath<MapTheme.Colours, String>) -> String { theme.colours[keyPath: colour] }

    /// Low to high for k classes: light to dark, on dark ground dark to light.
    func sequential(_ k: Int) -> [String] { ramp.classes(k, on: theme) }

    /// Most classes that a ramp keeps apart for all eyes.
    static let mostClasses = 7

    /// The ink for text on a fill: dark, or white where that is easier to read; contrast 4.5 or more on every colour.
    func letters(on fill: String) -> String {
        guard let ground = SRGBColour(hex: fill), let dark = SRGBColour(hex: Self.darkInk) else { return self.ink }
        let white = SRGBColour(red: 1, green: 1, blue: 1)
        return ground.contrast(with: dark) >= ground.contrast(with: white) ? Self.darkInk : "#ffffff"
    }

    /// Ink on colours, where `ink` and white would both fall short of 4.5 on some.
    private static let darkInk = "#000000"

    /// Early to late for k periods, at most 6; on dark ground the late ones are light. Smallest CIEDE2000 between
    /// neighbours 8.2 for all eyes, 8.9 in grey.
    func temporal(_ k: Int) -> [String] {
        let all =
            theme == .dark
            ? ["#424cc7", "#6c6dce", "#be7aad", "#ff8e77", "#ffc773", "#ffffb7"]
            : ["#f9d057", "#f09f2e", "#d95f3d", "#a52f6b", "#5c1a8b", "#1b1464"]
        guard k > 1 else { return Array(all[3...3]) }
        return (0..<min(k, all.count)).map { all[$0 * (all.count - 1) / (min(k, all.count) - 1)] }
    }

    /// For k parts that have no order, the last of six a grey. Smallest CIEDE2000 between any two 20 for all eyes; in
    /// grey 5, and 20 between neighbours in a stack.
    func categories(_ k: Int) -> [String] {
        let all =
            theme == .dark
            ? ["#cfa06e", "#4b6db3", "#ffff63", "#a43157", "#8ff2d7", "#8e939a"]
            : ["#9a311f", "#feb979", "#297892", "#7fb2e5", "#3f1a55", "#9c9893"]
        return Array(all.prefix(max(0, k)))
    }
}

/// Colours of classes, light for low to dark for high, that stay apart for all eyes and in grey.
///
/// Between neighbouring classes CIEDE2000 is 9 or more up to five classes and 6 or more with six or seven, whether seen
/// normally or under complete protan, deutan or tritan vision, and 5 or more in grey; lightness falls from class to
/// class.
public enum ColourRamp: String, Hashable, CaseIterable, Sendable {
    /// Pale yellow over orange and red to dark red.
    case heat
    /// Pale yellow over grey to navy, made along the one axis that all but tritan vision keeps, as cividis is (Nuñez,
    /// Anderton & Renslow, PLOS ONE 13, 2018).
    case dusk
    /// Pale green over teal to navy.
    case teal
    /// Pale violet to dark violet.
    case violet
    /// Yellow over grey to dark blue: the map of that name, at ten places (Nuñez, Anderton & Renslow 2018).
    case cividis

    /// Low to high for k classes on the ground of a theme: light to dark, on dark ground dark to light and no darker
    /// than can be distinguished from that ground.
    func classes(_ k: Int, on theme: MapTheme) -> [String] {
        guard theme == .dark else { return classes(k) }
        let k = min(max(k, 0), 9)
        return (0..<k).reversed().map { sample(k == 1 ? 0.4 : darkest * Double($0) / Double(k - 1)).srgb.hex }
    }

    /// How far along the ramp the darkest class on dark ground is.
    private var darkest: Double {
        switch self {
        case .heat, .violet: 0.85
        case .dusk: 0.82
        case .teal: 0.92
        case .cividis: 0.8
        }
    }

    /// Light to dark for k classes, at most 9; one class takes a middle colour.
    ///
    /// More than `Palette.mostClasses` are harder to distinguish than this type promises.
    func classes(_ k: Int) -> [String] {
        guard k > 0 else { return [] }
        let k = min(k, 9)
        if self == .heat, let made = Self.heatClasses[k] { return made }
        return (0..<k).map { sample(k == 1 ? 0.5 : Double($0) / Double(k - 1)).srgb.hex }
    }

    /// The colour at `t` from 0, the lightest, to 1, the darkest.
    func sample(_ t: Double) -> LabColour {
        let anchors = self.anchors
        let position = min(max(t, 0), 1) * Double(anchors.count - 1)
        let index = min(Int(position), anchors.count - 2)
        return anchors[index].mixed(with: anchors[index + 1], position - Double(index))
    }

    /// At equal distances along the ramp, lightness falling about evenly.
    private var anchors: [LabColour] {
        switch self {
        case .heat: Self.heatClasses[7, default: []].compactMap(SRGBColour.init(hex:)).map(LabColour.init)
        case .dusk:
            [
                LabColour(92, -4, 52), LabColour(79, -2, 44), LabColour(66, -1, 30), LabColour(53, 0, 12),
                LabColour(41, 1, -8), LabColour(28, 4, -24), LabColour(15, 8, -34),
            ]
        case .teal:
            [
                LabColour(93, -10, 14), LabColour(82, -20, 10), LabColour(71, -26, 2), LabColour(59, -26, -8),
                LabColour(46, -18, -18), LabColour(32, -4, -24), LabColour(17, 8, -24),
            ]
        case .cividis: Self.cividisColours.compactMap(SRGBColour.init(hex:)).map(LabColour.init)
        case .violet:
            [
                LabColour(93, 4, -6), LabColour(81, 10, -12), LabColour(69, 18, -20), LabColour(57, 28, -28),
                LabColour(44, 38, -34), LabColour(31, 40, -34), LabColour(17, 32, -26),
            ]
        }
    }

    private static let cividisColours = [
        "#ffea46", "#e4cf5b", "#c4b56c", "#a69d75", "#8a8779", "#707173", "#575c6d", "#39486b", "#00336f", "#00204d",
    ]

    /// Chosen for each number of classes, so that few classes are farther apart than even steps would be.
    private static let heatClasses: [Int: [String]] = [
        1: ["#f98f3f"],
        2: ["#ffe08a", "#c8302a"],
        3: ["#ffe9a0", "#f98f3f", "#b5172b"],
        4: ["#ffeda0", "#fba843", "#de4a2c", "#7a0a24"],
        5: ["#ffeda0", "#feb24c", "#f56b2d", "#c51b29", "#67001f"],
        6: ["#fff0a8", "#fec254", "#f9853b", "#e04a2c", "#ac1429", "#5c001f"],
        7: ["#fff0a8", "#fecb5e", "#fb9a3c", "#ee5f2b", "#c9252b", "#8a0b26", "#4a0018"],
    ]
}

/// Colours of classes on both sides of a middle: cold blue, nearly white, hot red.
///
/// Neighbours are as far apart as those of a `ColourRamp`, and so are the two of equal rank on either side but in grey,
/// where both sides darken.
enum DivergingRamp {
    /// Coldest to hottest, `steps` on each side of the middle, 1…3.
    static func classes(steps: Int) -> [String] {
        switch min(max(steps, 1), 3) {
        case 1: ["#077ebb", "#f3f0eb", "#e95f45"]
        case 2: ["#00448a", "#7cbee1", "#f3f0eb", "#f9b08a", "#9d1a20"]
        default: ["#00448a", "#077ebb", "#7cbee1", "#f3f0eb", "#f9b08a", "#e95f45", "#9d1a20"]
        }
    }
}

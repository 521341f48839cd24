/// The language of a map's own words; names of places stay as the gazetteer has them.
public enum MapLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case french = "fr"
}

/// How a map is written: in which language, in which colours, how wide.
public struct MapStyle: Hashable, Sendable {
    public var language: MapLanguage
    public var theme: MapTheme
    /// Colours of classes from low to high.
    public var ramp: ColourRamp
    /// Pixels that the drawing takes when nothing else is asked of it; text and lines grow and shrink along.
    public var width: Double

    public init(
        language: MapLanguage = .english, theme: MapTheme = .light, ramp: ColourRamp = .heat,
        width: Double = Sheet.width
    ) {
        self.language = language
        self.theme = theme
        self.ramp = ramp
        self.width = width
    }
}

extension MapStyle {
    var palette: Palette { Palette(theme: theme, ramp: ramp) }
    var phrases: MapPhrases { MapPhrases(language) }
}

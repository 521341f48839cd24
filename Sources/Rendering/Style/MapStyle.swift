/// The language of a map's own words; names of places stay as the gazetteer has them.
public enum MapLanguage: String, Hashable, Sendable, CaseIterable {
    /// British English.
    case english = "en"
    /// French.
    case french = "fr"
}

/// How a map is written: in which language, in which colours, how wide.
public struct MapStyle: Hashable, Sendable {
    /// The language of all words that the map adds to those it is given.
    public var language: MapLanguage
    /// Colours of everything but the data.
    public var theme: MapTheme
    /// Colours of classes from low to high.
    public var ramp: ColourRamp
    /// Width of the drawing in pixels; text and lines are scaled with it.
    public var width: Double

    /// A4 landscape at 96 pixels to the inch, nearly.
    public static let standardWidth = 1120.0

    /// A style; by default in English, in colours for a screen, for a page of A4.
    public init(
        language: MapLanguage = .english, theme: MapTheme = .light, ramp: ColourRamp = .heat,
        width: Double = MapStyle.standardWidth
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

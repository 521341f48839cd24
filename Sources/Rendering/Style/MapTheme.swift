/// The colours of everything on a map but its data.
public enum MapTheme: String, Hashable, Sendable, CaseIterable {
    /// Tinted sea and land on a white page, for a screen or paper.
    case light
    /// Light lines on dark ground, for a screen; the highest class is the lightest.
    case dark
    /// White sea and very little tint, for paper.
    case print

    /// Colours of a theme as "#rrggbb".
    struct Colours {
        var page = "#ffffff"
        var sea = "#e3edf3"
        var land = "#efede8"
        var landLine = "#c4bfb4"
        var ground = "#ffffff"
        var border = "#8c8c8c"
        var outline = "#333333"
        var ink = "#1f1f1f"
        var mutedInk = "#595959"
        var hatch = "#9a9a9a"
        /// Round circles and letters.
        var halo = "#ffffff"
        /// Circles that stand for many incidents.
        var places = "#b2182b"
    }

    var colours: Colours {
        switch self {
        case .light: Colours()
        case .dark:
            Colours(
                page: "#14181d", sea: "#16242f", land: "#1d2227", landLine: "#434a54", ground: "#272d34",
                border: "#7d8691", outline: "#d5dae0", ink: "#f2f4f6", mutedInk: "#b9c0c8", hatch: "#8b929b",
                halo: "#14181d", places: "#ff8f6b")
        case .print:
            Colours(
                sea: "#ffffff", land: "#f3f3f3", landLine: "#bdbdbd", border: "#7a7a7a", outline: "#000000",
                ink: "#000000", mutedInk: "#333333", places: "#9b1020")
        }
    }
}

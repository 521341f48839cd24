/// Style rules of the ground that all maps share.
enum BaseMapStyle {
    /// Thinner lines for a group of class `key` whose drawing is enlarged.
    static func rules(enlargedBy factor: Double) -> String {
        func thin(_ width: Double) -> String { cssNumber(width / factor) }
        return ".key .land{stroke-width:\(thin(0.5))}.key .inner{stroke-width:\(thin(0.5))}"
            + ".key .outer{stroke-width:\(thin(0.9))}.key .grid{stroke-width:\(thin(0.5))}"
    }

    static func rules(_ palette: Palette) -> String {
        ".sea{fill:\(palette.sea)}.land{fill:\(palette.land);stroke:\(palette.landLine);stroke-width:.5}.rim{fill:none}"
            + ".inner,.outer{fill:none;stroke-linejoin:round}.inner{stroke:\(palette.border);stroke-width:.5}"
            + ".outer{stroke:\(palette.outline);stroke-width:.9}"
    }
}

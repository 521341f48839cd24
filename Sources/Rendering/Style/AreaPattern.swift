/// Fills of areas without a value, which resemble neither a class nor zero nor each other.
enum AreaPattern: String, CaseIterable {
    /// Stripes: counted, but the value is not known.
    case noData = "hatch"
    /// Dots on the colour of neighbours: not asked for, so nothing was counted.
    case notAnalysed = "dots"

    /// The pattern's id in a drawing whose ids begin with `prefix`.
    func id(_ prefix: String) -> String { "\(prefix)-\(rawValue)" }

    /// For a style rule.
    func fill(_ prefix: String) -> String { "fill:url(#\(id(prefix)))" }

    /// The `<pattern>` of a drawing.
    func definition(_ prefix: String, _ palette: Palette) -> String {
        let (size, ground, mark) =
            switch self {
            case .noData: ("5", palette.ground, "<rect width=\"1.6\" height=\"5\"")
            case .notAnalysed: ("4", palette.land, "<circle cx=\"2\" cy=\"2\" r=\".75\"")
            }
        let turn = self == .noData ? " patternTransform=\"rotate(45)\"" : ""
        return
            "<pattern id=\"\(id(prefix))\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\"\(turn)>"
            + "<rect width=\"\(size)\" height=\"\(size)\" fill=\"\(ground)\"/>"
            + "\(mark) fill=\"\(palette.hatch)\"/></pattern>\n"
    }
}

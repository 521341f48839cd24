/// The roles of text on a sheet. The raw value is the class name, which style sheets of others can address.
enum TextStyle: String, CaseIterable {
    case title = "tt"
    case subtitle = "ts"
    case panel = "tp"
    case label = "tl"
    case small = "tn"
    /// Names of countries around the map's own.
    case country = "tc"
    /// Names of towns, and of degrees.
    case town = "tw"

    /// Pixels on a sheet 1,120 px wide; 10.5 px are 7.9 pt on A4 landscape.
    var size: Double {
        switch self {
        case .title: 22
        case .subtitle: 13
        case .panel: 13
        case .label, .country: 11
        case .small: 10.5
        case .town: 10
        }
    }

    var isBold: Bool { self == .title || self == .panel }

    var lineHeight: Double { size * FontMetrics.lineHeight }

    func width(_ text: String) -> Double { FontMetrics.width(text, size: size, bold: isBold) }

    func block(_ text: String, width: Double) -> TextBlock {
        TextBlock(text, width: width, size: size, bold: isBold)
    }

    static let families = "\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", \"DejaVu Sans\", sans-serif"

    /// Style rules for all roles.
    static func rules(_ palette: Palette) -> String {
        let sizes = allCases.map { style in
            ".\(style.rawValue){font-size:\(px(style.size))px\(style.isBold ? ";font-weight:bold" : "")}"
        }
        return "text{font-family:\(families);fill:\(palette.ink)}" + sizes.joined()
            + ".tw{font-style:italic}.ts,.tn,.tc{fill:\(palette.mutedInk)}.page{fill:\(palette.page)}"
            + ".halo{paint-order:stroke;stroke:\(palette.halo);stroke-width:2.5px;"
            + "stroke-linejoin:round}"
    }
}

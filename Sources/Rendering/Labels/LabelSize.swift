/// Sizes of the names of regions.
enum LabelSize: Int, CaseIterable {
    /// For a name that fits no larger; 7.1 pt on A4 landscape.
    case small
    case standard
    case large
    case largest

    /// Pixels on a sheet 1,120 px wide.
    var size: Double {
        switch self {
        case .small: 9.5
        case .standard: TextStyle.small.size
        case .large: 11.8
        case .largest: 13
        }
    }

    var lineHeight: Double { size * FontMetrics.lineHeight }

    func width(_ text: String) -> Double { FontMetrics.width(text, size: size) }

    /// From this area on, in square pixels, a region has letters of this size.
    private var leastArea: Double {
        switch self {
        case .small, .standard: 0
        case .large: 20_000
        case .largest: 40_000
        }
    }

    /// The size that suits a region of an area, then the smaller ones.
    static func fitting(area: Double) -> [LabelSize] { allCases.reversed().filter { area >= $0.leastArea } }

    /// The class to add to that of small text; empty for the standard size.
    var className: String { self == .standard ? "" : " size\(rawValue)" }

    /// Style rules, which must follow those of the text styles.
    static var rules: String {
        allCases.filter { $0 != .standard }.map { ".size\($0.rawValue){font-size:\(px($0.size))px}" }.joined()
    }
}

/// The row of swatches that explains the colours of a density map.
struct ClassLegend {
    private struct Item {
        let style: String
        let label: String

        var width: Double { max(ClassLegend.swatch, TextStyle.small.width(label)) }
    }

    private static let swatch = 44.0
    private static let swatchHeight = 13.0
    private static let gap = 14.0

    private let caption: String
    private let items: [Item]

    /// A legend class beside those of values.
    enum ExtraClass: CaseIterable {
        /// Counted, without an incident.
        case zero
        /// The value is not known.
        case noData
        /// Not asked for, so nothing was counted.
        case notAnalysed
        /// A panel of an incomplete year: the data cover a part of its time.
        case partial

        /// The class of the style rules that draw it.
        var style: String {
            switch self {
            case .zero: "z"
            case .noData: "n"
            case .notAnalysed: "x"
            case .partial: "part"
            }
        }

        func label(_ phrases: MapPhrases) -> String {
            switch self {
            case .zero: phrases.zero
            case .noData: phrases.noData
            case .notAnalysed: phrases.notAnalysed
            case .partial: phrases.partial
            }
        }
    }

    /// The classes of values, with the extra classes that a map needs before and after them.
    init(_ scale: ClassScale, unit: String, with extra: Set<ExtraClass>, _ phrases: MapPhrases) {
        caption = unit
        let classes = zip(0..<scale.count, scale.labels(phrases)).map { Item(style: "c\($0)", label: $1) }
        func shown(_ all: [ExtraClass]) -> [Item] {
            all.filter(extra.contains).map { Item(style: $0.style, label: $0.label(phrases)) }
        }
        items = shown([.zero]) + classes + shown([.noData, .notAnalysed, .partial])
    }

    /// A swatch for each class of style rules.
    init(caption: String, labels: [(style: String, label: String)]) {
        self.caption = caption
        items = labels.map { Item(style: $0.style, label: $0.label) }
    }

    /// Height when wrapped to a width.
    func height(within width: Double) -> Double {
        TextStyle.label.lineHeight + 3 + Double(rows(within: width).count) * rowHeight
    }

    /// Width of the longest row when wrapped to a width.
    func width(within width: Double) -> Double {
        let rows = rows(within: width).map { row in row.reduce(-Self.gap) { $0 + $1.width + Self.gap } }
        return max(TextStyle.label.width(caption), rows.max() ?? 0)
    }

    func draw(in svg: inout SVGWriter, x: Double, y: Double, within width: Double) {
        svg.text(caption, .label, x: x, baseline: y + TextStyle.label.size)
        var top = y + TextStyle.label.lineHeight + 3
        for row in rows(within: width) {
            var left = x
            for item in row {
                svg.leaf(
                    "rect",
                    [
                        "class": "sw \(item.style)", "x": px(left), "y": px(top), "width": px(Self.swatch),
                        "height": px(Self.swatchHeight),
                    ])
                svg.text(item.label, .small, x: left, baseline: top + Self.swatchHeight + TextStyle.small.size + 1)
                left += item.width + Self.gap
            }
            top += rowHeight
        }
    }

    private var rowHeight: Double { Self.swatchHeight + TextStyle.small.lineHeight + 5 }

    private func rows(within width: Double) -> [[Item]] {
        var rows: [[Item]] = [[]]
        var used = 0.0
        for item in items {
            if used > 0, used + item.width > width {
                rows.append([])
                used = 0
            }
            rows[rows.count - 1].append(item)
            used += item.width + Self.gap
        }
        return rows
    }
}

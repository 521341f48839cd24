/// Rows and columns of equal panels on a sheet.
struct PanelGrid {
    let columns: Int
    let rows: Int
    /// Size of a panel's map in pixels, its caption not counted.
    let width: Double
    let height: Double

    static let gap = 12.0
    static let caption = 20.0
    static let smallestWidth = 150.0

    /// The arrangement with the largest panels that fits a place; where none fits, panels of the smallest size that go
    /// on below.
    init(count: Int, aspect: Double, within place: Rectangle) {
        let choices = (1...max(count, 1)).map { columns -> (columns: Int, width: Double) in
            let rows = Double((count + columns - 1) / columns)
            let wide = (place.width - Double(columns - 1) * Self.gap) / Double(columns)
            let tall = (place.height - (rows - 1) * Self.gap) / rows - Self.caption
            return (columns, min(wide, tall * aspect))
        }
        let best = choices.max { ($0.width, -$0.columns) < ($1.width, -$1.columns) } ?? (1, place.width)
        if best.width >= Self.smallestWidth {
            (columns, width) = (best.columns, best.width.rounded(.down))
        } else {
            columns = max(1, Int((place.width + Self.gap) / (Self.smallestWidth + Self.gap)))
            width = ((place.width - Double(columns - 1) * Self.gap) / Double(columns)).rounded(.down)
        }
        rows = (count + columns - 1) / columns
        height = (width / aspect).rounded(.down)
    }

    /// Height of all rows with their captions.
    var totalHeight: Double { Double(rows) * (height + Self.caption + Self.gap) - Self.gap }

    /// Upper left corner of a panel's caption, from that of the grid.
    func origin(of panel: Int) -> (x: Double, y: Double) {
        let (row, column) = panel.quotientAndRemainder(dividingBy: columns)
        return (Double(column) * (width + Self.gap), Double(row) * (height + Self.caption + Self.gap))
    }
}

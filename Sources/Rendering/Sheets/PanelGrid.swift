/// Rows and columns of equal panels on a sheet, with room for a key among them.
struct PanelGrid {
    /// The room that a key takes.
    enum Key: Int {
        case none = 0
        /// One cell, after the last panel.
        case cell = 1
        /// Two by two cells in the lower right corner.
        case block = 2
    }

    let columns: Int
    let rows: Int
    /// Size of a panel's map in pixels, its caption not counted.
    let width: Double
    let height: Double
    private let count: Int
    private let key: Key

    static let gap = 12.0
    static let caption = 20.0
    static let smallestWidth = 150.0

    /// Panels may be smaller than the largest by this factor if that saves a row.
    private static let nearlyLargest = 0.85

    /// Takes the fewest rows whose panels are nearly the largest that fit the place, and among these the largest
    /// panels. Where nothing fits, panels of the smallest size go on below the place.
    init(count: Int, key: Key, aspect: Double, within place: Rectangle) {
        self.count = max(count, 1)
        self.key = key
        let cells = self.count + key.rawValue * key.rawValue
        func rows(for columns: Int) -> Int { max((cells + columns - 1) / columns, key.rawValue) }
        func widest(_ columns: Int) -> Double { (place.width - Double(columns - 1) * Self.gap) / Double(columns) }
        let choices = (max(1, key.rawValue)...cells).map { columns -> (columns: Int, width: Double) in
            let rows = Double(rows(for: columns))
            let tall = (place.height - (rows - 1) * Self.gap) / rows - Self.caption
            return (columns, min(widest(columns), tall * aspect))
        }
        let largest = choices.map(\.width).max() ?? place.width
        let best =
            choices.filter { $0.width >= largest * Self.nearlyLargest }
            .max { (-rows(for: $0.columns), $0.width) < (-rows(for: $1.columns), $1.width) } ?? (1, place.width)
        if best.width >= Self.smallestWidth {
            (columns, width) = (best.columns, best.width.rounded(.down))
        } else {
            columns = max(1, Int((place.width + Self.gap) / (Self.smallestWidth + Self.gap)))
            width = widest(columns).rounded(.down)
        }
        self.rows = rows(for: columns)
        height = (width / aspect).rounded(.down)
    }

    var totalWidth: Double { Double(columns) * (width + Self.gap) - Self.gap }

    /// Height of all rows with their captions.
    var totalHeight: Double { Double(rows) * (height + Self.caption + Self.gap) - Self.gap }

    /// Upper left corner of a panel's caption, from that of the grid.
    func origin(of panel: Int) -> (x: Double, y: Double) {
        let (full, narrow) = (key == .block ? max(rows - 2, 0) : rows, max(columns - 2, 1))
        if panel < full * columns { return origin(row: panel / columns, column: panel % columns) }
        let rest = panel - full * columns
        return origin(row: full + rest / narrow, column: rest % narrow)
    }

    /// Upper left corner of the key's caption, from that of the grid.
    var keyOrigin: (x: Double, y: Double) {
        key == .block ? origin(row: rows - 2, column: columns - 2) : origin(of: count)
    }

    /// How many times larger than a panel the key's map may be.
    var keyEnlargement: Double {
        guard key == .block else { return 1 }
        return min((2 * width + Self.gap) / width, (2 * height + Self.gap + Self.caption) / height)
    }

    private func origin(row: Int, column: Int) -> (x: Double, y: Double) {
        (Double(column) * (width + Self.gap), Double(row) * (height + Self.caption + Self.gap))
    }
}

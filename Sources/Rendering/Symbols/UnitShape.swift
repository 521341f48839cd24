/// A letter or number on a unit.
struct UnitMark {
    let text: String
    /// Index among the map's classes.
    let legendClass: Int
    let centre: PixelPoint
    /// Pixels, of the letters.
    let size: Double
}

/// A unit on the page.
struct UnitShape {
    /// In pixels, not closed by repetition; the largest first.
    let rings: [[PixelPoint]]

    private var box: Rectangle? { rings.first.flatMap { Rectangle(around: $0) } }

    /// Where its mark stands.
    var centre: PixelPoint? { box?.centre }

    /// The shorter side of the box around it, in pixels.
    var side: Double { box.map { min($0.width, $0.height) } ?? 0 }
}

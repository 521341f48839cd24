import Projection

/// A sheet with the map to the left, and key and list in a column to its right.
enum SideLayout {
    private static let mapWidth = 770.0
    private static let gutter = 22.0

    /// Where the column begins, and how wide it is.
    static var x: Double { Sheet.margin + mapWidth + gutter }
    static var width: Double { Sheet.inner - mapWidth - gutter }

    static func base(_ ground: ProjectedGround) -> BaseMap {
        let height = min(max(mapWidth / ground.aspect, 480), 640).rounded()
        return BaseMap(ground, width: mapWidth, height: height, margin: 14)
    }
}

extension Sheet {
    /// A map at the left margin, cut at its frame.
    ///
    /// - Parameter id: Prefix of the ids of the document, whose definitions have `BaseMap.clip`.
    mutating func map(_ base: BaseMap, id: String, _ content: (inout SVGWriter) -> Void) {
        let place = "translate(\(px(Sheet.margin)) \(px(y)))"
        svg.element("g", ["transform": place, "clip-path": "url(#\(id)-clip)"], content)
    }

    /// Goes on below a map and the column beside it.
    ///
    /// - Parameters:
    ///   - side: Lower edge of the column.
    ///   - furniture: What may still find room below the column.
    mutating func close(_ base: BaseMap, id: String, side: Double, _ furniture: MapFurniture) {
        let free = Rectangle(
            minX: SideLayout.x, minY: side, maxX: SideLayout.x + SideLayout.width, maxY: y + base.frame.height)
        furniture.drawBeside(style.phrases, id: id, free, in: &svg)
        advance(by: max(base.frame.height, side - y) + 4)
    }
}

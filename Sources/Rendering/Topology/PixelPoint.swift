/// A point on the page, in pixels from the upper left corner, y downward.
struct PixelPoint: Hashable {
    var x: Double
    var y: Double

    static func - (a: PixelPoint, b: PixelPoint) -> PixelPoint { PixelPoint(x: a.x - b.x, y: a.y - b.y) }

    var squaredLength: Double { x * x + y * y }
}

/// Puts labels where they touch neither each other nor the edge, first come first served.
struct LabelPlacer {
    private let bounds: Rectangle
    private var taken: [Rectangle] = []

    init(bounds: Rectangle) { self.bounds = bounds.insetBy(2) }

    /// Keeps a place free of labels.
    mutating func reserve(_ area: Rectangle) { taken.append(area) }

    /// Takes the first of several places that is free, and returns it.
    mutating func place(among candidates: [Rectangle]) -> Rectangle? {
        guard let free = candidates.first(where: isFree) else { return nil }
        taken.append(free)
        return free
    }

    /// Whether an area is on the map and apart from all that is taken. A gap on both sides keeps two names in a line
    /// from reading as one.
    func isFree(_ area: Rectangle) -> Bool {
        var spaced = area
        spaced.minX -= 5
        spaced.maxX += 5
        return bounds.contains(area) && !taken.contains { $0.intersects(spaced) }
    }

    /// Whether a line of points crosses nothing that is taken.
    func isFree(along points: [PixelPoint]) -> Bool {
        !points.contains { point in taken.contains { $0.contains(point) } }
    }

    /// Eight places around a symbol, best first (Imhof 1975): right, left, above, below, then the corners.
    static func around(_ centre: PixelPoint, radius: Double, width: Double, height: Double) -> [Rectangle] {
        let (x, y, gap) = (centre.x, centre.y, radius + 2)
        let corner = radius * 0.71 + 1
        let corners = [
            (x + gap, y - height / 2), (x - gap - width, y - height / 2),
            (x + corner, y - corner - height), (x + corner, y + corner),
            (x - corner - width, y - corner - height), (x - corner - width, y + corner),
            (x - width / 2, y - gap - height), (x - width / 2, y + gap),
        ]
        return corners.map { Rectangle(minX: $0.0, minY: $0.1, maxX: $0.0 + width, maxY: $0.1 + height) }
    }

    /// The place whose middle is the point.
    static func over(_ centre: PixelPoint, width: Double, height: Double) -> Rectangle {
        Rectangle(
            minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2,
            maxY: centre.y + height / 2)
    }
}

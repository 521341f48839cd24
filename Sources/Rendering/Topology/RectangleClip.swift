/// A rectangle, y upward or downward as its user has it.
struct Rectangle: Hashable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }
    var centre: PixelPoint { PixelPoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

    func insetBy(_ distance: Double) -> Rectangle {
        Rectangle(minX: minX + distance, minY: minY + distance, maxX: maxX - distance, maxY: maxY - distance)
    }

    func contains(_ point: PixelPoint) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    func contains(_ other: Rectangle) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }

    func intersects(_ other: Rectangle) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// nil when there are no points.
    init?(around points: some Sequence<PixelPoint>) {
        var box = Rectangle(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
        for point in points {
            box.minX = min(box.minX, point.x)
            box.maxX = max(box.maxX, point.x)
            box.minY = min(box.minY, point.y)
            box.maxY = max(box.maxY, point.y)
        }
        guard box.minX <= box.maxX else { return nil }
        self = box
    }

    init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }
}

extension Rectangle {
    /// The part of a ring (not closed by repetition) inside the rectangle, cut at one side after the other (Sutherland
    /// & Hodgman 1974). Parts that fall apart stay joined along the rectangle's sides.
    func clip(_ ring: [PixelPoint]) -> [PixelPoint] {
        guard let box = Rectangle(around: ring) else { return [] }
        if contains(box) { return ring }
        guard intersects(box) else { return [] }
        var result = cut(ring) { $0.x - minX }
        result = cut(result) { maxX - $0.x }
        result = cut(result) { $0.y - minY }
        return cut(result) { maxY - $0.y }
    }

    /// Keeps what has a depth of zero or more.
    private func cut(_ ring: [PixelPoint], depth: (PixelPoint) -> Double) -> [PixelPoint] {
        guard var previous = ring.last else { return [] }
        var result: [PixelPoint] = []
        result.reserveCapacity(ring.count)
        var previousDepth = depth(previous)
        for point in ring {
            let pointDepth = depth(point)
            if (pointDepth >= 0) != (previousDepth >= 0) {
                let t = previousDepth / (previousDepth - pointDepth)
                result.append(
                    PixelPoint(x: previous.x + (point.x - previous.x) * t, y: previous.y + (point.y - previous.y) * t))
            }
            if pointDepth >= 0 { result.append(point) }
            (previous, previousDepth) = (point, pointDepth)
        }
        return result
    }
}

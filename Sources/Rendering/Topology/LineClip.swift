extension Rectangle {
    /// The parts of a line inside the rectangle, in its order; each edge is cut by the four sides (Liang & Barsky
    /// 1984).
    func parts(of line: [PixelPoint]) -> [[PixelPoint]] {
        var parts: [[PixelPoint]] = []
        var part: [PixelPoint] = []
        for (a, b) in zip(line, line.dropFirst()) {
            guard let (from, to) = inside(a, b) else { continue }
            if part.last != from {
                if part.count > 1 { parts.append(part) }
                part = [from]
            }
            part.append(to)
        }
        if part.count > 1 { parts.append(part) }
        return parts
    }

    /// The part of an edge inside; nil when there is none.
    private func inside(_ a: PixelPoint, _ b: PixelPoint) -> (PixelPoint, PixelPoint)? {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        var (enters, leaves) = (0.0, 1.0)
        for (speed, depth) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
            if speed == 0 {
                if depth < 0 { return nil }
            } else if speed < 0 {
                enters = max(enters, depth / speed)
            } else {
                leaves = min(leaves, depth / speed)
            }
        }
        guard enters < leaves else { return nil }
        // An end that is inside stays as it is, so that the next edge goes on from it.
        let from = enters == 0 ? a : PixelPoint(x: a.x + dx * enters, y: a.y + dy * enters)
        let to = leaves == 1 ? b : PixelPoint(x: a.x + dx * leaves, y: a.y + dy * leaves)
        return (from, to)
    }
}

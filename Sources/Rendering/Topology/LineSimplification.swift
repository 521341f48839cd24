/// A point on the page, in pixels from the upper left corner, y downward.
struct PixelPoint: Hashable {
    var x: Double
    var y: Double

    static func - (a: PixelPoint, b: PixelPoint) -> PixelPoint { PixelPoint(x: a.x - b.x, y: a.y - b.y) }

    var squaredLength: Double { x * x + y * y }
}

/// The line with the points left out that lie within `tolerance` of it (Douglas & Peucker 1973).
///
/// Ends stay. A closed line keeps at least three different points where it has them, an open one at least one point
/// between its ends when `keepsMiddle` is set, so that a ring made of it keeps an area.
func simplified(_ line: [PixelPoint], tolerance: Double, keepsMiddle: Bool = false) -> [PixelPoint] {
    guard line.count > 2, let first = line.first, let last = line.last else { return line }
    var keep = [Bool](repeating: false, count: line.count)
    keep[0] = true
    keep[line.count - 1] = true
    let isClosed = first == last
    var pending = [(0, line.count - 1)]
    if isClosed || keepsMiddle {
        let middle = farthest(in: line, from: 0, to: line.count - 1).index
        keep[middle] = true
        pending = [(0, middle), (middle, line.count - 1)]
        if isClosed {
            let (a, b) = (farthest(in: line, from: 0, to: middle), farthest(in: line, from: middle, to: line.count - 1))
            if max(a.index, b.index) > 0 { keep[a.squaredDistance >= b.squaredDistance ? a.index : b.index] = true }
        }
    }
    while let (from, to) = pending.popLast() {
        let split = farthest(in: line, from: from, to: to)
        guard split.squaredDistance > tolerance * tolerance else { continue }
        keep[split.index] = true
        pending.append((from, split.index))
        pending.append((split.index, to))
    }
    return zip(line, keep).compactMap { $1 ? $0 : nil }
}

/// The point between two others that is farthest from the segment joining them; distance −1 when there is none.
private func farthest(in line: [PixelPoint], from: Int, to: Int) -> (index: Int, squaredDistance: Double) {
    var best = (index: 0, squaredDistance: -1.0)
    let (start, along) = (line[from], line[to] - line[from])
    let length = along.squaredLength
    var i = from + 1
    while i < to {
        let offset = line[i] - start
        var distance = offset.squaredLength
        if length > 0 {
            let t = min(max((offset.x * along.x + offset.y * along.y) / length, 0), 1)
            distance = (offset - PixelPoint(x: along.x * t, y: along.y * t)).squaredLength
        }
        if distance > best.squaredDistance { best = (i, distance) }
        i += 1
    }
    return best
}

/// Writes path data: coordinates to 0.1 px, relative after the first point of each line, as few bytes as can be.
struct PathWriter {
    private(set) var text = ""

    /// A point in tenths of a pixel.
    struct Tenths: Hashable {
        var x: Int
        var y: Int

        init(_ point: PixelPoint) {
            x = Int((point.x * 10).rounded())
            y = Int((point.y * 10).rounded())
        }
    }

    /// Adds an outline, closed; nothing when fewer than three of its points differ after rounding.
    mutating func add(ring: [PixelPoint]) {
        var points = Self.rounded(ring)
        while points.count > 1, points.first == points.last { points.removeLast() }
        guard points.count >= 3 else { return }
        append(points)
        text += "z"
    }

    /// Adds a line, open; nothing when it shrinks to a point.
    mutating func add(line: [PixelPoint]) {
        let points = Self.rounded(line)
        if points.count >= 2 { append(points) }
    }

    private mutating func append(_ points: [Tenths]) {
        text += "M"
        text += tenths(points[0].x)
        appendSeparated(points[0].y)
        text += "l"
        var needsSpace = false
        for (from, to) in zip(points, points.dropFirst()) {
            if needsSpace { appendSeparated(to.x - from.x) } else { text += tenths(to.x - from.x) }
            appendSeparated(to.y - from.y)
            needsSpace = true
        }
    }

    /// A minus sign separates by itself.
    private mutating func appendSeparated(_ value: Int) {
        if value >= 0 { text += " " }
        text += tenths(value)
    }

    private static func rounded(_ line: [PixelPoint]) -> [Tenths] {
        var points: [Tenths] = []
        points.reserveCapacity(line.count)
        for point in line {
            let next = Tenths(point)
            if points.last != next { points.append(next) }
        }
        return points
    }
}

/// A number of tenths as SVG writes it shortest: 15 → "1.5", -3 → "-.3", 20 → "2".
func tenths(_ value: Int) -> String {
    let (whole, rest) = (abs(value) / 10, abs(value) % 10)
    let sign = value < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return whole == 0 ? "\(sign).\(rest)" : "\(sign)\(whole).\(rest)"
}

/// Pixels to one decimal.
func px(_ value: Double) -> String { tenths(Int((value * 10).rounded())) }

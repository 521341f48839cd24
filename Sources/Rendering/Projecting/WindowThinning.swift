/// Leaves out the points of lines that lie far outside a window: those whose neighbours on the line lie beyond the same
/// side of it, so that the line between them does not come into the window either.
///
/// A ring's inside and its border within the window stay the same, and a border shared by two shapes stays shared.
struct WindowThinning<Next: LineSink>: LineSink where Next.Point == PixelPoint {
    private(set) var next: Next
    private let window: Rectangle
    /// The last point, which is held back, and beyond which sides it and the one before it lie.
    private var held: (point: PixelPoint, sides: UInt8, before: UInt8)?

    init(into next: Next, window: Rectangle) {
        self.next = next
        self.window = window
    }

    mutating func add(_ point: PixelPoint) {
        let sides = sides(beyond: point)
        if let held {
            if held.before & held.sides & sides == 0 { next.add(held.point) }
            // The next point is compared with the one before the point left out.
            let before = held.before & held.sides & sides == 0 ? held.sides : held.before & held.sides
            self.held = (point, sides, before)
        } else {
            // The first point of a line stays.
            held = (point, sides, 0)
        }
    }

    mutating func end() {
        if let held { next.add(held.point) }
        held = nil
        next.end()
    }

    private func sides(beyond point: PixelPoint) -> UInt8 {
        (point.x < window.minX ? 1 : 0) | (point.x > window.maxX ? 2 : 0) | (point.y < window.minY ? 4 : 0)
            | (point.y > window.maxY ? 8 : 0)
    }
}

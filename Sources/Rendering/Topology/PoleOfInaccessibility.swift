/// The point inside a shape that is farthest from its outline: where a label has most room (Garcia-Castellanos &
/// Lombardo 2007; search by quartering cells as Agafonkin's polylabel does).
///
/// - Parameters:
///   - rings: Exteriors and holes, not closed by repetition.
///   - stretch: Width to height of the label; distances across count that many times less.
/// - Returns: nil when the shape has no area.
func poleOfInaccessibility(of rings: [[PixelPoint]], stretch: Double = 1) -> PixelPoint? {
    let scaled = rings.map { ring in ring.map { PixelPoint(x: $0.x / stretch, y: $0.y) } }
    guard let box = Rectangle(around: scaled.joined()), box.width > 0, box.height > 0 else { return nil }
    let size = min(box.width, box.height)
    var cells: [LabelCell] = []
    var best = LabelCell(centre: box.centre, half: 0, in: scaled)
    for x in stride(from: box.minX, to: box.maxX, by: size) {
        for y in stride(from: box.minY, to: box.maxY, by: size) {
            cells.append(LabelCell(centre: PixelPoint(x: x + size / 2, y: y + size / 2), half: size / 2, in: scaled))
        }
    }
    let precision = max(0.5, size / 50)
    while let next = cells.indices.max(by: { cells[$0].potential < cells[$1].potential }) {
        let cell = cells.remove(at: next)
        if cell.distance > best.distance { best = cell }
        guard cell.potential - best.distance > precision else { break }
        let half = cell.half / 2
        for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let centre = PixelPoint(x: cell.centre.x + dx, y: cell.centre.y + dy)
            cells.append(LabelCell(centre: centre, half: half, in: scaled))
        }
    }
    guard best.distance > 0 else { return nil }
    return PixelPoint(x: best.centre.x * stretch, y: best.centre.y)
}

/// A square in which the pole may lie.
private struct LabelCell {
    let centre: PixelPoint
    let half: Double
    /// From the centre to the outline; negative outside.
    let distance: Double

    init(centre: PixelPoint, half: Double, in rings: [[PixelPoint]]) {
        self.centre = centre
        self.half = half
        distance = signedDistance(from: centre, to: rings)
    }

    /// The largest distance any point of the cell can have.
    var potential: Double { distance + half * 2.0.squareRoot() }
}

private func signedDistance(from point: PixelPoint, to rings: [[PixelPoint]]) -> Double {
    var isInside = false
    var nearest = Double.infinity
    for ring in rings {
        guard var a = ring.last else { continue }
        for b in ring {
            if (a.y > point.y) != (b.y > point.y), point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
                isInside.toggle()
            }
            nearest = min(nearest, squaredDistance(from: point, toSegment: a, b))
            a = b
        }
    }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
}

private func squaredDistance(from point: PixelPoint, toSegment a: PixelPoint, _ b: PixelPoint) -> Double {
    let (along, offset) = (b - a, point - a)
    let length = along.squaredLength
    let t = length > 0 ? min(max((offset.x * along.x + offset.y * along.y) / length, 0), 1) : 0
    return (offset - PixelPoint(x: along.x * t, y: along.y * t)).squaredLength
}

/// Whether a box lies inside an outline, judged by points along its sides.
func isInside(_ area: Rectangle, _ rings: [[PixelPoint]]) -> Bool {
    (0...8).allSatisfy { step in
        let x = area.minX + area.width * Double(step) / 8
        return [area.minY, area.centre.y, area.maxY].allSatisfy {
            isInside(PixelPoint(x: x, y: $0), rings)
        }
    }
}

/// Even-odd test.
func isInside(_ point: PixelPoint, _ rings: [[PixelPoint]]) -> Bool {
    var inside = false
    for ring in rings {
        guard var a = ring.last else { continue }
        for b in ring {
            if (a.y > point.y) != (b.y > point.y), point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
                inside.toggle()
            }
            a = b
        }
    }
    return inside
}

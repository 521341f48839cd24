/// Names of the countries around a map's own, where they fit inside what the frame shows of them.
enum CountryLabels {
    /// - Parameter placer: Knows where other labels are already.
    static func draw(_ base: BaseMap, with placer: inout LabelPlacer, in svg: inout SVGWriter) {
        let style = TextStyle.country
        for (region, rings) in base.neighbours {
            let name = region.name.uppercased()
            let (width, height) = (style.width(name), style.lineHeight)
            guard let pole = poleOfInaccessibility(of: rings, stretch: width / height) else { continue }
            let area = LabelPlacer.over(pole, width: width, height: height)
            let inner = Rectangle(
                minX: area.minX + width * 0.06, minY: area.minY, maxX: area.maxX - width * 0.06, maxY: area.maxY)
            guard isInside(inner, rings), let place = placer.place(among: [area]) else { continue }
            svg.text(name, style, x: place.centre.x, baseline: place.minY + style.size, anchor: .middle)
        }
    }
}

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

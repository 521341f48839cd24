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
            svg.text(name, style, .middle(place.centre.x), baseline: place.minY + style.size)
        }
    }
}

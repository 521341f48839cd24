/// Counts of regions as circles on a density map, whose colours show densities.
struct RegionCircles {
    struct Circle {
        /// Index among the map's regions.
        let region: Int
        let centre: PixelPoint
        let radius: Double
        let count: Int
    }

    /// Largest first, so that none hides a smaller one.
    let circles: [Circle]
    let scale: CircleScale

    static let largest = 20.0

    /// - Parameter counts: By region id; a region without incidents has no circle.
    init(_ counts: [String: Int], of regions: [MapRegion], on base: BaseMap) {
        let scale = CircleScale(most: counts.values.max() ?? 0, smallest: 1.5, largest: Self.largest)
        self.scale = scale
        circles = regions.enumerated().compactMap { i, region -> Circle? in
            guard let count = counts[region.id], count > 0,
                let centre = poleOfInaccessibility(of: base.regions.rings[i])
                    ?? base.regions.rings[i].first.flatMap({ Rectangle(around: $0)?.centre })
            else { return nil }
            return Circle(region: i, centre: centre, radius: scale.radius(of: count), count: count)
        }.sorted { ($1.count, $0.region) < ($0.count, $1.region) }
    }

    func draw(_ phrases: MapPhrases, _ regions: [MapRegion], in svg: inout SVGWriter) {
        for circle in circles {
            let title = "\(regions[circle.region].name)\(phrases.colon) \(phrases.incidents(circle.count))"
            svg.circle(circle.centre, radius: circle.radius, style: "count", title: title)
        }
    }

    static func rule(_ palette: Palette) -> String {
        ".count{fill:\(palette.halo);fill-opacity:.42;stroke:\(palette.ink);stroke-width:1}"
            + "circle.key,path.key{fill:none;stroke:\(palette.outline);stroke-width:.8}"
    }
}

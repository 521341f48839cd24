/// Maps that name the regions of several countries, one map a country, each as large as its column holds.
struct CountryKeys {
    private struct Part {
        let name: String
        let base: BaseMap
        let key: RegionKey
        let towns: TownMarks
    }

    private let parts: [Part]

    private static let gap = 20.0
    private static let tallest = 360.0
    /// A sketch of the outlines is enough to carry names.
    private static let tolerance = 1.0
    /// More countries than this have no room of their own.
    static let most = 6

    /// Keys of the countries in the order of their regions; nil for a single country, or too many.
    init?(_ ground: MapGround, within width: Double) {
        var codes: [String] = []
        for region in ground.regions where !codes.contains(region.country) { codes.append(region.country) }
        guard (2...Self.most).contains(codes.count) else { return nil }
        let columns = Double(min(codes.count, 3))
        let column = ((width - (columns - 1) * Self.gap) / columns).rounded(.down)
        var parts: [Part] = []
        for code in codes {
            let regions = ground.regions.filter { $0.country == code }
            var alone = MapGround(regions: regions, projection: ground.projection)
            alone.towns = ground.towns.filter { $0.country == code }
            guard let projected = try? ProjectedGround(alone) else { return nil }
            let height = min(column / max(projected.aspect, 0.1), Self.tallest).rounded()
            let base = BaseMap(projected, width: column, height: height, margin: 8, tolerance: Self.tolerance)
            let name = ground.neighbours.first { $0.country == code }?.name ?? code
            let key = RegionKey(regions, on: base, enlargement: 1)
            let towns = TownMarks(projected, on: base, key: key)
            parts.append(Part(name: name, base: base, key: key, towns: towns))
        }
        self.parts = parts
    }

    /// Regions for which not even a number found room.
    var unnamed: [String] { parts.flatMap(\.key.labels.unnamed) }

    var towns: [TownMarks] { parts.map(\.towns) }

    /// Draws rows of at most three; returns the lower edge.
    func draw(in svg: inout SVGWriter, x: Double, y: Double) -> Double {
        var lowest = y
        for start in stride(from: 0, to: parts.count, by: 3) {
            let top = lowest + (start > 0 ? Self.gap : 0)
            var left = x
            for part in parts[start..<min(start + 3, parts.count)] {
                lowest = max(lowest, draw(part, in: &svg, x: left, y: top))
                left += part.base.frame.width + Self.gap
            }
        }
        return lowest
    }

    private func draw(_ part: Part, in svg: inout SVGWriter, x: Double, y: Double) -> Double {
        var lower = 0.0
        svg.group(x: x, y: y) { svg in
            svg.text(part.name, .label, x: 0, baseline: TextStyle.label.size)
            let top = TextStyle.label.lineHeight + 4
            svg.group(x: 0, y: top) { svg in
                svg.leaf("path", ["class": "outer z", "d": part.base.outerBorders])
                svg.leaf("path", ["class": "inner", "d": part.base.innerBorders])
                part.key.labels.draw(in: &svg)
                part.towns.draw(in: &svg)
            }
            lower = part.key.drawList(
                in: &svg, x: 0, y: top + part.key.height + 6, width: part.base.frame.width)
        }
        return y + lower
    }
}

/// Maps that name the regions of several countries, one map a country, wider for countries with more regions.
struct CountryKeys {
    fileprivate struct Part {
        let name: String
        let base: BaseMap
        let key: RegionKey
        let towns: TownMarks
    }

    /// From left to right, row by row.
    private let rows: [[Part]]

    private static let gap = 20.0
    /// A sketch of the outlines is enough to carry names.
    fileprivate static let tolerance = 1.0
    /// With more countries than this the maps would be too small.
    static let most = 6

    /// Keys of the countries, in about the order of their regions; nil for a single country, or too many.
    init?(_ ground: MapGround, within width: Double) {
        var codes: [String] = []
        for region in ground.regions where !codes.contains(region.country) { codes.append(region.country) }
        guard (2...Self.most).contains(codes.count) else { return nil }
        let counts = Dictionary(grouping: ground.regions, by: \.country).mapValues(\.count)
        let columns = Self.columns(codes.map { Self.span(of: counts[$0] ?? 0, columns: 3) })
        let column = ((width - Double(columns - 1) * Self.gap) / Double(columns)).rounded(.down)
        var rows: [[Part]] = []
        for row in Self.rows(codes.map { (code: $0, span: Self.span(of: counts[$0] ?? 0, columns: columns)) }, columns)
        {
            var parts: [Part] = []
            for (code, span) in row {
                let width = column * Double(span) + Self.gap * Double(span - 1)
                guard let part = Part(code, of: ground, width: width) else { return nil }
                parts.append(part)
            }
            rows.append(parts)
        }
        self.rows = rows
    }

    /// The number of columns for countries that span so many each: four where that makes a single row, else two or
    /// three.
    private static func columns(_ spans: [Int]) -> Int {
        let all = spans.reduce(0, +)
        if all == 4, spans.contains(where: { $0 > 1 }) { return 4 }
        return spans.count % 3 == 1 || spans.count == 2 ? 2 : 3
    }

    /// Columns that a country takes.
    private static func span(of regions: Int, columns: Int) -> Int {
        let wanted = regions > 50 ? 3 : regions > 26 ? 2 : 1
        return min(wanted, columns)
    }

    /// Fills each row with the first countries that still fit.
    private static func rows(
        _ countries: [(code: String, span: Int)], _ columns: Int
    ) -> [[(code: String, span: Int)]] {
        var waiting = countries
        var rows: [[(code: String, span: Int)]] = []
        while !waiting.isEmpty {
            var row: [(code: String, span: Int)] = []
            var room = columns
            waiting.removeAll { country in
                guard country.span <= room else { return false }
                room -= country.span
                row.append(country)
                return true
            }
            rows.append(row)
        }
        return rows
    }

    /// Regions for which not even a number found room.
    var unnamed: [String] { rows.joined().flatMap(\.key.labels.unnamed) }

    var towns: [TownMarks] { rows.joined().map(\.towns) }

    /// Draws the rows below each other; returns the lower edge.
    func draw(in svg: inout SVGWriter, x: Double, y: Double) -> Double {
        var lowest = y
        for (i, row) in rows.enumerated() {
            let top = lowest + (i > 0 ? Self.gap : 0)
            var left = x
            for part in row {
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
                svg.leaf("path", ["class": "outer", "d": part.base.outerBorders])
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

extension CountryKeys.Part {
    private static let tallest = 360.0
    /// Of a country wider than one column.
    private static let tallestOfWide = 560.0
    private static let oneColumn = 540.0

    /// nil when the country cannot be projected.
    init?(_ code: String, of ground: MapGround, width: Double) {
        let regions = ground.regions.filter { $0.country == code }
        var alone = MapGround(regions: regions, projection: ground.projection)
        alone.towns = ground.towns.filter { $0.country == code }
        guard let projected = try? ProjectedGround(alone) else { return nil }
        let tallest = width > Self.oneColumn ? Self.tallestOfWide : Self.tallest
        let height = min(width / max(projected.aspect, 0.1), tallest).rounded()
        let frame = MapFrame(projected.extent, width: width, height: height, margin: 8)
        base = BaseMap(projected, in: frame, tolerance: CountryKeys.tolerance)
        name = ground.neighbours.first { $0.country == code }?.name ?? code
        key = RegionKey(regions, on: base)
        towns = TownMarks(projected, on: base, key: key)
    }
}

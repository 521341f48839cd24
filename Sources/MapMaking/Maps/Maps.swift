import Counting
import Gazetteer
import Geography
import Hotspots
import Incidents
import Rendering
import Statistics

/// The maps of a run.
struct Maps: Sendable {
    /// What is drawn.
    private let counts: RegionCounts
    /// What was counted, in countries that are not drawn too.
    private let all: RegionCounts
    private let ground: MapGround
    private let area: String
    private let origin: String
    private let options: MapOptions
    private let titles: MapTitles
    private let unit: AreaUnit
    /// What the maps say of outlines that were not valid.
    private let outlines: [String]
    /// What they say of countries that are not drawn.
    private let undrawn: String?

    /// With more incidents than this, the map of incidents has a circle a place.
    static let mostIncidents = 5000

    /// - Parameter origin: where the incidents and their places come from.
    /// - Throws: `GazetteerError` when a region layer cannot be read; `CancellationError`.
    init(
        _ all: RegionCounts, in access: RegionAccess, options: MapOptions = MapOptions(),
        origin: MapOrigin = .reports
    ) throws {
        self.options = options
        self.all = all
        let counts = all.drawn
        self.counts = counts
        titles = MapTitles(language: options.style.language)
        self.origin =
            options.source
            ?? [origin.text(in: titles.language), titles.dataDate(counts.coverage)].compactMap { $0 }
            .joined(separator: " ")
        unit = try AreaUnit(
            for: counts.table.positiveDensities, method: options.classMethod, classes: options.classCount)
        var ground = MapGround(
            regions: counts.regions, try MapSurroundings(of: counts.regions, access, titles))
        ground.projection = options.projection
        ground.hasGraticule = options.hasGraticule
        ground.notAnalysed = counts.notAnalysed.map(\.mapRegion)
        self.ground = ground
        outlines = titles.outlines(repaired: access.outlines(leftOut: false), leftOut: access.outlines(leftOut: true))
        let name = { [titles] (code: String) in access.countries.first { $0.code == code }.map(titles.name) ?? code }
        let names = counts.countries.map(name)
        undrawn =
            counts.undrawn.isEmpty ? nil : titles.undrawn(counts.undrawn.map { (name($0.country), $0.incidents) })
        area = names.count <= 4 ? titles.list(names) : titles.countries(names.count)
    }

    /// Outlines of the countries that the frame of a map of `regions` may show.
    static func surroundings(
        of regions: [Region], _ access: RegionAccess, _ titles: MapTitles
    ) throws(GazetteerError) -> [MapRegion] {
        guard let frame = BoundingBox(smallestAround: regions.map(\.geometry))?.surroundings else { return [] }
        var outlines: [MapRegion] = []
        for country in access.countries.sorted(by: { $0.code < $1.code }) {
            guard let box = country.bounds, box.intersects(frame), access.hasRegions(country.code),
                var outline = try access.regions.outline(of: country.code)?.mapRegion
            else { continue }
            if titles.language != .english { outline.name = titles.name(of: country) }
            outlines.append(outline)
        }
        return outlines
    }

    private var period: String {
        guard let first = counts.years.first, let last = counts.years.last else { return titles.noDates }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    private func text(
        _ product: MapProduct, _ what: String, _ share: String, separator: String = "; ", notes: [String] = []
    ) -> MapText {
        let pause = titles.language == .french && separator == "; " ? "\u{a0}; " : separator
        return MapText(
            title: options.title ?? titles.title(of: product, area), subtitle: options.subtitle ?? what + pause + share,
            source: origin, notes: notes, style: options.style)
    }

    /// The finished SVG of a product, UTF-8, and what there is to say about it beside what it says itself.
    /// - Throws: `MapError`; of the surface and the timeline also `StatisticsError` and `ProjectionError`, when there
    ///   is too little to draw.
    func draw(_ product: MapProduct, of incidents: MapIncidents) async throws -> (bytes: [UInt8], remarks: [String]) {
        switch product {
        case .incidents: (try symbols(of: incidents), [])
        case .densitySurface: try await surface(of: incidents)
        case .density, .densityByRegionAndYear, .timeline: (try draw(counted: product) ?? [], [])
        }
    }

    /// The finished SVG of a product that needs the counts alone; nil for another.
    /// - Throws: `MapError`; `CancellationError`.
    func draw(counted product: MapProduct) throws -> [UInt8]? {
        switch product {
        case .densityByRegionAndYear: try densityByYear()
        case .density: try density()
        case .timeline: try timeline()
        case .incidents, .densitySurface: nil
        }
    }
}

// MARK: - Densities

extension Maps {
    private var located: String { titles.located(counts.located, of: counts.total) }

    /// What all maps of the counts say of the time that these cover, and of what they are limited to.
    private var coverageText: String { titles.coverage(counts.coverage, counts.years) }
    private var limits: [String] { [titles.limits(counts.filter)].compactMap { $0 } }

    /// - Parameter values: Per 1,000 km² a year, above zero.
    private func map(_ product: MapProduct, _ panels: [MapPanel], values: [Double], notes: [String])
        throws(CancellationError) -> DensityMap
    {
        let breaks = try ClassBreaks(values.map(unit.density), by: options.classMethod, classes: options.classCount)
        var text = text(
            product, titles.densities(period, by: unit), located,
            notes: limits + [undrawn].compactMap { $0 } + notes + outlines + [titles.filesUnit(unit)].compactMap { $0 })
        text.coverage = coverageText
        return DensityMap(
            text: text, ground: ground, panels: panels,
            scale: ClassScale(
                bounds: breaks.bounds, method: titles.method(breaks.method), sampleSize: breaks.sampleSize),
            unit: titles.unit(unit), unlocated: counts.unlocated, outside: counts.outside, undated: counts.undated,
            vintage: counts.vintage)
    }

    /// One panel a year.
    private func densityByYear() throws -> [UInt8] {
        let rows = Array(zip(counts.regions, counts.table.rows))
        let coverage = counts.coverage
        let panels = counts.years.enumerated().map { index, year in
            let count = rows.reduce(0) { $0 + $1.1.sums[index].incidents }
            let state = coverage.year(year)
            // A year that the data do not reach has no zeros.
            let known = state == .none && count == 0 ? [] : rows
            return MapPanel(
                label: "\(year)",
                values: Dictionary(
                    known.map { ($0.id, value($1.densities[index], $1.sums[index].incidents)) },
                    uniquingKeysWith: { first, _ in first }), count: count, part: titles.part(state))
        }
        return try map(.densityByRegionAndYear, panels, values: counts.table.positiveDensities, notes: []).write()
    }

    /// The mean of all years, incidents without a certain year counted too.
    private func density() throws -> [UInt8] {
        let coverage = counts.coverage
        let unknown = coverage.unknown(counts.years)
        let years = Double(max(counts.years.count - unknown.count, 1))
        let rows = Array(zip(counts.regions, counts.table.rows))
        let densities = rows.map { $1.region.density(of: $1.total.incidents).map { $0 / years } }
        let panel = MapPanel(
            label: period,
            values: Dictionary(
                zip(rows, densities).map { ($0.0.id, value($1, $0.1.total.incidents)) },
                uniquingKeysWith: { first, _ in first }), count: counts.counted)
        var map = try map(
            .density, [panel], values: densities.compactMap { $0 }.filter { $0 > 0 },
            notes: [titles.wholePeriod, titles.meanOfPartial(coverage.partial(counts.years), without: unknown)]
                .compactMap { $0 })
        map.undated = 0
        map.circles = Dictionary(rows.map { ($0.id, $1.total.incidents) }, uniquingKeysWith: { first, _ in first })
        return try map.write()
    }

    /// - Parameter density: Per 1,000 km² a year.
    private func value(_ density: Double?, _ count: Int) -> MapPanel.Value {
        guard let density else { return .noData }
        return density > 0 ? .value(unit.density(density), count: count) : .zero
    }

    private func timeline() throws(MapError) -> [UInt8] {
        let names = Dictionary(
            all.regions.map { ("\($0.country)/\($0.id)", $0.name) }, uniquingKeysWith: { first, _ in first })
        let line = Timeline(all.tally, asked: options.timelineParts, titles: titles) { names["\($0)/\($1)"] ?? $1 }
        let total = line.counted + line.undated
        var chart = TimelineChart(
            text: text(
                .timeline, titles.by(line.step, period), titles.dated(line.counted, of: total),
                notes: [titles.undrawn(line.undated, line.step), coverageText].compactMap { $0 }.filter { !$0.isEmpty }
                    + limits),
            periods: line.periods.map(\.description), series: line.series,
            seriesTitle: line.parts == .kind ? titles.kinds : titles.regions, killedLow: line.killedLow,
            killedHigh: line.killedHigh)
        chart.showsKilled = counts.tellsKilled
        chart.openHigh = line.openHigh
        chart.killedUnstated = line.unstated
        chart.partial = line.periods.indices.filter { isPartial(line.periods[$0]) }
        if !counts.tellsKilled, options.title == nil { chart.text.title = titles.incidentsOnly(area) }
        return try chart.write()
    }
}

extension Maps {
    /// Whether the data cover a part of a period of the timeline only: of a year, or of the month in which they begin or
    /// end.
    private func isPartial(_ period: Period) -> Bool {
        guard let year = period.year, case .part(let from, let to) = counts.coverage.year(year) else { return false }
        guard let month = period.month else { return true }
        func cuts(_ day: CalendarDate?, whole: Int) -> Bool {
            day.map { $0.month == month && $0.day != whole } ?? false
        }
        return cuts(from, whole: 1) || cuts(to, whole: CalendarDate.daysIn(month: month, year: year))
    }
}

// MARK: - Points

extension Maps {
    /// All incidents as circles by people killed; when they are too many, as one circle a place.
    private func symbols(of incidents: MapIncidents) throws(MapError) -> [UInt8] {
        if let all = incidents.all, all.count <= Self.mostIncidents {
            let text = text(.incidents, titles.circlesByKilled(period), located, separator: ". ")
            return try SymbolMap(text: text, ground: ground, incidents: all, vintage: counts.vintage).write()
        }
        let circles = incidents.places.places.map { place in
            var circle = PlaceMap.Place(
                coordinate: place.coordinate, incidents: place.incidents, killed: place.killed, name: place.name)
            circle.isKilledOpen = place.isKilledOpen
            return circle
        }
        let text = text(.incidents, titles.circlesByIncidents(period), located, separator: ". ")
        return try PlaceMap(
            text: text, ground: ground, places: circles, unlocated: incidents.unlocated, vintage: counts.vintage
        ).write()
    }

    private func surface(of incidents: MapIncidents) async throws -> (bytes: [UInt8], remarks: [String]) {
        let estimate = try await SurfaceEstimate(
            incidents.exact.places, in: counts.regions, years: counts.years.count, bandwidth: options.bandwidth,
            areCells: incidents.exact.cellWidth > 0)
        let text = text(
            .densitySurface, titles.densities(period, by: unit),
            titles.exact(incidents.exact.incidents, of: incidents.count),
            notes: estimate.warnings.compactMap(titles.warning))
        var map = SurfaceMap(
            text: text, ground: ground, levels: estimate.levels.map(unit.density), bands: estimate.bands,
            unit: titles.unit(unit), peak: (unit.density(estimate.peak.value), estimate.peak.region),
            kernel: SurfaceKernel(estimate.bandwidth), vague: incidents.vague,
            unlocated: incidents.unlocated, vintage: counts.vintage)
        map.outside = estimate.outside
        let english = MapTitles(language: .english)
        let remarks = estimate.warnings.compactMap(english.warning).map { "\(MapProduct.densitySurface.file): \($0)" }
        return (try map.write(), remarks)
    }
}

extension SurfaceKernel {
    /// - Parameter choice: In kilometres.
    fileprivate init(_ choice: BandwidthChoice) {
        let rule: Rule =
            switch choice.rule {
            case .crossValidation: .crossValidation
            case .normal: .normal
            case .neighbours: .neighbours
            case .precision: .precision
            case .cells: .cells
            case .given: .given
            }
        self.init(kilometres: choice.length, rule: rule, crossValidated: choice.crossValidated)
    }
}

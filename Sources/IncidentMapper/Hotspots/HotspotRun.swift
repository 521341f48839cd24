import Gazetteer
import Geography
import Incidents
import Rendering
import Statistics
public import Tables

/// The way from inputs to hot spots.
public struct HotspotRun: Sendable {
    public let ground: RegionAccess
    public var options: HotspotOptions

    public init(_ ground: RegionAccess, options: HotspotOptions) {
        self.ground = ground
        self.options = options
    }

    /// What the inputs came to.
    public struct Result: Sendable {
        /// How many inputs were read: tables and documents.
        public let inputCount: Int
        /// What a person should know about how tables were read.
        public let notes: [String]
        /// What was left out of the table of populations.
        public let rejections: [Rejection]
        /// Names and contents of the files, in the order to be written.
        public let files: [(name: String, bytes: [UInt8])]
        /// Names of files that a run can write and this one has nothing for.
        public let absent: [String]
        /// What is printed at the end.
        public let summary: [String]
    }

    private static let emergingMap = "emerging.svg"
    private static let surfaceFiles = ["surface.geojson", "surface.svg"]

    /// Reads, counts, tests and draws.
    /// - Parameters:
    ///   - progress: counts the rows as they are read.
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - gazetteer: opens the gazetteer; called only when places must be found or inputs matched.
    /// - Throws: `MapperError.nothingUsable` when no input can be read, `.nothingLeft` when the filters leave none, `HotspotError`, `GazetteerError`, `MapError`.
    public func result(
        of inputs: [String], progress: ScanProgress? = nil, log: RejectionLog = RejectionLog(),
        gazetteer: () throws -> GazetteerAccess
    ) async throws -> Result {
        let sampler = EventSampler(
            ground: ground, filter: options.filter, published: options.published, tables: options.tables)
        let read = try await sampler.sample(of: inputs, progress: progress, log: log, gazetteer: gazetteer)
        guard read.inputCount > 0 else { throw MapperError.nothingUsable }
        try options.filter.check(left: read.sample.events.count + read.sample.unlocated, of: read.sample.total)
        let analysis = try await analysis(of: read.sample, progress: progress)
        try options.filter.check(
            left: analysis.counts.total + analysis.counts.tooCoarse + read.sample.unlocated, of: read.sample.total)
        progress?.begin("drawing maps and writing the page")
        return try products(of: analysis, read)
    }

    func analysis(of sample: EventSample, progress: ScanProgress? = nil) async throws -> HotspotAnalysis {
        progress?.begin("counting by unit")
        let area = try area(of: sample)
        let (kind, cell) = HotspotDefaults.units(for: sample, in: area, options)
        let units = try AnalysisUnits(kind, cell: cell, in: area)
        let counts = UnitCounts(sample, in: units, step: options.step, filter: options.filter)
        let years = counts.days.map { days in
            CalendarDate(dayNumber: days.lowerBound).year...CalendarDate(dayNumber: days.upperBound).year
        }
        let exposure = try Exposure(units, population: options.population, years: years)
        return await HotspotAnalysis(sample, counts, exposure, units, options: options, progress: progress)
    }

    private func area(of sample: EventSample) throws -> StudyArea {
        if let within = options.within {
            guard options.units != .admin1, options.units != .admin2 else { throw HotspotError.withinRegions }
            return try StudyArea(within: within)
        }
        return try StudyArea(sample, ground, filter: options.filter, level: options.units == .admin2 ? 2 : 1)
    }

    private func products(of analysis: HotspotAnalysis, _ read: EventSampler.Result) throws -> Result {
        let groups = HotspotGroup.groups(of: analysis)
        let maps = HotspotMaps(
            analysis: analysis, groups: groups,
            surroundings: try MapSurroundings(of: analysis.area.regions, ground, MapTitles(language: .english)))
        let layers = HotspotLayers(analysis: analysis, groups: groups)
        let page = HotspotPage(analysis, groups)
        var files: [(name: String, bytes: [UInt8])] = [
            ("hotspots.geojson", layers.units()), ("clusters.geojson", layers.clusters()),
            ("hotspots.svg", try maps.hotspots()),
        ]
        let emerging = try maps.emerging()
        if let emerging { files.append((Self.emergingMap, emerging)) }
        let surface = try maps.surface()
        if let surface { files += zip(Self.surfaceFiles, [layers.surface(), surface]).map { (name: $0, bytes: $1) } }
        files.append(("hotspots.md", Array(page.text.utf8)))
        return Result(
            inputCount: read.inputCount, notes: read.notes + page.parameterWarnings,
            rejections: analysis.exposure.rejections, files: files,
            absent: (emerging == nil ? [Self.emergingMap] : []) + (surface == nil ? Self.surfaceFiles : []),
            summary: [page.headline, page.countedText] + page.leftOut + page.warnings)
    }
}

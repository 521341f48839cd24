import Counting
public import Gazetteer
public import Incidents
public import Intake
import Statistics
public import Tables

/// The way from inputs to hot spots.
public struct HotspotRun: Sendable {
    /// The regions that say which countries are analysed.
    public let ground: RegionAccess
    /// How hot spots are looked for.
    public var options: HotspotOptions

    /// Looks for hot spots in the countries of `ground`, as `options` say.
    public init(_ ground: RegionAccess, options: HotspotOptions) {
        self.ground = ground
        self.options = options
    }

    /// Reads, counts and tests.
    /// - Parameters:
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - progress: counts the rows as they are read.
    ///   - gazetteer: opens the gazetteer; called only when places must be found or inputs matched.
    /// - Throws: `MapperError.nothingUsable` when no input can be read, `.nothingLeft` when the filters leave none;
    ///   `HotspotError`, `GazetteerError`; `CancellationError`.
    public func result(
        of files: InputFiles, log: RejectionLog = RejectionLog(), progress: ScanProgress? = nil,
        gazetteer: () throws -> GazetteerAccess
    ) async throws -> HotspotResult {
        var sink = SampleSink(options.filter)
        let stream = EventStream(ground, options.reading)
        let summary = try await stream.read(files, into: &sink, log: log, progress: progress, gazetteer: gazetteer)
        guard !summary.inputs.isEmpty else { throw MapperError.nothingUsable }
        var result = try await result(of: sink.sample, progress: progress)
        result.inputs = summary.inputs
        var diagnostics = summary.diagnostics
        diagnostics.add(result.diagnostics)
        result.diagnostics = diagnostics
        return result
    }

    /// Tests incidents as they are.
    /// - Throws: as `result(of:log:progress:gazetteer:)`.
    public func result(of incidents: [Incident], progress: ScanProgress? = nil) async throws -> HotspotResult {
        var sink = SampleSink(options.filter)
        sink.add(incidents)
        return try await result(of: sink.sample, progress: progress)
    }

    private func result(of unsorted: EventSample, progress: ScanProgress?) async throws -> HotspotResult {
        var sample = unsorted
        sample.sort()
        try options.filter.check(left: sample.events.count + sample.unlocated, of: sample.total)
        let analysis = try await analysis(of: sample, progress: progress)
        try options.filter.check(
            left: analysis.counts.total + analysis.counts.tooCoarse + sample.unlocated, of: sample.total)
        return HotspotResult(analysis)
    }

    func analysis(of sample: EventSample, progress: ScanProgress? = nil) async throws -> HotspotAnalysis {
        progress?.begin("counting by unit")
        let area = try area(of: sample)
        let (kind, cell) = HotspotDefaults.units(for: sample, in: area, options)
        let units = try units(kind, cell: cell, in: area)
        let counts = UnitCounts(sample, in: units, step: options.step, filter: options.filter)
        let years = counts.days.map { days in
            CalendarDate(dayNumber: days.lowerBound).year...CalendarDate(dayNumber: days.upperBound).year
        }
        let exposure = try Exposure(units, population: options.population, years: years)
        return try await HotspotAnalysis(sample, counts, exposure, units, options: options, progress: progress)
    }

    /// - Throws: `HotspotError`; `CancellationError` when the task was cancelled meanwhile.
    private func units(_ kind: HotspotUnits, cell: Double, in area: StudyArea) throws -> AnalysisUnits {
        do throws(HotspotError) {
            return try AnalysisUnits(kind, cell: cell, in: area)
        } catch {
            if case .units(let cause) = error, cause == .cancelled { throw CancellationError() }
            throw error
        }
    }

    /// The level of the regions that are analysed, or that lie behind the cells.
    private var level: Int {
        switch options.units {
        case .admin2: 2
        case .admin1: 1
        default: ground.regions.countingLevel
        }
    }

    private func area(of sample: EventSample) throws -> StudyArea {
        if let within = options.within {
            guard options.units != .admin1, options.units != .admin2 else { throw HotspotError.withinRegions }
            return try StudyArea(within: within)
        }
        return try StudyArea(sample, ground, filter: options.filter, level: level)
    }
}

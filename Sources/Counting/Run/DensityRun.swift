public import Gazetteer
public import Incidents
public import Intake
public import Storage
public import Tables

/// The way from inputs to counts by region and period: tables row by row in bounded memory, reports as incidents.
public struct DensityRun: Sendable {
    /// The regions that are counted in.
    public let ground: RegionAccess
    /// What is counted, and how.
    public var options: DensityOptions

    /// A run that counts in these regions.
    public init(_ ground: RegionAccess, options: DensityOptions) {
        self.ground = ground
        self.options = options
    }

    /// Counts of inputs, before regions and periods are put into tables, so that those of several runs can be added.
    public struct Counted: Sendable {
        package var tally: RegionTally
        /// How much was read.
        public var inputs: InputCounts
        /// What was left out, and notes on how the inputs were read.
        public var diagnostics: Diagnostics
    }

    /// Counts the inputs.
    ///
    /// A table that is the only input is counted row by row. Several inputs are matched first, unless that is turned
    /// off, so that an event that two of them report counts once.
    ///
    /// - Parameters:
    ///   - progress: counts the rows as they are read.
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - gazetteer: opens the gazetteer; called only when places must be found or inputs matched.
    /// - Throws: `GazetteerError` when the gazetteer or a layer cannot be read; `CancellationError`.
    public func count(
        _ files: InputFiles, log: RejectionLog = RejectionLog(), progress: ScanProgress? = nil,
        gazetteer: () throws -> GazetteerAccess
    ) async throws -> Counted {
        var sink = try DensitySink(ground, options)
        var reading = options.reading
        reading.tables.countries = options.filter.countries
        let stream = EventStream(ground, reading)
        let summary = try await stream.read(files, into: &sink, log: log, progress: progress, gazetteer: gazetteer)
        var tally = sink.tally
        tally.rejected = summary.inputs.rejectedRows
        return Counted(tally: tally, inputs: summary.inputs, diagnostics: summary.diagnostics)
    }

    /// Counts incidents as they are.
    public func count(_ incidents: [Incident]) -> Counted {
        var counter = IncidentTally(ground, filter: options.filter, countsActors: options.countsActors)
        counter.add(incidents)
        return Counted(tally: counter.tally, inputs: InputCounts(), diagnostics: Diagnostics())
    }

    /// The counts by region and period.
    /// - Throws: `MapperError.nothingLeft` when the filters leave no incident; `GazetteerError` when a layer or the table
    ///   of populations cannot be read.
    public func result(of counted: Counted) throws -> DensityResult {
        var result = try DensityResult(counted.tally, in: ground, options: options)
        result.inputs = counted.inputs
        result.found = Diagnostics(
            rejections: result.population?.rejections ?? [],
            notes: ground.notes(on: result.counts.tally) + (result.population?.notes ?? []))
        result.diagnostics = counted.diagnostics
        result.diagnostics.add(result.found)
        return result
    }

    /// The counts with what they were counted in and limited to, so that parts of a corpus can be added.
    public func partial(_ counted: Counted) -> PartialTally {
        PartialTally(
            regions: regionsName, filter: options.filter, countsActors: options.countsActors, tally: counted.tally)
    }

    /// The counts by region and period of a sum of partial counts, limited as these were.
    /// - Throws: `Rejection` when they were counted in other regions than this run's; as `result(of:)`.
    public func result(of sum: PartialTally) throws -> DensityResult {
        guard sum.regions == regionsName else {
            throw Rejection(
                path: "`merge`",
                reason: "counted in the regions '\(sum.regions)'; name them with `region-layer`")
        }
        var run = self
        run.options.filter = sum.filter
        return try run.result(of: Counted(tally: sum.tally, inputs: InputCounts(), diagnostics: Diagnostics()))
    }

    private var regionsName: String { ground.layerName ?? "shipped" }

    /// Adds partial counts; the order of the files does not matter.
    /// - Throws: `Rejection` for a file that is none, or that does not go with the first one.
    public static func merged(_ files: [NamedFile]) throws(Rejection) -> PartialTally? {
        var sum: PartialTally?
        for file in files {
            do throws(CountingError) {
                let next = try PartialTally(file.bytes)
                if let obstacle = sum?.obstacle(toAdding: next) { throw CountingError.different(obstacle) }
                if sum == nil { sum = next } else { sum?.tally.merge(next.tally) }
            } catch {
                throw Rejection(path: file.name, reason: "\(error)")
            }
        }
        return sum
    }
}

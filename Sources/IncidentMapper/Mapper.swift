public import Counting
import Gazetteer
public import Hotspots
public import Incidents
public import Intake
public import MapMaking
import Resolution
public import Tables

/// The whole way from reports and event tables to incidents, counts, hot spots and maps.
public struct Mapper: Sendable {
    /// Names to places, points to regions.
    public let gazetteer: GazetteerAccess
    /// How inputs are read.
    public var options: ReadingOptions

    /// Reads inputs as `options` say and finds their places in a gazetteer.
    public init(_ gazetteer: GazetteerAccess, options: ReadingOptions = ReadingOptions()) {
        self.gazetteer = gazetteer
        self.options = options
    }

    private var reading: IncidentReading { IncidentReading(gazetteer, options) }

    /// The incidents of a run's inputs.
    public struct Found: Sendable {
        /// Sorted by date, then place.
        public let incidents: [Incident]
        /// How much was read.
        public let inputs: InputCounts
        /// What was left out, and what to know of how inputs were read.
        public let diagnostics: Diagnostics
        /// How much of the reports no incident was made of.
        public let unused: UnusedCounts
    }

    /// Reads the inputs and finds their incidents, the same for any order of the inputs and any number of threads. What
    /// cannot be read is listed and does not stop the others.
    ///
    /// - Parameters:
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - unused: takes what of the reports no incident was made of.
    ///   - progress: learns of each report that is read.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func incidents(
        in inputs: [Input], log: RejectionLog = RejectionLog(), unused: UnusedFile? = nil, progress: ScanProgress? = nil
    ) async throws -> Found {
        try await incidents(in: InputFiles(inputs), log: log, unused: unused, progress: progress)
    }

    /// As `incidents(in:log:unused:progress:)`, of files already found.
    /// - Throws: `CancellationError` when the task is cancelled.
    public func incidents(
        in files: InputFiles, log: RejectionLog = RejectionLog(), unused: UnusedFile? = nil,
        progress: ScanProgress? = nil
    ) async throws -> Found {
        let found = try await reading.incidents(in: files, log: log, unused: unused, progress: progress)
        return Found(
            incidents: found.incidents, inputs: found.inputs, diagnostics: found.diagnostics, unused: found.unused)
    }

    /// Counts incidents by region and period.
    /// - Throws: `MapperError.nothingLeft` when the filter leaves none; `GazetteerError` when a layer cannot be read.
    public func density(of incidents: [Incident], options: DensityOptions = DensityOptions()) throws -> DensityResult {
        let run = DensityRun(gazetteer.ground, options: options)
        return try run.result(of: run.count(incidents))
    }

    /// Finds where incidents cluster beyond chance.
    /// - Throws: `MapperError.nothingLeft` when the filter leaves none; `HotspotError`, `GazetteerError`,
    ///   `CancellationError`.
    public func hotspots(
        of incidents: [Incident], options: HotspotOptions = HotspotOptions()
    ) async throws -> HotspotResult {
        try await HotspotRun(gazetteer.ground, options: options).result(of: incidents)
    }

    /// The maps of counts: those of `MapMaker.drawnOfCounts` among `products`, with the layer of regions and the table.
    /// - Throws: `GazetteerError`, `MapError`.
    public func maps(of result: DensityResult, _ products: [MapProduct] = MapProduct.standard) throws -> OutputFiles {
        try MapMaker(gazetteer.ground, options: MapOptions(products: products)).files(of: result)
    }
}

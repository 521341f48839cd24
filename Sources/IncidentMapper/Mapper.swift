import Extraction
import Gazetteer
public import Incidents
import Reports
import Resolution
public import Tables

/// The whole way from inputs to incidents.
public struct Mapper: Sendable {
    public let gazetteer: GazetteerAccess
    /// Date of publication that the user gives for all documents without one of their own.
    public var published: CalendarDate?
    /// How event tables are read.
    public var tables: TableSettings

    public init(
        gazetteer: GazetteerAccess, published: CalendarDate? = nil, tables: TableSettings = TableSettings(workers: 2)
    ) {
        self.gazetteer = gazetteer
        self.published = published
        self.tables = tables
    }

    /// What a run found.
    public struct Result: Sendable {
        /// Sorted by date, then place.
        public var incidents: [Incident]
        public var documentCount: Int
        public var tableCount = 0
        /// Rows of the tables, those left out too.
        public var rowCount = 0
        /// Rows of the tables that were left out; the log has them.
        public var rejectedRowCount = 0
        /// Inputs that were left out; the rows are in the log.
        public var rejections: [Rejection]
        /// What a person should know about how tables were read.
        public var notes: [String] = []
    }

    /// Reads the inputs and finds their incidents, the same for any order of the inputs and any number of threads. What
    /// cannot be read is listed and does not stop the others.
    ///
    /// Documents are read, told and dropped one by one, so that the memory needed grows with what they tell only.
    /// - Parameters:
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - progress: told of each report that is read.
    public func incidents(
        in inputs: [String], log: RejectionLog = RejectionLog(), progress: ScanProgress? = nil
    ) async -> Result {
        await incidents(in: InputFiles(inputs), log: log, progress: progress)
    }

    /// As `incidents(in:log:progress:)`, of files already found.
    func incidents(
        in files: InputFiles, log: RejectionLog, progress: ScanProgress? = nil
    ) async -> Result {
        let told = await stream.result(of: files, progress: progress?.files)
        for rejection in told.rejections { log.add(file: rejection.path, reason: rejection.reason) }
        progress?.begin("reading tables")
        let found = await TableReading(gazetteer: gazetteer, settings: tables, log: log).incidents(in: files.tables)
        progress?.begin("matching incidents")
        let incidents = resolver.incidents(told.reports, tables: found.tables, merging: tables.merges)
            .map(inChosenRegions)
        return Result(
            incidents: incidents, documentCount: told.documentCount, tableCount: found.tables.count,
            rowCount: found.rowCount, rejectedRowCount: found.rejectedRowCount,
            rejections: told.rejections + found.rejections, notes: found.notes + Silence.notes(told.silences))
    }

    var resolver: IncidentResolver { IncidentResolver(gazetteer.lookup, regionName: gazetteer.regionName) }

    var stream: ReportStream {
        ReportStream(
            reading: ReportReading(published: published), resolver: resolver,
            dictionary: GazetteerDictionary(gazetteer.lookup))
    }

    /// Assigned to the layer of regions that the user chose: by the point, unless the layer has the region by its name.
    func inChosenRegions(_ incident: Incident) -> Incident {
        guard gazetteer.ground.hasOwnRegions, incident.location.precision.isWithinRegion,
            let country = incident.location.country,
            let point = incident.location.coordinate, let units = try? gazetteer.regions.regions(of: country)
        else { return incident }
        if incident.location.precision == .admin1, units.contains(where: { $0.name == incident.location.region }) {
            return incident
        }
        var incident = incident
        incident.location.region = gazetteer.regionName(point, country)
        return incident
    }
}

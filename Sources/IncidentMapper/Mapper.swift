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
        /// Inputs that were left out; the rows are in the log.
        public var rejections: [Rejection]
        /// What a person should know about how tables were read.
        public var notes: [String] = []
    }

    /// Reads the inputs and finds their incidents. What cannot be read is listed and does not stop the others.
    ///
    /// - Parameter log: takes everything that was left out, rows of tables too.
    public func incidents(in inputs: [String], log: RejectionLog = RejectionLog()) async -> Result {
        await incidents(in: InputFiles(inputs), log: log)
    }

    /// As `incidents(in:log:)`, of files already found.
    func incidents(in files: InputFiles, log: RejectionLog) async -> Result {
        let (documents, unreadable) = ReportReading(published: published).documents(of: files.reports)
        let rejections = files.rejections + unreadable
        for rejection in rejections { log.add(file: rejection.path, reason: rejection.reason) }
        let found = await TableReading(gazetteer: gazetteer, settings: tables, log: log).incidents(in: files.tables)
        let incidents = await incidents(of: documents.datedByCitations(), tables: found.tables)
        return Result(
            incidents: incidents, documentCount: documents.count, tableCount: found.tables.count,
            rowCount: found.rowCount, rejections: rejections + found.rejections, notes: found.notes)
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

    /// The incidents that `documents` tell, the same for any order of them and any number of threads.
    func incidents(of documents: [Document], tables rows: [[Incident]] = []) async -> [Incident] {
        let lookup = gazetteer.lookup
        let dictionary = GazetteerDictionary(lookup)
        let resolver = IncidentResolver(lookup, regionName: gazetteer.regionName)
        let languages = Set(documents.map(\.language))
        let readers = Dictionary(
            uniqueKeysWithValues: languages.map { ($0, DocumentReader(lexicon: Lexicon($0), dictionary: dictionary)) })
        let told = await withTaskGroup(of: IncidentResolver.Told?.self) { group in
            for document in documents {
                group.addTask {
                    readers[document.language].map { resolver.tell($0.read(document)) }
                }
            }
            var all: [IncidentResolver.Told] = []
            for await one in group { if let one { all.append(one) } }
            return all
        }
        return resolver.incidents(told, tables: rows, merging: tables.merges).map(inChosenRegions)
    }
}

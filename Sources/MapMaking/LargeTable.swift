public import Counting
import Gazetteer
import GeoJSON
import Incidents
public import Intake
import Resolution
public import Storage
import Synchronization
public import Tables

/// An event table of any size on its way to layers and maps, in bounded memory: incidents go through a sort on disk into
/// their layer, and are counted on the way. The files are the same as those of a run in memory.
public struct LargeTable: Sendable {
    private let gazetteer: GazetteerAccess
    private let file: InputFile
    private let reading: ReadingOptions

    /// A smaller file is quicker mapped in memory.
    static let leastSize = 4 << 20

    /// The only input of a run, when that is a large event table; nil when the inputs are better mapped in memory.
    public init?(_ files: InputFiles, _ gazetteer: GazetteerAccess, _ reading: ReadingOptions) {
        guard files.rejections.isEmpty, let file = files.onlyTable,
            file.size >= (file.name.hasSuffix(".gz") ? Self.leastSize / 8 : Self.leastSize)
        else { return nil }
        let tables = TableStream(gazetteer.ground, reading.tables, log: RejectionLog())
        guard let table = try? tables.table(file), table.layout.dataset != .incidents else { return nil }
        self.init(file, gazetteer, reading)
    }

    package init(_ file: InputFile, _ gazetteer: GazetteerAccess, _ reading: ReadingOptions) {
        self.file = file
        self.gazetteer = gazetteer
        self.reading = reading
    }

    /// What a run came to.
    public struct Result: Sendable {
        /// The incidents by region and year.
        public let counts: RegionCounts
        /// How much was read.
        public let inputs: InputCounts
        /// Names of the files that are staged: layers and table.
        public let staged: [String]
        /// The maps, for the caller to write in the formats that are asked for.
        public let maps: OutputFiles
    }

    /// What all tasks write to.
    fileprivate struct State {
        var sort: IncidentSort
        var tally: IncidentTally
        var points = MapIncidents()
        var failure: StorageError?
    }

    /// Stages layers and table, and draws the maps.
    ///
    /// - Parameters:
    ///   - batch: takes the files; the caller commits it.
    ///   - log: takes the rows that were left out.
    ///   - progress: counts the rows as they are read.
    /// - Throws: `TableError` when the table cannot be read; `StorageError` when there is no room; `GazetteerError`,
    ///   `MapError`, `CancellationError`.
    public func write(
        to folder: OutputFolder, in batch: OutputBatch, log: RejectionLog, maps options: MapOptions = MapOptions(),
        progress: ScanProgress? = nil
    ) async throws -> Result {
        let ground = gazetteer.ground
        let maker = MapMaker(ground, options: options)
        let tables = TableStream(ground, reading.tables, log: log)
        let table = try tables.table(file)
        let state = Mutex(State(sort: IncidentSort(for: batch, in: folder), tally: IncidentTally(ground)))
        let locator = RowLocator(gazetteer, trust: reading.tables.trust)
        let scan = try await tables.scan(table, initial: { [String: String]() }) { [gazetteer] slugs, batch in
            var json = JSONWriter(capacity: 1 << 12)
            // In small portions, so that features wait in the sort and not beside it.
            for start in stride(from: 0, to: batch.records.count, by: Self.portion) {
                let rows = start..<min(start + Self.portion, batch.records.count)
                let incidents = rows.compactMap { batch.incident(at: $0) }.map(locator.located)
                    .map(gazetteer.finished)
                let features = incidents.map { SortableFeature($0, &json, &slugs) }
                if slugs.count > Self.mostSlugs { slugs.removeAll() }
                state.withLock { $0.add(incidents, features) }
                progress?.add(rows.count)
            }
        }
        try Task.checkCancellation()
        let (tally, points) = try state.withLock { state in
            if let failure = state.failure { throw failure }
            return (state.tally.tally, state.points)
        }
        let counts = try RegionCounts(tally, in: ground)
        progress?.begin("drawing maps", of: options.products.count)
        var maps = try await maker.maps(of: counts, incidents: points, progress: progress)
        progress?.begin("sorting and writing")
        try state.withLock { try $0.sort.write(MapMaker.incidentLayer) }
        let files = MapMaker.tables(of: counts)
        try folder.stage(files, in: batch)
        maps.diagnostics.notes = tables.notes(on: table) + ground.notes(on: counts.tally) + maps.diagnostics.notes
        return Result(
            counts: counts, inputs: InputCounts(tables: 1, rows: scan.rowCount, rejectedRows: scan.rejectedCount),
            staged: [MapMaker.incidentLayer] + files.map(\.name), maps: maps)
    }

    private static let portion = 2000
    private static let mostSlugs = 50_000
}

extension LargeTable.State {
    fileprivate mutating func add(_ incidents: [Incident], _ features: [SortableFeature]) {
        guard failure == nil else { return }
        tally.add(incidents)
        for incident in incidents { points.add(incident) }
        do throws(StorageError) {
            for (incident, feature) in zip(incidents, features) { try sort.add(feature, incident.location.coordinate) }
        } catch {
            failure = error
        }
    }
}

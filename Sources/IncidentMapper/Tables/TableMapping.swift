import GeoJSON
import Incidents
import Statistics
import Synchronization
public import Tables

/// Maps one event table of any size in bounded memory: incidents go through a sort on disk into their layer, and are
/// counted on the way. The files are the same as those of a run in memory.
public struct TableMapping: Sendable {
    private let mapper: Mapper
    private let file: InputFile

    /// A smaller file is quicker mapped in memory.
    static let leastSize = 4 << 20

    /// What a run came to.
    public struct Result: Sendable {
        public let counts: RegionCounts
        public let rowCount: Int
        /// What a person should know about how the table was read.
        public let notes: [String]
        /// Names of the files written: layers and table.
        public let files: [String]
        /// Names of files that a run can write and this one has nothing for.
        public let absent: [String]
        /// Why some of them are not there.
        public let remarks: [String]
        /// Names and contents of the maps, for the caller to write in the formats that are asked for.
        public let maps: [(name: String, bytes: [UInt8])]

        /// What is printed at the end of a run.
        ///
        /// - Parameter written: names of the maps as they were written.
        public func summary(folder: String, maps written: [String]) -> String {
            RunSummary.totals(counts, total: counts.total, inputs: "\(rowCount) rows of 1 table")
                + RunSummary.written(files + written, absent: absent, remarks: remarks, folder: folder)
        }
    }

    init(_ file: InputFile, by mapper: Mapper) {
        self.file = file
        self.mapper = mapper
    }

    fileprivate struct State {
        var sort: IncidentSort
        var tally: IncidentTally
        var points = MapIncidents()
        var failure: MapperError?
    }

    /// Stages layers and table, and draws the maps.
    ///
    /// - Parameters:
    ///   - batch: takes the files; the caller commits it.
    ///   - log: takes the rows that were left out.
    ///   - options: how the maps are drawn.
    ///   - progress: counts the rows as they are read.
    /// - Throws: `TableError` when the table cannot be read; `MapperError` when there is no room; `GazetteerError`,
    ///   `MapError`.
    public func write(
        to folder: OutputFolder, in batch: OutputBatch, log: RejectionLog, options: MapOptions = MapOptions(),
        progress: ScanProgress? = nil
    ) async throws -> Result {
        let gazetteer = mapper.gazetteer
        let table = try EventTable(
            file.location, name: file.name, options: mapper.tables.options(in: gazetteer.ground))
        let locator = RowLocator(gazetteer)
        let state = Mutex(State(sort: IncidentSort(for: batch, in: folder), tally: IncidentTally(gazetteer.ground)))
        let scan = try await table.scan(
            workers: mapper.tables.workers, log: log, initial: { [String: String]() }
        ) { slugs, batch in
            var json = JSONWriter(capacity: 1 << 12)
            // In small portions, so that features wait in the sort and not beside it.
            for start in stride(from: 0, to: batch.records.count, by: Self.portion) {
                let rows = start..<min(start + Self.portion, batch.records.count)
                let incidents = rows.compactMap { batch.incident(at: $0) }.map(locator.located).map(
                    mapper.inChosenRegions)
                let features = incidents.map { SortableFeature($0, &json, &slugs) }
                if slugs.count > Self.mostSlugs { slugs.removeAll() }
                state.withLock { $0.add(incidents, features) }
                progress?.add(rows.count)
            }
        }
        let (tally, points) = try state.withLock { state in
            if let failure = state.failure { throw failure }
            return (state.tally.tally, state.points)
        }
        let counts = try RegionCounts(tally, in: gazetteer.ground)
        progress?.begin("drawing maps", of: options.products.count)
        let maps = try await mapper.maps(of: counts, incidents: points, options: options, progress: progress)
        progress?.begin("sorting and writing")
        try state.withLock { try $0.sort.write(Mapper.incidentLayer) }
        let files = Mapper.tables(of: counts)
        try folder.stage(files, in: batch)
        let note =
            (table.layout.note.map { ["\(file.name): \($0)"] } ?? []) + gazetteer.ground.notes(on: counts.tally)
            + maps.notes
        return Result(
            counts: counts, rowCount: scan.rowCount, notes: note, files: [Mapper.incidentLayer] + files.map(\.name),
            absent: maps.absent, remarks: maps.remarks, maps: maps.files)
    }

    private static let portion = 2000
    private static let mostSlugs = 50_000
}

extension TableMapping.State {
    fileprivate mutating func add(_ incidents: [Incident], _ features: [SortableFeature]) {
        guard failure == nil else { return }
        tally.add(incidents)
        for incident in incidents { points.add(incident) }
        do throws(MapperError) {
            for (incident, feature) in zip(incidents, features) { try sort.add(feature, incident.location.coordinate) }
        } catch {
            failure = error
        }
    }
}

extension Mapper {
    /// The mapping of the only input, when that is a large event table; nil when the inputs are mapped in memory.
    public func mapping(of inputs: [String]) -> TableMapping? {
        let files = InputFiles(inputs)
        guard files.reports.isEmpty, files.rejections.isEmpty, files.tables.count == 1, let file = files.tables.first,
            file.size >= (file.name.hasSuffix(".gz") ? TableMapping.leastSize / 8 : TableMapping.leastSize),
            let table = try? EventTable(file.location, name: file.name, options: tables.options(in: gazetteer.ground)),
            table.layout.dataset != .incidents
        else { return nil }
        return TableMapping(file, by: self)
    }
}

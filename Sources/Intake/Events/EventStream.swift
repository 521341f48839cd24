package import Gazetteer
import Incidents
package import Tables

/// The events of a run's inputs, each once.
///
/// A table that is the only input is read row by row in bounded memory, and so are all tables when inputs are not to be
/// matched. Else inputs are matched first, so that an event that two of them report is one incident.
package struct EventStream: Sendable {
    package let ground: RegionAccess
    package let options: ReadingOptions

    package init(_ ground: RegionAccess, _ options: ReadingOptions) {
        self.ground = ground
        self.options = options
    }

    /// What a stream came to beside its events.
    package struct Summary: Sendable {
        package var inputs = InputCounts()
        package var diagnostics = Diagnostics()
    }

    /// Hands all events to a sink.
    ///
    /// - Parameters:
    ///   - log: takes everything that was left out, rows of tables too.
    ///   - progress: counts the rows as they are read.
    ///   - gazetteer: opens the gazetteer; called only when places must be found or inputs matched.
    /// - Throws: what the sink and `gazetteer` throw; `CancellationError` when the task is cancelled.
    package func read(
        _ files: InputFiles, into sink: inout some EventSink, log: RejectionLog, progress: ScanProgress? = nil,
        gazetteer: () throws -> GazetteerAccess
    ) async throws -> Summary {
        var summary = Summary()
        guard files.onlyTable != nil || !options.tables.merges else {
            try await addMatched(files, to: &sink, &summary, log, gazetteer)
            return summary
        }
        for rejection in files.rejections { log.add(file: rejection.path, reason: rejection.reason) }
        summary.diagnostics.rejections = files.rejections
        let tables = TableStream(ground, options.tables, log: log)
        for file in files.tables {
            // A layer that this program wrote says which attacks share a toll, which a row alone does not.
            if tables.isOwnLayer(file) {
                try await addMatched(InputFiles(files: [file]), to: &sink, &summary, log, gazetteer)
            } else {
                try await addRows(of: file, tables, to: &sink, &summary, progress, gazetteer)
            }
        }
        if !files.reports.isEmpty {
            try await addMatched(InputFiles(files: files.reports), to: &sink, &summary, log, gazetteer)
        }
        return summary
    }

    /// As incidents, matched over the inputs.
    private func addMatched(
        _ files: InputFiles, to sink: inout some EventSink, _ summary: inout Summary, _ log: RejectionLog,
        _ gazetteer: () throws -> GazetteerAccess
    ) async throws {
        let found = try await IncidentReading(try gazetteer(), options).incidents(in: files, log: log)
        try sink.add(found.incidents)
        summary.inputs.add(found.inputs)
        summary.diagnostics.add(found.diagnostics)
    }

    /// What a task keeps of the rows of a table.
    private struct Part<Kept: Sendable>: Sendable {
        var kept: Kept
        /// Rows that name their place and have no coordinates, by block.
        var unplaced: [Int: [Incident]] = [:]
    }

    /// Row by row.
    private func addRows<Sink: EventSink>(
        of file: InputFile, _ tables: TableStream, to sink: inout Sink, _ summary: inout Summary,
        _ progress: ScanProgress?, _ gazetteer: () throws -> GazetteerAccess
    ) async throws {
        let rows = sink.rows
        var scanned: EventTable.Scan<Part<Sink.Part>>?
        await tables.forEachTable(of: [file], &summary.diagnostics) { (table, _) throws(TableError) in
            let namesPlaces = [EventColumn.place, .admin1, .admin2].contains { table.layout.columns[$0] != nil }
            scanned = try await tables.scan(table, initial: { Part(kept: rows.initial()) }) { part, batch in
                if namesPlaces, batch.records.contains(where: { !$0.hasCoordinates }) {
                    let unplaced = batch.records.indices.filter { !batch.records[$0].hasCoordinates }
                    part.unplaced[batch.block] = unplaced.compactMap { batch.incident(at: $0) }
                    rows.add(&part.kept, batch.records.filter(\.hasCoordinates))
                } else {
                    rows.add(&part.kept, batch.records)
                }
                progress?.add(batch.records.count)
            }
        }
        try Task.checkCancellation()
        guard let scan = scanned else { return }
        try sink.finish(scan.partials.map(\.kept), names: scan.actorNames, rejected: scan.rejectedCount)
        summary.inputs.add(InputCounts(tables: 1, rows: scan.rowCount, rejectedRows: scan.rejectedCount))
        let unplaced = scan.partials.flatMap(\.unplaced).sorted { $0.key < $1.key }.flatMap(\.value)
        guard !unplaced.isEmpty else { return }
        let locator = RowLocator(try gazetteer(), trust: options.tables.trust)
        try sink.add(unplaced.map(locator.located))
    }
}

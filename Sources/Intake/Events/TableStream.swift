import Incidents
package import Gazetteer
package import Tables

/// Opens the event tables of a run and scans their rows.
package struct TableStream: Sendable {
    package let ground: RegionAccess
    package let settings: TableSettings
    /// Takes the rows that are left out.
    package let log: RejectionLog
    private let unknownCountries = UnknownCountries()

    package init(_ ground: RegionAccess, _ settings: TableSettings, log: RejectionLog) {
        self.ground = ground
        self.settings = settings
        self.log = log
    }

    /// Opens a table and finds out what its columns hold.
    /// - Throws: `TableError` when it cannot be read or lacks a column.
    package func table(_ file: InputFile) throws(TableError) -> EventTable {
        var options = settings.options(in: ground)
        options.unknownCountry = unknownCountries.add
        return try EventTable(file.location, name: file.name, options: options)
    }

    /// Whether a file is a layer that this program wrote.
    func isOwnLayer(_ file: InputFile) -> Bool { (try? table(file))?.layout.dataset == .incidents }

    /// What a person should know about how a table was read.
    package func notes(on table: EventTable) -> [String] {
        [table.layout.note, unknownCountries.note(ground.countryNames)].compactMap { $0 }.map { "\(table.name): \($0)" }
    }

    /// Scans the rows of a table on several tasks, as `EventTable.scan`.
    /// - Throws: `TableError` when the table cannot be read to its end.
    package func scan<Part: Sendable>(
        _ table: EventTable, initial: @escaping @Sendable () -> Part,
        batch: @escaping @Sendable (inout Part, borrowing EventBatch) -> Void
    ) async throws(TableError) -> EventTable.Scan<Part> {
        try await table.scan(workers: settings.workers, log: log, initial: initial, batch: batch)
    }

    /// The rows of a table as incidents located by the gazetteer, in the order of the rows.
    /// - Throws: `TableError` when the table cannot be read to its end.
    func incidents(
        of table: EventTable, _ locator: RowLocator
    ) async throws(TableError) -> (incidents: [Incident], scan: EventTable.Scan<[Int: [Incident]]>) {
        let scan = try await scan(table) {
            [Int: [Incident]]()
        } batch: { blocks, batch in
            var incidents: [Incident] = []
            for index in batch.records.indices {
                if let incident = batch.incident(at: index) { incidents.append(locator.located(incident)) }
            }
            blocks[batch.block] = incidents
        }
        let blocks = scan.partials.flatMap { $0 }.sorted { $0.key < $1.key }
        return (blocks.flatMap(\.value), scan)
    }

    /// Does something with each table; one that cannot be read is listed and does not stop the others. Ends when the task is
    /// cancelled.
    func forEachTable(
        of files: [InputFile], _ diagnostics: inout Diagnostics,
        _ body: (EventTable, InputFile) async throws(TableError) -> Void
    ) async {
        for file in files {
            do throws(TableError) {
                let table = try table(file)
                defer { diagnostics.notes += notes(on: table) }
                try await body(table, file)
            } catch .cancelled {
                return
            } catch {
                let rejection = Rejection(path: file.name, reason: "\(error)")
                log.add(file: rejection.path, reason: rejection.reason)
                diagnostics.rejections.append(rejection)
            }
        }
    }
}

import Incidents
import Tables

/// Reads event tables into incidents, located by the gazetteer.
struct TableReading {
    let gazetteer: GazetteerAccess
    let settings: TableSettings
    let log: RejectionLog

    /// What the tables of a run came to.
    struct Result {
        /// The incidents of each table, in the order of its rows.
        var tables: [[Incident]] = []
        var rowCount = 0
        /// Rows that were left out.
        var rejectedRowCount = 0
        var rejections: [Rejection] = []
        var notes: [String] = []
    }

    /// What cannot be read is listed and does not stop the others.
    func incidents(in files: [InputFile]) async -> Result {
        var result = Result()
        let options = settings.options(in: gazetteer.ground)
        let locator = RowLocator(gazetteer)
        for file in files {
            do throws(TableError) {
                let table = try EventTable(file.location, name: file.name, options: options)
                if let note = table.layout.note { result.notes.append("\(file.name): \(note)") }
                let read = try await incidents(of: table, locator)
                result.tables.append(read.incidents)
                result.rowCount += read.rowCount
                result.rejectedRowCount += read.rejectedCount
            } catch {
                let rejection = Rejection(path: file.name, reason: "\(error)")
                log.add(file: rejection.path, reason: rejection.reason)
                result.rejections.append(rejection)
            }
        }
        return result
    }

    private func incidents(
        of table: EventTable, _ locator: RowLocator
    ) async throws(TableError) -> (incidents: [Incident], rowCount: Int, rejectedCount: Int) {
        let scan = try await table.scan(workers: settings.workers, log: log) {
            [Int: [Incident]]()
        } batch: { blocks, batch in
            var incidents: [Incident] = []
            for index in batch.records.indices {
                if let incident = batch.incident(at: index) { incidents.append(locator.located(incident)) }
            }
            blocks[batch.block] = incidents
        }
        let blocks = scan.partials.flatMap { $0 }.sorted { $0.key < $1.key }
        return (blocks.flatMap(\.value), scan.rowCount, scan.rejectedCount)
    }
}

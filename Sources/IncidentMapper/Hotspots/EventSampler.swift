import Geography
import Incidents
import Statistics
import Tables

/// Reads inputs, as `DensityRun` does, into what spatial statistics need of each incident.
struct EventSampler: Sendable {
    let ground: RegionAccess
    let filter: DensityFilter
    let published: CalendarDate?
    let tables: TableSettings

    /// What the inputs came to.
    struct Result: Sendable {
        var sample = EventSample()
        var inputCount = 0
        var notes: [String] = []
    }

    /// - Parameters:
    ///   - log: takes everything that was left out.
    ///   - gazetteer: opens the gazetteer; called only when places must be found or inputs matched.
    /// - Throws: what `gazetteer` throws.
    func sample(
        of inputs: [String], progress: ScanProgress?, log: RejectionLog, gazetteer: () throws -> GazetteerAccess
    ) async throws -> Result {
        let files = InputFiles(inputs)
        let isAlone = files.reports.isEmpty && files.tables.count == 1
        var result = Result()
        if isAlone || !tables.merges {
            for rejection in files.rejections { log.add(file: rejection.path, reason: rejection.reason) }
            for file in files.tables { try await add(file, to: &result, progress, log, gazetteer) }
            if !files.reports.isEmpty { try await add(InputFiles(files: files.reports), to: &result, log, gazetteer) }
        } else {
            try await add(files, to: &result, log, gazetteer)
        }
        result.sample.sort()
        return result
    }

    /// A worker's rows; the actors' names are known at the end of the scan only.
    private struct Partial: Sendable {
        var records: [EventRecord] = []
        var filtered = 0
        var unplaced: [Int: [Incident]] = [:]
    }

    /// Row by row.
    private func add(
        _ file: InputFile, to result: inout Result, _ progress: ScanProgress?, _ log: RejectionLog,
        _ gazetteer: () throws -> GazetteerAccess
    ) async throws {
        let scan: EventTable.Scan<Partial>
        do throws(TableError) {
            let table = try EventTable(file.location, name: file.name, options: tables.options(in: ground))
            if let note = table.layout.note { result.notes.append("\(file.name): \(note)") }
            scan = try await self.scan(table, progress, log)
        } catch {
            log.add(file: file.name, reason: "\(error)")
            return
        }
        result.inputCount += 1
        result.sample.rejected += scan.rejectedCount
        for partial in scan.partials {
            result.sample.filtered += partial.filtered
            for record in partial.records {
                let names = [record.actor1, record.actor2].filter { $0 != 0 }.compactMap { scan.actorNames[$0] }
                if filter.takes(actors: names) { result.sample.add(record) } else { result.sample.filtered += 1 }
            }
        }
        let unplaced = scan.partials.flatMap(\.unplaced).sorted { $0.key < $1.key }.flatMap(\.value)
        guard !unplaced.isEmpty else { return }
        let locator = RowLocator(try gazetteer())
        add(unplaced.map(locator.located), to: &result.sample)
    }

    private func scan(
        _ table: EventTable, _ progress: ScanProgress?, _ log: RejectionLog
    ) async throws(TableError) -> EventTable.Scan<Partial> {
        let namesPlaces = [EventColumn.place, .admin1, .admin2].contains { table.layout.columns[$0] != nil }
        let filter = filter
        return try await table.scan(
            workers: tables.workers, log: log, initial: { Partial() },
            batch: { partial, batch in
                for (index, record) in batch.records.enumerated() {
                    if namesPlaces, !record.hasCoordinates {
                        if let incident = batch.incident(at: index) {
                            partial.unplaced[batch.block, default: []].append(incident)
                        }
                    } else if filter.takes(record) {
                        partial.records.append(record)
                    } else {
                        partial.filtered += 1
                    }
                }
                progress?.add(batch.records.count)
            })
    }

    /// As incidents, matched over the inputs.
    private func add(
        _ files: InputFiles, to result: inout Result, _ log: RejectionLog, _ gazetteer: () throws -> GazetteerAccess
    ) async throws {
        let mapper = Mapper(gazetteer: try gazetteer(), published: published, tables: tables)
        let found = await mapper.incidents(in: files, log: log)
        add(found.incidents, to: &result.sample)
        result.sample.rejected += found.rejectedRowCount
        result.inputCount += found.documentCount + found.tableCount
        result.notes += found.notes
    }

    private func add(_ incidents: [Incident], to sample: inout EventSample) {
        for incident in incidents {
            if filter.takes(incident) { sample.add(incident) } else { sample.filtered += 1 }
        }
    }
}

extension DensityFilter {
    /// All but the actors, whose names a row alone does not have.
    fileprivate func takes(_ record: EventRecord) -> Bool {
        let point = record.hasCoordinates ? Coordinate(longitude: record.longitude, latitude: record.latitude) : nil
        return takes(record.kind) && takes(record.precision) && takes(point)
            && (!limitsTime || takes(Period(firstDay: record.firstDay, lastDay: record.lastDay), days: record.days))
    }

    fileprivate func takes(_ incident: Incident) -> Bool {
        takes(Period(incident.date), days: incident.date.days) && takes(incident.kind)
            && takes(incident.location.precision)
            && takes(incident.location.coordinate) && takes(actors: incident.actors.map(\.name))
    }
}

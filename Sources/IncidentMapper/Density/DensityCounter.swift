import Gazetteer
import Incidents
import Statistics
import Tables

/// Counts the incidents of event tables by region and period in one pass, on several tasks.
///
/// Rows are counted as they are: whether two tables tell of the same event is for others to find out, whose incidents
/// `IncidentTally` counts.
struct DensityCounter {
    private let rules: RecordTally.Rules
    private let workers: Int
    private let progress: ScanProgress?

    init(_ rules: RecordTally.Rules, workers: Int, progress: ScanProgress? = nil) {
        self.rules = rules
        self.workers = workers
        self.progress = progress
    }

    /// What counting a table came to.
    struct Count {
        /// Its rejected rows are in `rejected`.
        var tally: RegionTally
        /// Why regions could not be read; the tally is then not whole.
        var failure: GazetteerError?
        /// Rows that name their place and have no coordinates, not counted, in the order of the table.
        var unplaced: [Incident]
    }

    private struct Partial: Sendable {
        var tally: RecordTally
        var unplaced: [Int: [Incident]] = [:]
    }

    /// Counts a table's rows; those left out go to `log`.
    /// - Throws: `TableError` when the table cannot be read.
    func count(_ table: EventTable, log: RejectionLog? = nil) async throws(TableError) -> Count {
        let (rules, progress) = (rules, progress)
        let namesPlaces = [EventColumn.place, .admin1, .admin2].contains { table.layout.columns[$0] != nil }
        let scan = try await table.scan(
            workers: workers, log: log, initial: { Partial(tally: RecordTally(rules)) },
            batch: { partial, batch in
                if namesPlaces, batch.records.contains(where: { !$0.hasCoordinates }) {
                    let unplaced = batch.records.indices.filter { !batch.records[$0].hasCoordinates }
                    partial.unplaced[batch.block] = unplaced.compactMap { batch.incident(at: $0) }
                    partial.tally.add(batch.records.filter(\.hasCoordinates))
                } else {
                    partial.tally.add(batch.records)
                }
                progress?.add(batch.records.count)
            })
        var tally = RegionTally(rejected: scan.rejectedCount)
        for partial in scan.partials { tally.merge(partial.tally.labelled(names: scan.actorNames)) }
        let unplaced = scan.partials.flatMap(\.unplaced).sorted { $0.key < $1.key }.flatMap(\.value)
        // Of several the same one, whichever task came first.
        let failure = scan.partials.compactMap(\.tally.failure).min { "\($0)" < "\($1)" }
        return Count(tally: tally, failure: failure, unplaced: unplaced)
    }
}

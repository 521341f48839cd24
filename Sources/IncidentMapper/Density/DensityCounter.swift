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

    /// The tally of a table's rows; those rejected are in its `rejected` and in `log`.
    /// - Throws: `TableError` when the table cannot be read.
    func tally(of table: EventTable, log: RejectionLog? = nil) async throws(TableError) -> RegionTally {
        let (rules, progress) = (rules, progress)
        let scan = try await table.scan(
            workers: workers, log: log, initial: { RecordTally(rules) },
            batch: { partial, batch in
                partial.add(batch.records)
                progress?.add(batch.records.count)
            })
        var tally = RegionTally(rejected: scan.rejectedCount)
        for partial in scan.partials { tally.merge(partial.labelled(names: scan.actorNames)) }
        return tally
    }
}

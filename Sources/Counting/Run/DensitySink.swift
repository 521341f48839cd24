import Gazetteer
import Incidents
import Intake
import Tables

/// Counts the events of a stream by region and period.
struct DensitySink: EventSink {
    private let rules: RecordTally.Rules
    private let ground: RegionAccess
    private let options: DensityOptions
    private(set) var tally = RegionTally()

    /// - Throws: `GazetteerError` when a layer of the countries counted cannot be read.
    init(_ ground: RegionAccess, _ options: DensityOptions) throws(GazetteerError) {
        self.ground = ground
        self.options = options
        rules = try RecordTally.Rules(
            ground, filter: options.filter, countsActors: options.countsActors, trust: options.reading.tables.trust)
    }

    var rows: RowWork<RecordTally> {
        RowWork(initial: { [rules] in RecordTally(rules) }, add: { $0.add($1) })
    }

    /// - Throws: `GazetteerError` when a region layer could not be read.
    mutating func finish(_ parts: [RecordTally], names: [UInt64: String], rejected: Int) throws {
        // Of several errors always the same one, whichever task came first.
        if let failure = parts.compactMap(\.failure).min(by: { "\($0)" < "\($1)" }) { throw failure }
        for part in parts { tally.merge(part.labelled(names: names)) }
        tally.rejected += rejected
    }

    mutating func add(_ incidents: [Incident]) {
        var counter = IncidentTally(ground, filter: options.filter, countsActors: options.countsActors)
        counter.add(incidents)
        tally.merge(counter.tally)
    }
}

import Counting
import Geography
import Incidents
import Intake
import Tables

/// Keeps of the events of a stream what spatial statistics need.
struct SampleSink: EventSink {
    private let filter: DensityFilter
    private(set) var sample = EventSample()

    init(_ filter: DensityFilter) { self.filter = filter }

    /// A task's rows; the names of the parties are known at the end of the scan only.
    struct Part: Sendable {
        var records: [EventRecord] = []
        var filtered = 0
    }

    var rows: RowWork<Part> {
        RowWork(
            initial: { Part() },
            add: { [filter] part, records in
                for record in records {
                    if filter.takes(record) { part.records.append(record) } else { part.filtered += 1 }
                }
            })
    }

    mutating func finish(_ parts: [Part], names: [UInt64: String], rejected: Int) {
        sample.rejected += rejected
        for part in parts {
            sample.filtered += part.filtered
            for record in part.records {
                let parties = [record.actor1, record.actor2].filter { $0 != 0 }.compactMap { names[$0] }
                if filter.takes(actors: parties) { sample.add(record) } else { sample.filtered += 1 }
            }
        }
    }

    mutating func add(_ incidents: [Incident]) {
        for incident in incidents {
            if filter.takes(incident) { sample.add(incident) } else { sample.filtered += 1 }
        }
    }
}

extension DensityFilter {
    /// All but the parties, whose names a row alone does not have.
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

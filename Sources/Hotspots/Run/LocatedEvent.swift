import Counting
import Geography
import Incidents
import Statistics
import Tables

/// What spatial statistics need of an incident: where, how precisely, and when.
struct LocatedEvent: Sendable, Hashable {
    var point: Coordinate
    /// Days since 1970-01-01; `EventRecord.unknownDay` when not known.
    var firstDay: Int32
    var lastDay: Int32
    var precision: LocationPrecision
    /// Packed as in `EventRecord`; 0 when not said.
    var country: UInt16

    static let unknownDay = EventRecord.unknownDay

    /// The day, when the date is that precise.
    var day: Int32? { firstDay != EventRecord.unknownDay && firstDay == lastDay ? firstDay : nil }

    /// The shortest period that holds the incident.
    var period: Period { Period(firstDay: firstDay, lastDay: lastDay) }
}

/// The incidents of a run, ready to be analysed.
struct EventSample: Sendable {
    /// In an order that depends on the incidents alone.
    private(set) var events: [LocatedEvent] = []
    /// Incidents without a point, or known by their country or less only.
    var unlocated = 0
    /// Left out by the filter.
    var filtered = 0
    /// Rows that could not be read.
    var rejected = 0

    /// All incidents that were read.
    var total: Int { events.count + unlocated + filtered }

    mutating func add(_ record: EventRecord) {
        guard record.hasCoordinates, record.precision.isWithinRegion,
            let point = Coordinate(longitude: record.longitude, latitude: record.latitude)
        else {
            unlocated += 1
            return
        }
        events.append(
            LocatedEvent(
                point: point, firstDay: record.firstDay, lastDay: record.lastDay, precision: record.precision,
                country: record.country))
    }

    mutating func add(_ incident: Incident) {
        guard let point = incident.location.coordinate, incident.location.precision.isWithinRegion else {
            unlocated += 1
            return
        }
        let days = (incident.date.firstDay?.dayNumber, incident.date.lastDay?.dayNumber)
        events.append(
            LocatedEvent(
                point: point, firstDay: days.0.map { Int32($0) } ?? EventRecord.unknownDay,
                lastDay: days.1.map { Int32($0) } ?? EventRecord.unknownDay, precision: incident.location.precision,
                country: incident.location.country.map { EventRecord.packed(country: $0) } ?? 0))
    }

    mutating func merge(_ other: EventSample) {
        events += other.events
        unlocated += other.unlocated
        filtered += other.filtered
        rejected += other.rejected
    }

    /// Puts the events into their order.
    mutating func sort() {
        events.sort {
            ($0.point.latitude, $0.point.longitude, $0.firstDay, $0.lastDay, $0.country, $0.precision.rank)
                < ($1.point.latitude, $1.point.longitude, $1.firstDay, $1.lastDay, $1.country, $1.precision.rank)
        }
    }
}

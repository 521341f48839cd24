import Counting
import Incidents
import Rendering
import Statistics

/// What of the incidents the maps of points need: all of them, or where they are too many to be kept, sums by place.
package struct MapIncidents: Sendable {
    /// nil where only sums are kept.
    var all: [Incident]?
    /// Incidents that a point may stand for.
    private(set) var places = PlaceSums()
    /// Those of them whose place is known exactly.
    private(set) var exact = PlaceSums()
    private(set) var count = 0

    /// Of incidents that only pass by.
    init() {}

    init(_ incidents: [Incident]) {
        all = incidents
        for incident in incidents { add(incident) }
    }

    mutating func add(_ incident: Incident) {
        count += 1
        guard let point = incident.location.coordinate, incident.location.precision.isWithinRegion else { return }
        let toll = incident.tolls[.killed]
        let killed = toll.flatMap { $0.best ?? $0.low } ?? 0
        let isOpen = toll?.best == nil || toll?.high == nil
        places.add(point, killed: killed, isKilledOpen: isOpen, name: incident.location.place)
        if !incident.isVague {
            exact.add(point, killed: killed, isKilledOpen: isOpen, name: incident.location.place)
        }
    }

    /// Incidents that are in none of the places.
    var unlocated: Int { count - places.incidents }
    /// Incidents with a point, whose place is known only roughly.
    var vague: Int { places.incidents - exact.incidents }
}

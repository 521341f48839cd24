package import Gazetteer
package import Incidents
import Statistics

/// Counts incidents that are whole values: those of reports, and those that were matched over several inputs.
package struct IncidentTally {
    private let ground: RegionAccess
    private let filter: DensityFilter
    private let countsActors: Bool
    package private(set) var tally = RegionTally()
    private var seenJoint: Set<String> = []
    private var regions: [String: [String: String]] = [:]

    package init(_ ground: RegionAccess, filter: DensityFilter = DensityFilter(), countsActors: Bool = false) {
        self.ground = ground
        self.filter = filter
        self.countsActors = countsActors
    }

    /// Adds incidents in their order: a toll that simultaneous attacks share counts with the first of them.
    package mutating func add(_ incidents: some Sequence<Incident>) {
        for incident in incidents { add(incident) }
    }

    private mutating func add(_ incident: Incident) {
        tally.span.add(incident)
        let period = Period(incident.date)
        let actors = incident.actors.map(\.name)
        guard filter.takes(period, days: incident.date.days), filter.takes(incident.kind),
            filter.takes(incident.location.precision),
            filter.takes(incident.location.coordinate), filter.takes(actors: actors)
        else {
            tally.filtered += 1
            return
        }
        if incident.location.isRegionDisputed { tally.disputed += 1 }
        let isFirst = seenJoint.isDisjoint(with: incident.jointWith)
        if !incident.jointWith.isEmpty { seenJoint.insert(incident.id) }
        let killed = incident.tolls[.killed]
        tally.add(
            isFirst
                ? TallySums(killedLow: killed?.low, killedBest: killed?.best, killedHigh: killed?.high)
                : TallySums(incidents: 1),
            place: place(of: incident.location), period: period, kind: incident.kind,
            actors: countsActors ? Set(actors).sorted() : [])
    }

    /// As for rows of tables, an incident with a point of its own in no region is outside.
    private mutating func place(of location: Location) -> TallyPlace {
        let isPoint = location.precision.isWithinRegion && location.coordinate != nil
        guard let country = location.country else { return isPoint ? .outside : .unlocated }
        if !filter.countries.isEmpty, !filter.countries.contains(country) { return .outside }
        guard location.precision.isWithinRegion, let name = location.region, let id = ids(of: country)[name] else {
            // Of a region that the layer lacks no more is known than the country.
            return isPoint && location.precision != .admin1 ? .outsideRegions(of: country) : .country(country)
        }
        return .region(country: country, id: id)
    }

    /// The ids of a country's regions by name.
    private mutating func ids(of country: String) -> [String: String] {
        if let known = regions[country] { return known }
        let ids = Dictionary(
            ground.units(of: country).map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        regions[country] = ids
        return ids
    }
}

extension DateRange {
    /// As days since 1970-01-01; nil when not known.
    package var days: ClosedRange<Int>? {
        guard let first = firstDay?.dayNumber, let last = lastDay?.dayNumber, first <= last else { return nil }
        return first...last
    }
}

extension DataSpan {
    /// Adds an incident's days, and those on which the reports of it were published. A row of a table gives no date of
    /// publication but its own source's.
    mutating func add(_ incident: Incident) {
        if let first = incident.date.firstDay, let last = incident.date.lastDay {
            add(from: first.dayNumber, to: last.dayNumber)
        }
        guard incident.datasets.isEmpty else { return }
        for source in incident.sources {
            if let day = source.published.flatMap(CalendarDate.init(isoString:)) { add(published: day.dayNumber) }
        }
    }
}

extension Period {
    /// The shortest period that holds all of `date`.
    package init(_ date: DateRange) {
        guard let first = date.firstDay, let last = date.lastDay else {
            self = .undated
            return
        }
        self.init(from: (first.year, first.month), to: (last.year, last.month))
    }
}

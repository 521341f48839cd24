import Counting
import Gazetteer
import Geography
import Incidents
import Statistics
import Tables

/// Incidents counted by unit and step, and what was not counted.
package struct UnitCounts {
    package private(set) var counts: [Int]
    /// Each counted event with its unit and, when its date lies within one, its step.
    private(set) var used: [(event: LocatedEvent, unit: Int, step: Int?)] = []
    /// Located too roughly for the units.
    package private(set) var tooCoarse = 0
    /// In none of the units.
    package private(set) var outside = 0
    /// Of those, how many lie in the area, in a cell whose centre does not.
    package private(set) var atEdge = 0
    /// In countries that are not analysed, by their codes; not among those outside.
    package private(set) var elsewhere: [String: Int] = [:]
    package let steps: TimeSteps?

    init(_ sample: EventSample, in units: AnalysisUnits, step: PeriodStep?, filter: DensityFilter) {
        counts = Array(repeating: 0, count: units.count)
        let countries = Set(filter.countries.map { EventRecord.packed(country: $0) })
        var kept: [(event: LocatedEvent, unit: Int)] = []
        let index = units.cellSize == nil ? nil : RegionIndex(units.area.regions)
        let elsewhere = units.area.elsewhere
        for event in sample.events {
            let isElsewhere = !countries.isEmpty && event.country != 0 && !countries.contains(event.country)
            if !units.takes(event.precision) {
                tooCoarse += 1
            } else if !isElsewhere, let unit = units.unit(of: event) {
                kept.append((event, unit))
                counts[unit] += 1
            } else if !isElsewhere, let country = elsewhere.country(of: event.point) {
                self.elsewhere[country, default: 0] += 1
            } else {
                outside += 1
                if !isElsewhere, let hit = index?.assignment(of: event.point), hit.distance == 0 { atEdge += 1 }
            }
        }
        let events = kept.map(\.event)
        steps =
            step.map { TimeSteps(events, step: $0, years: filter.years) }
            ?? TimeSteps.suited(to: events, years: filter.years)
        for (event, unit) in kept { used.append((event, unit, steps?.place(of: event))) }
    }

    package var total: Int { used.count }

    /// Counted events whose date does not lie within one step.
    package var undated: Int { used.count { $0.step == nil } }

    /// Units without an incident.
    package var emptyUnits: Int { counts.count { $0 == 0 } }

    /// First and last day of the dated events, since 1970-01-01.
    package var days: ClosedRange<Int>? {
        let dated = used.map(\.event).filter { $0.firstDay != EventRecord.unknownDay }
        guard let first = dated.map(\.firstDay).min(), let last = dated.map(\.lastDay).max() else { return nil }
        return Int(first)...Int(max(first, last))
    }

    /// The counts by step of some of the units; nil without steps.
    func cube(of units: [Int]) -> SpaceTimeCube? {
        guard let steps else { return nil }
        var places = [Int](repeating: -1, count: counts.count)
        for (place, unit) in units.enumerated() { places[unit] = place }
        return SpaceTimeCube(
            units: units.count, steps: steps.count,
            incidents: used.lazy.compactMap { entry in entry.step.map { (unit: places[entry.unit], step: $0) } })
    }
}

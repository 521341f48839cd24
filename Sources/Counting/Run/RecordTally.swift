import Gazetteer
import Geography
import Incidents
import Statistics
import Tables

/// Rows of event tables counted by place, period, kind and, where it is wanted, actors: the partial result of a worker.
struct RecordTally: Sendable {
    /// How rows are counted, shared by all workers.
    struct Rules: Sendable {
        let ground: RegionAccess
        let locator: RegionLocator
        let filter: DensityFilter
        /// Whether incidents are counted by actor too.
        let countsActors: Bool
        /// What decides the region of a row that states another than its point lies in.
        let trust: RegionTrust
        /// The packed codes of the filter's countries.
        let countries: Set<UInt16>

        /// - Throws: `GazetteerError` when a layer of the countries counted cannot be read.
        init(
            _ ground: RegionAccess, filter: DensityFilter, countsActors: Bool, trust: RegionTrust = .polygon
        ) throws(GazetteerError) {
            self.ground = ground
            self.trust = trust
            self.filter = filter
            self.countsActors = countsActors || !filter.actors.isEmpty
            countries = Set(filter.countries.map { EventRecord.packed(country: $0) })
            locator = try RegionLocator(ground.regions, countries: countries.isEmpty ? nil : filter.countries.sorted())
        }
    }

    /// What rows are counted by beside place and period.
    private struct Category: Hashable {
        var kind: IncidentKind
        var actor1: UInt64
        var actor2: UInt64
    }

    private(set) var tally = Tally()
    private var categories: [Category] = []
    private var numbers: [Category: UInt32] = [:]
    private(set) var filtered = 0
    /// Rows that state another region than their point lies in.
    private(set) var disputed = 0
    /// Why regions could not be read; what was counted is then not to be used.
    private(set) var failure: GazetteerError?
    /// From when to when there are rows, in days since 1970-01-01.
    private var days = (events: 0, first: Int32.max, last: Int32.min)
    private let rules: Rules
    // Of one block, kept for the next.
    private var kept: [Int] = []
    private var points: [Coordinate] = []

    init(_ rules: Rules) { self.rules = rules }

    /// Adds the rows of a block.
    mutating func add(_ records: [EventRecord]) {
        guard failure == nil else { return }
        select(records)
        let found: [PlaceCode?]
        do throws(GazetteerError) {
            found = try rules.locator.snapshot(covering: points).places(of: points)
        } catch {
            failure = error
            return
        }
        var next = 0
        for i in kept {
            let record = records[i]
            var place: PlaceCode?
            if record.hasCoordinates {
                place = found[next]
                next += 1
            }
            let key = Tally.Key(
                place: self.place(of: record, pointIn: place).value, period: record.period, category: number(of: record)
            )
            tally.add(record.sums, to: key)
        }
    }

    /// Keeps what the filter takes, and the points of it that there are.
    private mutating func select(_ records: [EventRecord]) {
        kept.removeAll(keepingCapacity: true)
        points.removeAll(keepingCapacity: true)
        let filter = rules.filter
        for (i, record) in records.enumerated() {
            note(record)
            let point =
                record.hasCoordinates ? Coordinate(longitude: record.longitude, latitude: record.latitude) : nil
            guard filter.takes(record.kind), filter.takes(record.precision), filter.takes(point),
                !filter.limitsTime || filter.takes(record.period, days: record.days)
            else {
                filtered += 1
                continue
            }
            kept.append(i)
            if let point { points.append(point) }
        }
    }

    private mutating func note(_ record: EventRecord) {
        guard record.firstDay != EventRecord.unknownDay, record.lastDay != EventRecord.unknownDay else { return }
        days.events += 1
        days.first = min(days.first, record.lastDay)
        days.last = max(days.last, record.firstDay)
    }

    /// Where a row is counted.
    ///
    /// A row that names its country is in the unit of that country that its point lies in, or off whose coast or border
    /// the point lies; without one the point alone decides. A place known by its country only, or at sea or in another
    /// country for all that is known, is in no region.
    private mutating func place(of record: EventRecord, pointIn found: PlaceCode?) -> PlaceCode {
        let stated = record.country
        if stated != 0, !rules.countries.isEmpty, !rules.countries.contains(stated) { return .outside }
        guard record.hasCoordinates, record.precision.isWithinRegion else {
            let isInCountry = record.hasCoordinates && record.precision == .country
            let country = stated == 0 && isInCountry ? found?.country ?? 0 : stated
            return country == 0 && isInCountry && !rules.countries.isEmpty ? .outside : PlaceCode(country: country)
        }
        let place = place(of: record, pointIn: found, statedIn: stated)
        guard record.unit > 0 else { return place }
        let unit = PlaceCode(country: stated, region: Int(record.unit) - 1)
        // Where only the region is known, the point stands for it and may lie anywhere.
        if record.precision == .admin1 { return unit }
        if place.region != nil, place != unit { disputed += 1 }
        return rules.trust == .source ? unit : place
    }

    private mutating func place(of record: EventRecord, pointIn found: PlaceCode?, statedIn stated: UInt16) -> PlaceCode
    {
        guard stated != 0, found?.country != stated else { return found ?? .outside }
        if let place = nearby(record, in: stated) { return place }
        // Of a region that the layer lacks no more is known than the country.
        return record.precision == .admin1 ? PlaceCode(country: stated) : PlaceCode(outsideRegionsOf: stated)
    }

    private mutating func nearby(_ record: EventRecord, in country: UInt16) -> PlaceCode? {
        guard let code = record.countryCode,
            let point = Coordinate(longitude: record.longitude, latitude: record.latitude)
        else { return nil }
        do throws(GazetteerError) {
            let index = try rules.ground.regions.index(of: code)
            return index.assignment(of: point).map { PlaceCode(country: country, region: $0.shape) }
        } catch .noRegions {
            return nil
        } catch {
            failure = failure ?? error
            return nil
        }
    }

    private mutating func number(of record: EventRecord) -> UInt32 {
        guard rules.countsActors else { return record.kind.number }
        let category = Category(kind: record.kind, actor1: record.actor1, actor2: record.actor2)
        if let known = numbers[category] { return known }
        let number = UInt32(categories.count)
        numbers[category] = number
        categories.append(category)
        return number
    }

    /// The cells under names that mean the same in every run.
    /// - Parameter names: the actors' names by the numbers that records hold.
    func labelled(names: [UInt64: String]) -> RegionTally {
        var result = RegionTally(filtered: filtered)
        result.disputed = disputed
        if days.events > 0 {
            result.span = DataSpan(
                events: days.events, first: Int(days.first), last: Int(days.last), published: nil)
        }
        var places: [UInt32: TallyPlace] = [:]
        for cell in tally.cells {
            let place = places[cell.key.place] ?? PlaceCode(value: cell.key.place).place(in: rules.ground)
            places[cell.key.place] = place
            add(cell.sums, period: cell.key.period, number: cell.key.category, place, names, to: &result)
        }
        return result
    }

    private func add(
        _ sums: TallySums, period: Period, number: UInt32, _ place: TallyPlace, _ names: [UInt64: String],
        to result: inout RegionTally
    ) {
        guard rules.countsActors else {
            let kind = IncidentKind.allCases[Int(number)]
            return result.add(sums, to: .init(place: place, period: period, category: kind.rawValue))
        }
        let category = categories[Int(number)]
        let actors = Set([category.actor1, category.actor2]).subtracting([0]).compactMap { names[$0] }
        guard rules.filter.takes(actors: actors) else {
            result.filtered += sums.incidents
            return
        }
        result.add(sums, place: place, period: period, kind: category.kind, actors: actors)
    }
}

extension RegionTally {
    /// Adds to the kind, and to each of the actors.
    mutating func add(_ sums: TallySums, place: TallyPlace, period: Period, kind: IncidentKind, actors: [String]) {
        add(sums, to: Key(place: place, period: period, category: kind.rawValue))
        for actor in actors {
            add(sums, to: Key(place: place, period: period, dimension: .actor, category: actor))
        }
    }
}

extension IncidentKind {
    /// Its place among all kinds.
    var number: UInt32 { Self.numbers[self] ?? 0 }

    private static let numbers = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt32($0)) })
}

extension EventRecord {
    fileprivate var sums: TallySums {
        func stated(_ number: Int32) -> Int? { number < 0 ? nil : Int(number) }
        return TallySums(
            killedLow: stated(killedLow), killedBest: stated(killedBest), killedHigh: stated(killedHigh))
    }

    /// The first to the last day on which it may have been, since 1970-01-01.
    package var days: ClosedRange<Int>? {
        guard firstDay != Self.unknownDay, lastDay != Self.unknownDay, firstDay <= lastDay else { return nil }
        return Int(firstDay)...Int(lastDay)
    }

    /// The shortest period that holds the event.
    fileprivate var period: Period { Period(firstDay: firstDay, lastDay: lastDay) }
}

extension Period {
    /// The shortest period that holds all days from one to another, given as days since 1970-01-01; undated when one is
    /// unknown.
    package init(firstDay: Int32, lastDay: Int32) {
        guard firstDay != EventRecord.unknownDay, lastDay != EventRecord.unknownDay else {
            self = .undated
            return
        }
        let first = CalendarDate(dayNumber: Int(firstDay))
        let last = firstDay == lastDay ? first : CalendarDate(dayNumber: Int(lastDay))
        self.init(from: (first.year, first.month), to: (last.year, last.month))
    }
}

import Gazetteer
import Geography
import Incidents
import Intake
import Statistics
import Tables
import TestSupport
import Testing

@testable import Counting

/// Rows as a reader of tables hands them out. 14.5° N 4.2° W is in Mopti, Mali; 13.5° N 2.1° E in Niamey, Niger; 0° 0° in
/// the sea.
extension EventRecord {
    static func at(
        _ longitude: Double = .nan, _ latitude: Double = .nan, in country: String = "", day: CalendarDate? = nil,
        killed: Int32 = -1, kind: IncidentKind = .clash, precision: LocationPrecision = .settlement
    ) -> EventRecord {
        var record = EventRecord()
        (record.longitude, record.latitude) = (longitude, latitude)
        record.country = EventRecord.packed(country: country)
        if let day { (record.firstDay, record.lastDay) = (Int32(day.dayNumber), Int32(day.dayNumber)) }
        record.killedBest = killed
        record.kind = kind
        record.precision = precision
        return record
    }
}

@Suite struct RecordTallyTests {
    private func tally(
        _ records: [EventRecord], _ filter: DensityFilter = DensityFilter(), actors: [UInt64: String] = [:],
        trust: RegionTrust = .polygon
    ) throws -> RegionTally {
        let rules = try RecordTally.Rules(
            Package.gazetteer().ground, filter: filter, countsActors: !actors.isEmpty, trust: trust)
        var tally = RecordTally(rules)
        tally.add(records)
        return tally.labelled(names: actors)
    }

    private func counts(_ tally: RegionTally) throws -> [String: Int] {
        let ground = try Package.gazetteer().ground
        return tally.cells.reduce(into: [:]) { counts, cell in
            guard cell.key.dimension == .kind else { return }
            let name =
                switch cell.key.place {
                case .region(let country, let id):
                    ground.units(of: country).first { $0.id == id }?.name ?? "?"
                case .country(let country): country
                case .unlocated: "unlocated"
                case .outsideRegions(let country): "outside \(country)"
                case .outside: "outside"
                }
            counts[name, default: 0] += cell.value.incidents
        }
    }

    /// 14.5° N 4.2° W is in Mopti; the rows say Gao.
    private func stating(_ region: String, _ precision: LocationPrecision) throws -> EventRecord {
        var record = EventRecord.at(-4.2, 14.5, in: "ML", precision: precision)
        let units = try Package.gazetteer().ground.units(of: "ML")
        record.unit = UInt16(try #require(units.firstIndex { $0.name == region }) + 1)
        return record
    }

    @Test func wherePointAndTableDisagreeTrustDecidesAndItIsCounted() throws {
        let records = try [stating("Gao", .settlement), stating("Mopti", .settlement), stating("Gao", .admin2)]
        let byPoint = try tally(records)
        #expect(try counts(byPoint) == ["Mopti": 3] && byPoint.disputed == 2)
        let byTable = try tally(records, trust: .source)
        #expect(try counts(byTable) == ["Mopti": 1, "Gao": 2] && byTable.disputed == 2)
    }

    /// The point stands for the region and may lie anywhere.
    @Test func anEventKnownByItsRegionOnlyIsInTheOneThatItsTableStates() throws {
        var atSea = try stating("Gao", .admin1)
        (atSea.longitude, atSea.latitude) = (0, 0)
        let tally = try tally([stating("Gao", .admin1), atSea])
        #expect(try counts(tally) == ["Gao": 2] && tally.disputed == 0)
    }

    private func limited(to countries: String...) -> DensityFilter {
        var filter = DensityFilter()
        filter.countries = Set(countries)
        return filter
    }

    @Test func pointsDecideWhereNoCountryIsStated() throws {
        let found = try counts(tally([.at(-4.2, 14.5), .at(-4.2, 14.5), .at(2.1, 13.5), .at(0, 0), .at()]))
        #expect(found == ["Mopti": 2, "Niamey": 1, "outside": 1, "unlocated": 1])
    }

    /// The same rows, counted in one country: its own counts are as before, the rest is outside.
    @Test func aCountryChosenChangesNoCountOfItsOwn() throws {
        let rows: [EventRecord] = [
            .at(-4.2, 14.5), .at(2.1, 13.5), .at(0, 0), .at(), .at(in: "ML"), .at(in: "NE"),
            .at(-4.2, 14.5, in: "ML", precision: .country),
        ]
        #expect(
            try counts(tally(rows))
                == ["Mopti": 1, "Niamey": 1, "outside": 1, "unlocated": 1, "ML": 2, "NE": 1])
        #expect(
            try counts(tally(rows, limited(to: "ML"))) == ["Mopti": 1, "outside": 3, "unlocated": 1, "ML": 2])
    }

    /// 12.2° N 4.5° W lies in Burkina Faso, 6 km from Sikasso: a row that says Mali is counted there.
    @Test func theCountryStatedDecidesNearItsBorder() throws {
        let (x, y) = (-4.5, 12.2)
        #expect(try counts(tally([.at(x, y)])) == ["Banwa": 1])
        for filter in [DensityFilter(), limited(to: "ML")] {
            #expect(try counts(tally([.at(x, y, in: "ML")], filter)) == ["Sikasso": 1])
        }
        #expect(try counts(tally([.at(x, y, in: "BF")], limited(to: "ML"))) == ["outside": 1])
    }

    @Test func blocksInAnyOrderGiveTheSame() throws {
        let places = [(-4.2, 14.5), (2.1, 13.5), (36.3, 33.5), (44.4, 33.3), (69.2, 34.5), (-74.1, 4.6), (31.2, 30.0)]
        let blocks = places.map { [EventRecord.at($0.0, $0.1), .at($0.0 + 0.1, $0.1 - 0.1)] }
        func total(_ blocks: [[EventRecord]]) throws -> RegionTally {
            let rules = try RecordTally.Rules(
                Package.gazetteer().ground, filter: DensityFilter(), countsActors: false)
            return blocks.reduce(into: RegionTally()) { sum, block in
                var tally = RecordTally(rules)
                tally.add(block)
                sum.merge(tally.labelled(names: [:]))
            }
        }
        let forward = try total(blocks)
        #expect(try total(blocks.reversed()) == forward)
        #expect(forward.locatedByCountry == ["ML": 2, "NE": 2, "SY": 2, "IQ": 2, "AF": 2, "CO": 2, "EG": 2])
    }

    @Test func filtersLeaveOutAndSayHowMany() throws {
        let rows: [EventRecord] = [
            .at(-4.2, 14.5, day: try day(2020, 5, 1), kind: .ambush),
            .at(-4.2, 14.5, day: try day(2019, 5, 1), kind: .ambush),
            .at(-4.2, 14.5, kind: .ambush), .at(-4.2, 14.5, day: try day(2020, 5, 1), kind: .raid),
            .at(-4.2, 14.5, day: try day(2020, 5, 1), kind: .ambush, precision: .admin1),
            .at(2.1, 13.5, day: try day(2020, 5, 1), kind: .ambush),
        ]
        var filter = DensityFilter()
        filter.years = 2020...2021
        filter.kinds = [.ambush]
        filter.coarsest = .near
        filter.box = BoundingBox(west: -5, south: 14, east: -4, north: 15)
        let tally = try tally(rows, filter)
        #expect(try counts(tally) == ["Mopti": 1])
        #expect(tally.filtered == 5)
    }

    @Test func actorsAreCountedEachAndChosenByAPartOfTheirNames() throws {
        var both = EventRecord.at(-4.2, 14.5, killed: 3)
        (both.actor1, both.actor2) = (7, 9)
        var one = EventRecord.at(-4.2, 14.5, killed: 2)
        one.actor2 = 9
        let names: [UInt64: String] = [7: "Army of Riverton", 9: "Riders"]
        let all = try tally([both, one], actors: names)
        func killed(_ name: String) -> Int? {
            all.cells.first { $0.key.dimension == .actor && $0.key.category == name }?.value.killedBest
        }
        #expect(killed("Army of Riverton") == 3)
        #expect(killed("Riders") == 5)
        #expect(all.sums().killedBest == 5)
        var filter = DensityFilter()
        filter.actors = ["army"]
        let chosen = try tally([both, one], filter, actors: names)
        #expect(chosen.sums().incidents == 1)
        #expect(chosen.filtered == 1)
    }

    @Test func daysLieInTheShortestPeriod() throws {
        let start = Int32(try day(2021, 3, 30).dayNumber)
        #expect(Period(firstDay: start, lastDay: start + 1).description == "2021-03")
        #expect(Period(firstDay: start, lastDay: start + 2).description == "2021")
        #expect(Period(firstDay: start, lastDay: start + 300) == .undated)
        #expect(Period(firstDay: EventRecord.unknownDay, lastDay: start) == .undated)
    }
}

import Foundation
import Geography
import Incidents
import Testing

@testable import Counting

@Suite struct PartialTallyTests {
    private let tally = RegionTally(
        cells: [
            .init(place: .region(country: "XX", id: "XX-07"), period: Period(year: 2021, month: 3), category: "ambush"):
                TallySums(incidents: 2, killedLow: 4, killedBest: 5, killedHigh: 9, openHigh: 1),
            .init(
                place: .region(country: "XX", id: "XX-07"), period: Period(year: 2021), dimension: .actor,
                category: "The \"Army\\of\tRiverton\nand sons"): TallySums(incidents: 1),
            .init(place: .country("XX"), period: .undated, category: "clash"): TallySums(incidents: 3, unstated: 2),
            .init(place: .unlocated, period: Period(year: 2020, quarter: 2), category: "raid"): TallySums(incidents: 1),
            .init(place: .outside, period: Period(year: 2020), category: "raid"): TallySums(incidents: 7),
            .init(place: .outsideRegions(of: "XX"), period: Period(year: 2020), category: "raid"):
                TallySums(incidents: 6),
        ], filtered: 12, rejected: 3)

    private var partial: PartialTally {
        var tally = tally
        tally.span = DataSpan(events: 14, first: 18_300, last: 18_900, published: nil)
        var filter = DensityFilter()
        filter.years = 2020...2021
        return PartialTally(regions: "shipped", filter: filter, tally: tally)
    }

    @Test func whatIsWrittenIsRead() throws {
        #expect(try PartialTally(partial.bytes) == partial)
    }

    @Test func theFileIsReadable() {
        let lines = String(decoding: partial.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "incident-mapper partial density 4")
        #expect(lines.contains("filters\t{\"years\":[2020,2021]}"))
        #expect(lines.contains("region\tXX\tXX-07\t2021-03\tkind\tambush\t2\t4\t5\t9\t0\t1\t0"))
        #expect(lines.contains("events\t14") && lines.contains("last\t18900") && lines.contains("published\t"))
        #expect(lines.contains("country\tXX\t\t\tkind\tclash\t3\t0\t0\t0\t0\t0\t2"))
        #expect(lines.contains("outside\tXX\t\t2020\tkind\traid\t6\t0\t0\t0\t0\t0\t0"))
        #expect(lines.count == 11 + 6)
    }

    /// Cut anywhere, the file is refused or, at the very end, whole.
    @Test func aFileThatWasCutOffIsRefused() {
        let bytes = partial.bytes
        for end in 0..<bytes.count - 1 {
            if let read = try? PartialTally(Array(bytes[..<end])) {
                Issue.record("taken at \(end) of \(bytes.count): \(read.tally.cells.count) cells")
            }
        }
    }

    @Test(arguments: [
        ("density 4", "density 3", 1), ("[2020,2021]", "[2021,2020]", 3),
        ("[2020,2021]", "[2020", 3), ("{\"years\"", "{\"year\"", 3), ("first\t18300", "first\tMarch", 0),
        ("last\t18900", "last\t99999999", 0),
        ("\t9\t", "\t-9\t", 0), ("\t9\t", "\tmany\t", 0), ("\t0\t0\t2\n", "\t0\t0\t4\n", 0), ("2021-03", "2021-3", 0),
        ("outside", "elsewhere", 0), ("\tkind\tambush", "\tsort\tambush", 0), ("cells\t6", "cells\t5", 0),
        ("\t9\t", "\t99999999999999999999\t", 0),
    ])
    func whatIsWrongIsSaid(_ old: String, _ new: String, _ line: Int) throws {
        let text = String(decoding: partial.bytes, as: UTF8.self)
        let at = try #require(text.range(of: old))
        #expect {
            try PartialTally(Array(text.replacingCharacters(in: at, with: new).utf8))
        } throws: { error in
            guard let error = error as? CountingError, case .malformed(_, let found?) = error else { return false }
            return found > 0 && (line == 0 || found == line)
        }
    }

    /// Somebody who adds the files of last year learns what to do.
    @Test func aFileOfAnotherVersionIsCalledThat() {
        let old = "incident-mapper partial density 3\nregions\tshipped\n"
        #expect {
            try PartialTally(Array(old.utf8))
        } throws: { "\($0)".contains("another version") && "\($0)".contains("`partial`") }
        #expect { try PartialTally(Array("a,b\n".utf8)) } throws: { "\($0)".contains("no counts that `partial`") }
    }

    @Test func onlyWhatWasCountedAlikeIsAdded() {
        #expect(partial.obstacle(toAdding: partial) == nil)
        var other = PartialTally(regions: "shipped", filter: DensityFilter(), tally: tally)
        #expect(partial.obstacle(toAdding: other)?.contains("filters") == true)
        other.regions = "districts"
        #expect(partial.obstacle(toAdding: other)?.contains("regions") == true)
    }

    /// Names may hold the characters that the text for people separates parts with.
    @Test func everyPartOfAFilterIsReadBack() throws {
        var filter = DensityFilter()
        filter.countries = ["ML", "BF"]
        filter.regions = ["A; actor=b|c", "Tab\there", "\"Quoted\\\"", "Ségou/Nord", "line\nend"]
        filter.years = 2019...2021
        filter.from = CalendarDate(year: 2019, month: 2, day: 3)
        filter.until = CalendarDate(year: 2021, month: 12, day: 31)
        filter.kinds = [.ambush, .raid]
        filter.actors = ["Army; of=the|River", "army of the lake"]
        filter.coarsest = .settlement
        filter.box = BoundingBox(west: -5.25, south: 0.1, east: 1e-7, north: 14.999999999)
        let written = PartialTally(regions: "a=b; c", filter: filter, countsActors: true, tally: tally)
        let read = try PartialTally(written.bytes)
        #expect(read == written)
        #expect(read.countsActors && read.filter.regions == filter.regions && read.filter.box == filter.box)
        #expect(written.obstacle(toAdding: read) == nil)
    }

    /// Filters that look alike to people are still told apart.
    @Test func aNameWithASeparatorIsNotTwoNames() {
        var (one, two) = (DensityFilter(), DensityFilter())
        one.regions = ["Kayes|Mopti"]
        two.regions = ["Kayes", "Mopti"]
        #expect(one.description == two.description)
        let partials = [one, two].map { PartialTally(regions: "shipped", filter: $0, tally: tally) }
        #expect(partials[0].obstacle(toAdding: partials[1]) != nil)
    }

    @Test func actorsInAnotherOrderOrCaseAreTheSameFilter() {
        var (one, two) = (DensityFilter(), DensityFilter())
        one.actors = ["Army", "Militia"]
        two.actors = ["militia", "army"]
        let partials = [one, two].map { PartialTally(regions: "shipped", filter: $0, tally: tally) }
        #expect(partials[0].bytes == partials[1].bytes)
    }
}

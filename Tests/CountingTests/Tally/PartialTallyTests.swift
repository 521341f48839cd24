import Foundation
import Statistics
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
        return PartialTally(regions: "shipped", filters: "years=2020..2021", tally: tally)
    }

    @Test func whatIsWrittenIsRead() throws {
        #expect(try PartialTally(partial.bytes) == partial)
    }

    @Test func theFileIsReadable() {
        let lines = String(decoding: partial.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "incident-mapper partial density 3")
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
        ("density 3", "density 2", 1), ("first\t18300", "first\tMarch", 0), ("last\t18900", "last\t99999999", 0),
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
            guard let error = error as? PartialTallyError else { return false }
            return error.line > 0 && (line == 0 || error.line == line)
        }
    }

    /// Somebody who adds the files of last year learns what to do.
    @Test func aFileOfAnotherVersionIsCalledThat() {
        let old = "incident-mapper partial density 2\nregions\tshipped\n"
        #expect {
            try PartialTally(Array(old.utf8))
        } throws: { "\($0)".contains("another version") && "\($0)".contains("the option partial") }
        #expect { try PartialTally(Array("a,b\n".utf8)) } throws: { "\($0)".contains("no counts that the option partial") }
    }

    @Test func onlyWhatWasCountedAlikeIsAdded() {
        var other = partial
        #expect(partial.obstacle(toAdding: other) == nil)
        other.filters = ""
        #expect(partial.obstacle(toAdding: other)?.contains("filters") == true)
        other.regions = "districts"
        #expect(partial.obstacle(toAdding: other)?.contains("regions") == true)
    }
}

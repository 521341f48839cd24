import Extraction
import Incidents
import Testing

@testable import Resolution

@Suite struct MergerTests {
    private func clusters(_ drafts: [(document: Int, draft: Draft)]) throws -> [[Int]] {
        Merger.clusters(try drafts.map { try ReportedDraft($0.draft, document: $0.document) }).map(\.members)
    }

    @Test func reportsOfOneRaidAreJoined() throws {
        let raid = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        #expect(try clusters([(0, raid), (1, raid), (2, raid)]) == [[0, 1, 2]])
        #expect(try clusters([]).isEmpty)
    }

    /// Two attacks of one report are never one, however alike.
    @Test func incidentsOfOneDocumentStayApart() throws {
        let raid = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        #expect(try clusters([(0, raid), (0, raid)]) == [[0], [1]])
        // Nor are they joined through a third.
        let joined = try clusters([(0, raid), (0, raid), (1, raid)])
        #expect(joined.count == 2)
        #expect(Set(joined.flatMap { $0 }) == [0, 1, 2])
    }

    @Test func simultaneousAttacksStayApart() throws {
        let day = try interval(2021, 3, 3)
        let (djibo, torodi) = (Draft(.raid, day, .at(Atlas.djibo)), Draft(.raid, day, .at(Atlas.torodi)))
        #expect(try clusters([(0, djibo), (0, torodi), (1, djibo), (2, torodi)]) == [[0, 2], [1, 3]])
    }

    /// An undated report joins the one dated incident of its place; where two fit, none.
    @Test func anUndatedReportJoinsWhereOneFits() throws {
        var undated = Draft(.raid, .unknown, .at(Atlas.djibo))
        undated.claims = [claim(.exactly(9), "soldiers", side: .force)]
        var march = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        march.claims = undated.claims
        #expect(try clusters([(0, march), (1, undated)]) == [[0, 1]])
        var may = march
        may.date = try interval(2021, 5, 20)
        // One that agrees on place and kind only is undecided as well.
        (undated.claims, march.claims, may.claims) = ([], [], [])
        #expect(try clusters([(0, march), (1, undated), (2, may)]) == [[0], [1], [2]])
    }

    /// The same place and toll on two days: nothing says which of them the undated report tells.
    @Test func anUndatedReportThatFitsTwiceJoinsNone() throws {
        var undated = Draft(.raid, .unknown, .at(Atlas.djibo))
        undated.claims = [claim(.exactly(9), "soldiers", side: .force)]
        var (march, may) = (undated, undated)
        march.date = try interval(2021, 3, 3)
        may.date = try interval(2021, 5, 20)
        let joined = try clusters([(0, march), (1, undated), (2, may)])
        #expect(joined == [[0], [1], [2]])
    }

    @Test func anUndatedReportOfAnotherPlaceStaysAlone() throws {
        let undated = Draft(.raid, .unknown, .at(Atlas.torodi))
        let march = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        #expect(try clusters([(0, march), (1, undated)]).count == 2)
    }

    /// A date tolerant by a day joins its neighbours, and these do not drag two different days together.
    @Test func calendarDatesThatExcludeEachOtherAreNotJoinedThroughAThird() throws {
        let third = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        let fifth = Draft(.raid, try interval(2021, 3, 5), .at(Atlas.djibo))
        let cited = Draft(.raid, try interval(2021, 3, 4, tolerance: 1, isExplicit: false), .at(Atlas.djibo))
        let joined = try clusters([(0, third), (1, cited), (2, fifth)])
        #expect(joined.count == 2)
        #expect(!joined.contains { $0.contains(0) && $0.contains(2) })
    }

    @Test func everyDraftIsInExactlyOneCluster() throws {
        let days = [3, 3, 4, 9, 9, 3]
        let places = [Atlas.djibo, Atlas.torodi, Atlas.djibo, Atlas.djenne, Atlas.djenne, Atlas.djibo]
        let drafts = try zip(days, places).enumerated().map { index, told in
            (index % 3, Draft(.raid, try interval(2021, 3, told.0), .at(told.1)))
        }
        #expect(try clusters(drafts).flatMap { $0 }.sorted() == Array(0..<6))
    }

    /// The same report in many papers is joined without comparing each with each; the two of one paper stay apart.
    @Test func thousandsOfCopiesAreJoined() throws {
        let raid = try ReportedDraft(Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo)), document: 0)
        let drafts = (0..<20_000).map { index in
            var copy = raid
            copy.document = index / 2
            return copy
        }
        let clusters = Merger.clusters(drafts)
        #expect(clusters.map(\.members.count) == [10_000, 10_000])
        #expect(
            clusters.map(\.members)
                == [stride(from: 0, to: 20_000, by: 2), stride(from: 1, to: 20_000, by: 2)].map(Array.init))
    }

    /// So are thousands that are too vague to be joined at all.
    @Test func thousandsOfVagueCopiesStayApart() throws {
        let raid = try ReportedDraft(Draft(nil, .unknown, .at(Atlas.djibo)), document: 0)
        let drafts = (0..<20_000).map { index in
            var copy = raid
            copy.document = index
            return copy
        }
        #expect(Merger.clusters(drafts).count == 20_000)
    }
}

import Extraction
import Incidents
import Testing

@testable import Resolution

@Suite struct IncidentBuilderTests {
    private func built(_ drafts: [Draft]) throws -> Incident {
        let reported = try drafts.enumerated().map { try ReportedDraft($1, document: $0) }
        return IncidentBuilder(drafts: reported).incident(Array(drafts.indices))
    }

    private func built(dates: [DateRange]) throws -> DateRange {
        try built(dates.map { Draft(.raid, $0, .at(Atlas.djibo)) }).date
    }

    /// An explicit date in another source beats "yesterday" in a text dated by a citation.
    @Test func aCalendarDateBeatsARelativeOne() throws {
        let cited = try interval(2021, 3, 4, tolerance: 1, isExplicit: false)
        let explicit = try interval(2021, 3, 3)
        #expect(try built(dates: [cited, explicit]).firstDay == day(2021, 3, 3))
        #expect(try built(dates: [cited, cited, explicit]).firstDay == day(2021, 3, 3))
    }

    @Test func aDocumentDatedByItselfBeatsOneDatedByACitation() throws {
        let cited = try interval(2021, 3, 4, tolerance: 1, isExplicit: false)
        let own = try interval(2021, 3, 3, isExplicit: false)
        #expect(try built(dates: [cited, own]).firstDay == day(2021, 3, 3))
    }

    @Test func theDayBeatsTheMonthAndTheUnknown() throws {
        let month = DateRange(.month(year: 2021, month: 3))
        #expect(try built(dates: [month, .unknown, try interval(2021, 3, 3)]).precision == .day)
        #expect(try built(dates: [.unknown, month]).precision == .month)
        #expect(try built(dates: [.unknown]).precision == .unknown)
    }

    @Test func wordsOfADateThatCannotBeKnownAreKept() throws {
        var draft = Draft(.raid, .unknown, .at(Atlas.djibo))
        draft.dateText = "on Monday"
        #expect(try built([draft]).date.text == "on Monday")
    }

    @Test func theFinestPlaceWins() throws {
        let day = try interval(2021, 3, 3)
        let incident = try built([
            Draft(.raid, day, .within(Atlas.burkinaFaso)), Draft(.raid, day, .at(Atlas.djibo, precision: .near)),
            Draft(.raid, day, .at(Atlas.djibo)), Draft(.raid, day, .unknown),
        ])
        #expect(incident.location.precision == .settlement)
        #expect(incident.location.place == "Djibo")
    }

    @Test func theKindIsWhatMostSayAndElseTheMoreSpecific() throws {
        let day = try interval(2021, 3, 3)
        func kind(_ kinds: [IncidentKind?]) throws -> IncidentKind {
            try built(kinds.map { Draft($0, day, .at(Atlas.djibo)) }).kind
        }
        #expect(try kind([.ambush, .ambush, .armedAssault]) == .ambush)
        #expect(try kind([.clash, nil, nil]) == .clash)
        #expect(try kind([nil]) == .other)
    }

    @Test(arguments: [
        (IncidentKind.massacre, Location.at(Atlas.djibo), "Killings in Djibo"),
        (.ambush, .at(Atlas.djibo, precision: .near), "Ambush near Djibo"),
        (.airStrike, .unknown, "Air strike, place unknown"), (.shelling, Location(text: "Xyzzy"), "Shelling at Xyzzy"),
    ])
    func titlesSayWhatAndWhere(_ kind: IncidentKind, _ location: Location, _ title: String) {
        #expect(IncidentTitle.text(kind, location) == title)
    }

    @Test func sourcesAreOneADocumentAndQuoteIt() throws {
        let day = try interval(2021, 3, 3)
        let drafts = [Draft(.raid, day, .at(Atlas.djibo)), Draft(.raid, day, .at(Atlas.djibo))]
        let incident = try built(drafts)
        #expect(incident.sources.map(\.document) == ["report0.txt", "report1.txt"])
        #expect(incident.sources.map(\.quote) == ["Gunmen attacked the town.", "Gunmen attacked the town."])
        #expect(incident.sources.allSatisfy { $0.start == 0 && $0.end == 25 && !$0.isSecondary })
    }

    @Test func whatOnePartySaysTwiceIsOneClaim() throws {
        let day = try interval(2021, 3, 3)
        var first = Draft(.raid, day, .at(Atlas.djibo))
        first.claims = [claim(.exactly(9), "soldiers", side: .force, by: "the army")]
        var second = first
        #expect(try built([first, second]).claims.count == 1)
        second.claims = [claim(.exactly(9), "soldiers", side: .force, by: "the mayor")]
        let incident = try built([first, second])
        #expect(incident.claims.map(\.claimant) == ["the army", "the mayor"])
        #expect(incident.claims.map(\.source) == [0, 1])
        #expect(incident.tolls[.killed] == .exactly(9))
        #expect(incident.tolls[.wounded] == nil)
    }
}

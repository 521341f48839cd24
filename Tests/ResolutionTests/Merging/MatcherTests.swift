import Extraction
import Incidents
import Testing

@testable import Resolution

@Suite struct MatcherTests {

    private func score(_ a: Draft, _ b: Draft) throws -> Double? {
        Matcher.verdict(try ReportedDraft(a, document: 0), try ReportedDraft(b, document: 1))?.score
    }

    private func isMatch(_ a: Draft, _ b: Draft) throws -> Bool { (try score(a, b) ?? 0) >= Matcher.threshold }

    @Test func theSameDayAndTownMatch() throws {
        let a = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        let b = Draft(.armedAssault, try interval(2021, 3, 3), .at(Atlas.djibo))
        #expect(try isMatch(a, b))
        #expect(try score(a, b) == score(b, a))
    }

    @Test func anotherDayOrTownIsAnotherIncident() throws {
        let a = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        #expect(try score(a, Draft(.raid, try interval(2021, 3, 4), .at(Atlas.djibo))) == nil)
        #expect(try score(a, Draft(.raid, try interval(2021, 3, 3), .at(Atlas.torodi))) == nil)
        #expect(try score(a, Draft(.raid, try interval(2021, 3, 3), .within(Atlas.niger))) == nil)
    }

    /// A date dated by a citation may be a day late; two calendar dates that exclude each other never match.
    @Test func toleranceBridgesADayForRelativeDatesOnly() throws {
        let explicit = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        let cited = Draft(.raid, try interval(2021, 3, 4, tolerance: 1, isExplicit: false), .at(Atlas.djibo))
        #expect(try isMatch(explicit, cited))
        let around = Draft(.raid, try interval(2021, 3, 4, tolerance: 1), .at(Atlas.djibo))
        #expect(try score(explicit, around) == nil)
    }

    @Test func aVaguePlaceReachesFarther() throws {
        // Djibo to Bourzanga: 47.5 km (echo "14.0994 -1.62554 13.67806 -1.54611" | geod +ellps=WGS84 -I +units=km).
        let town = Draft(.ambush, try interval(2021, 3, 3), .at(Atlas.bourzanga))
        #expect(try score(town, Draft(.ambush, try interval(2021, 3, 3), .at(Atlas.djibo))) == nil)
        let near = Draft(.ambush, try interval(2021, 3, 3), .at(Atlas.djibo, precision: .near, radius: 40))
        #expect(try isMatch(town, near))
    }

    /// Only the country is told: date alone does not make a match, date and toll and kind do.
    @Test func aCountryAloneNeedsMoreThanTheDate() throws {
        var a = Draft(.ambush, try interval(2021, 3, 3), .at(Atlas.djibo))
        var b = Draft(.clash, try interval(2021, 3, 3), .within(Atlas.burkinaFaso))
        #expect(try !isMatch(a, b))
        a.claims = [claim(.exactly(17), "soldiers", side: .force)]
        b.claims = a.claims
        b.kind = .ambush
        #expect(try isMatch(a, b))
    }

    @Test func tollsThatDifferManifoldSpeakAgainst() throws {
        var a = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        var b = a
        let plain = try #require(try score(a, b))
        a.claims = [claim(.exactly(4), "soldiers", side: .force)]
        b.claims = [claim(.exactly(40), "soldiers", side: .force)]
        #expect(try #require(try score(a, b)) < plain)
        // Risen a little is no contradiction, and the same number is agreement.
        b.claims = [claim(.exactly(6), "soldiers", side: .force)]
        #expect(try #require(try score(a, b)) >= plain)
        b.claims = a.claims
        #expect(try #require(try score(a, b)) > plain)
    }

    @Test func anUndatedReportAloneDoesNotMatch() throws {
        let dated = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        let undated = Draft(.raid, .unknown, .at(Atlas.djibo))
        #expect(try !isMatch(dated, undated))
        #expect(try score(dated, undated) != nil)
    }

    /// 3 March 2021 was a Wednesday.
    @Test func aWeekdayMustFit() throws {
        let dated = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        var undated = Draft(.raid, .unknown, .at(Atlas.djibo))
        undated.weekday = 3
        let fitting = try #require(try score(dated, undated))
        undated.weekday = 4
        #expect(try score(dated, undated) == nil)
        undated.weekday = nil
        #expect(try #require(try score(dated, undated)) < fitting)
    }

    @Test func kindsOfTheirOwnExcludeEachOtherMildly() throws {
        let a = Draft(.airStrike, try interval(2021, 3, 3), .at(Atlas.djibo))
        let scores = try [IncidentKind.airStrike, .armedAssault, .abduction].map { kind in
            try #require(try score(a, Draft(kind, try interval(2021, 3, 3), .at(Atlas.djibo))))
        }
        #expect(scores[0] > scores[1] && scores[1] >= scores[2])
    }

    @Test func theVerdictSaysWhy() throws {
        let a = Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo))
        let verdict = try #require(
            Matcher.verdict(try ReportedDraft(a, document: 0), try ReportedDraft(a, document: 1)))
        #expect(verdict.reasons.prefix(2) == ["date", "place"])
        #expect(verdict.reasons.contains("kind"))
    }
}

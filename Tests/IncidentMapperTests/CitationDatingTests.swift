import Incidents
import Resolution
import TestSupport
import Testing

@testable import IncidentMapper

/// An undated article takes its date from a page of the same run that cites its title.
@Suite struct CitationDatingTests {
    private let cited = Package.fixture("Dating/cited.txt")
    private let citing = Package.fixture("Dating/citing.txt")

    @Test func bothTogetherDateEverything() async throws {
        let result = try await (try Package.mapper()).incidents(in: [cited, citing])
        let expected = try ExpectedIncident.rows(Package.fixture("EXPECTED-DATING.tsv"))
        let comparison = Comparison(expected, result.incidents)
        #expect(comparison.missed.allSatisfy { $0.place == "Tabankort" }, "\(comparison.missed)")
        let ambush = try #require(result.incidents.first { $0.location.place == "Tabankort" })
        #expect(ambush.date.firstDay == (try day(2019, 11, 18)))
        #expect(result.incidents.count == expected.count)
        #expect(comparison.missed.isEmpty, "\(comparison.missed)")
    }

    /// A citation's date can be a day late, and what is counted from it says so.
    @Test func datesFromACitationAreTolerant() async throws {
        let result = try await (try Package.mapper()).incidents(in: [cited, citing])
        let raid = try result.incidents.one(at: "Arbinda")
        #expect(raid.date.firstDay == (try day(2019, 11, 20)))
        #expect(raid.date.tolerance == 1)
        #expect(!raid.date.isExplicit)
        #expect(raid.date.text == "yesterday")
        #expect(raid.sources.allSatisfy { $0.published == "2019-11-21" })
    }

    @Test func aloneTheDatesStayUnknown() async throws {
        let result = try await (try Package.mapper()).incidents(in: [cited])
        #expect(!result.incidents.isEmpty)
        for incident in result.incidents {
            #expect(incident.date.precision == .unknown, "\(incident.id)")
            #expect(incident.id.hasPrefix("undated-"))
        }
        let raid = try result.incidents.one(at: "Arbinda")
        #expect(raid.date.text == "yesterday")
        #expect(raid.sources.allSatisfy { $0.published == nil })
    }

    /// The day of the run never stands in for the date of publication; the one that the user gives does.
    @Test func theUsersDateDatesIt() async throws {
        let mapper = try Package.mapper(published: day(2019, 11, 22))
        let result = try await mapper.incidents(in: [cited])
        let raid = try result.incidents.one(at: "Arbinda")
        #expect(raid.date.firstDay == (try day(2019, 11, 21)))
        #expect(raid.date.tolerance == 0)
    }
}

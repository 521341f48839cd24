import Extraction
import Incidents
import Reports
import Testing

@testable import Resolution

@Suite struct IncidentResolverTests {
    private let raid =
        "On March 3, 2021, gunmen attacked an army post in Djibo, Burkina Faso, and killed nine soldiers, the army said."
    private let wire = "Eleven soldiers were killed on March 3, 2021, in a raid on Djibo, Burkina Faso, the mayor said."
    private let other =
        "On March 3, 2021, gunmen attacked the town of Torodi in Niger and killed six villagers, the prefect said."
    private let pair =
        "On January 8, 2021, gunmen attacked the towns of Djibo and Bourzanga in Burkina Faso, killing 20 civilians."

    private func reports(_ texts: [String: String]) throws -> [DocumentReport] {
        try texts.sorted { $0.key < $1.key }.map { resolver.resolve(try reading($1, path: $0)).report }
    }

    @Test func reportsBecomeIncidentsWithAllTheirSources() throws {
        let incidents = resolver.incidents(try reports(["a.txt": raid, "b.txt": wire, "c.txt": other]))
        #expect(incidents.map(\.id) == ["2021-03-03-djibo", "2021-03-03-torodi"])
        let djibo = try #require(incidents.first)
        #expect(djibo.sources.map(\.document) == ["a.txt", "b.txt"])
        #expect(djibo.sources.map(\.quote) == [raid, wire])
        #expect(djibo.claims.map(\.source) == [0, 1])
        #expect(djibo.tolls[.killed] == CasualtyCount(low: 9, best: 9, high: 11))
        #expect(djibo.location.region == "Soum")
    }

    @Test func theOrderOfTheDocumentsDoesNotMatter() throws {
        let documents = try reports(["a.txt": raid, "b.txt": wire, "c.txt": other, "d.txt": pair])
        let first = resolver.incidents(documents)
        #expect(first.count == 4)
        #expect(resolver.incidents(documents.reversed()) == first)
        #expect(resolver.incidents(Array(documents.dropFirst(2) + documents.prefix(2))) == first)
    }

    @Test func incidentsAreSortedByDateThenPlaceWithTheUndatedLast() throws {
        let undated = "Gunmen attacked the town of Gao in Mali and killed two guards."
        let incidents = resolver.incidents(
            try reports(["a.txt": undated, "b.txt": other, "c.txt": raid, "d.txt": pair]))
        #expect(
            incidents.map(\.id) == [
                "2021-01-08-bourzanga", "2021-01-08-djibo", "2021-03-03-djibo", "2021-03-03-torodi", "undated-gao",
            ])
    }

    /// Incidents that share a toll name each other, by their final ids.
    @Test func simultaneousAttacksNameEachOther() throws {
        let incidents = resolver.incidents(try reports(["a.txt": pair, "b.txt": raid]))
        #expect(incidents.map(\.id) == ["2021-01-08-bourzanga", "2021-01-08-djibo", "2021-03-03-djibo"])
        #expect(incidents.map(\.jointWith) == [["2021-01-08-djibo"], ["2021-01-08-bourzanga"], []])
    }

    @Test func toponymsAreResolvedInTheirOrder() throws {
        let resolved = resolver.resolve(try reading(raid))
        #expect(resolved.toponyms.count == resolved.reading.toponyms.count)
        #expect(resolved.toponyms.compactMap(\.place) == [Atlas.djibo, Atlas.burkinaFaso])
    }

    // MARK: Files kept apart

    /// What one file tells twice is one incident all the same; the ids stay apart and do not depend on the order.
    @Test func withoutMergingTheFilesStayApart() throws {
        let documents = try reports(["a.txt": raid, "b.txt": wire, "c.txt": raid])
        let incidents = resolver.incidents(documents, merging: false)
        #expect(incidents.map(\.id) == ["2021-03-03-djibo", "2021-03-03-djibo-2", "2021-03-03-djibo-3"])
        #expect(incidents.map { $0.sources.map(\.document) } == [["a.txt"], ["c.txt"], ["b.txt"]])
        #expect(resolver.incidents(documents.reversed(), merging: false) == incidents)
        #expect(resolver.incidents(documents).count == 1)
    }

    @Test func withoutMergingTheDocumentsOfOneFileAreStillJoined() throws {
        let feed = """
            <rss><channel><item><title>Raid on Djibo</title><description>\(raid)</description></item>
            <item><title>Djibo mourns</title><description>\(wire)</description></item></channel></rss>
            """
        let reader = DocumentReader(lexicon: Lexicon(.english), dictionary: GazetteerDictionary(Atlas.lookup))
        let items = try ReportReader().read(Array(feed.utf8), path: "feed.xml")
        #expect(items.count == 2)
        var reports = items.map { resolver.resolve(reader.read($0)).report }
        #expect(resolver.incidents(reports, merging: false).count == 1)
        // Files of one name in two folders are two.
        reports[1].file = 1
        #expect(resolver.incidents(reports, merging: false).count == 2)
    }

    @Test func noDocumentsGiveNoIncidents() {
        #expect(resolver.incidents([]).isEmpty)
    }
}

import Foundation
import IncidentMapper
import Incidents
import Intake
import TestSupport
import Testing

@testable import incident_mapper

@Suite struct ExplanationTextTests {
    private let raid =
        "On March 3, 2021, gunmen attacked an army post in Djibo, Burkina Faso, and killed nine soldiers, the army said."
    private let wire = "Eleven soldiers were killed on March 3, 2021, in a raid on Djibo, Burkina Faso, the mayor said."
    private let later = "On March 4, 2021, gunmen attacked the town of Djibo, Burkina Faso, and killed two traders."

    private func explained(_ query: String, _ folder: TemporaryFolder) async throws -> Mapper.Explained {
        try await Mapper(try Package.gazetteer()).explain(query, in: InputFiles([folder.path]))
    }

    private func text(_ explained: Mapper.Explained) -> String {
        explained.explanations.map { ExplanationText(explanation: $0).text }.joined(separator: "\n")
    }

    private func text(_ query: String, _ folder: TemporaryFolder) async throws -> String {
        text(try await explained(query, folder))
    }

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("army.txt", raid)
        try folder.write("wire.txt", wire)
        try folder.write("later.txt", later)
        return folder
    }

    @Test func everyRuleIsShownWithItsWordsAndBytes() async throws {
        let folder = try folder()
        let text = try await text("2021-03-03-djibo", folder)
        func span(_ words: String) throws -> String {
            let range = try #require(raid.range(of: words))
            let start = raid.utf8.distance(from: raid.startIndex, to: range.lowerBound)
            return "[\(start)–\(start + words.utf8.count)] “\(words)”"
        }
        #expect(text.contains("event        \(try span("attacked")): armed_assault"))
        #expect(text.contains("date         \(try span("March 3, 2021")): absolute → 2021-03-03"))
        #expect(text.contains("place        \(try span("Djibo")): scene → Djibo"))
        #expect(text.contains("claim        \(try span("killed nine soldiers")): killed soldiers"))
        #expect(text.contains("low 9, best 9, high 9; by the army"))
        #expect(text.contains("attribution  \(try span("said")): said by the army"))
        #expect(text.contains("actor        \(try span("gunmen")): gunmen, militant: perpetrator"))
        #expect(text.contains("score "))
    }

    @Test func whatWasJoinedAndWhatWasNotHasItsReasons() async throws {
        let text = try await text("2021-03-03-djibo", try folder())
        #expect(text.contains("army.txt at byte 0 with wire.txt at byte 0: score "))
        #expect(text.contains("for date, place"))
        #expect(!text.contains("later.txt at byte 0 with"))
    }

    @Test func anIncidentIsFoundByItsTitleWhateverTheCase() async throws {
        let folder = try folder()
        let byTitle = try await text("DJIBO", folder)
        #expect(byTitle == (try await text("all", folder)))
        #expect(byTitle.contains("2021-03-03-djibo") && byTitle.contains("2021-03-04-djibo"))
        let none = try await explained("Springfield", folder)
        #expect(none.explanations.isEmpty)
        #expect(none.inputs.documents == 3)
    }

    /// Each sentence quoted stands in the file where it is said to.
    @Test func theExamplesAreExplainedInFull() async throws {
        let explained = text(
            try await Mapper(try Package.gazetteer()).explain("all", in: InputFiles([Package.fixture("Reports")])))
        let incidents = try await Package.reading().incidents(in: [Package.fixture("Reports")]).incidents
        for incident in incidents { #expect(explained.contains("\(incident.id)  \(incident.title)")) }
        let sentences = explained.split(separator: "\n").filter { $0.hasPrefix("    [") }
        #expect(sentences.count >= incidents.count)
        let tellings = explained.split(separator: "\n").filter { $0.hasPrefix("    tells ") }.count
        #expect(tellings >= incidents.count)
    }
}

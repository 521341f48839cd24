import Incidents
import Testing

@testable import Resolution

@Suite struct UnusedPartTests {
    private func parts(_ text: String) throws -> [UnusedPart] { resolver.resolve(try reading(text)).unusedParts }

    @Test func whatAnIncidentUsesIsNotListed() throws {
        #expect(try parts("On March 3, 2021, gunmen attacked Djibo in Burkina Faso and killed nine soldiers.").isEmpty)
    }

    @Test func aTotalIsListedWithItsBytes() throws {
        let text =
            "On March 3, 2021, gunmen attacked Djibo in Burkina Faso. In all, 40 people have died there since 2015."
        let part = try #require(try parts(text).first)
        #expect(part.kind == .toll)
        #expect(part.quote == "In all, 40 people have died there since 2015.")
        let bytes = Array(text.utf8)[part.range]
        #expect(String(decoding: bytes, as: UTF8.self) == part.quote)
        #expect(part.reason == "a total up to a day")
        #expect(part.document == "report.txt")
    }

    @Test func anUnknownPlaceIsListed() throws {
        let document = resolver.resolve(
            try reading("On March 3, 2021, gunmen attacked the village of Xyrrabo in Burkina Faso, killing nine."))
        #expect(document.unknownNameCount == 1)
        #expect(document.unusedSentenceCount == 0)
        let part = try #require(document.unusedParts.first)
        #expect(part.kind == .place && part.quote == "Xyrrabo")
        #expect(part.reason == "no place of the gazetteer has the name")
    }
}

import Reports
import Testing

@testable import Extraction

/// What a name of a place belongs to in its sentence.
@Suite struct ClausesTests {
    private func governor(of name: String, in sentence: String) throws -> AnalysedText.Governor? {
        let text = SampleText.analysed(sentence, .english)
        let token = try #require(text.tokens.indices.first { text.words($0..<$0 + 1) == name })
        return text.governor(of: token..<token + 1, in: 0..<text.tokens.count)
    }

    @Test(arguments: [
        ("Two men were shot dead in Riverton.", AnalysedText.Governor.violence),
        ("He was tried in Riverton.", .otherVerb), ("A colonel stationed at Riverton spoke.", .otherVerb),
        ("The recruits had come from Riverton.", .otherVerb),
    ])
    func theNearestVerbBefore(_ sentence: String, _ governor: AnalysedText.Governor) throws {
        #expect(try self.governor(of: "Riverton", in: sentence) == governor)
    }

    @Test func aCommaEndsTheClause() throws {
        #expect(try governor(of: "Riverton", in: "Gunmen killed two people, in Riverton.") == nil)
    }

    @Test func marksPartClauses() {
        let text = SampleText.analysed("Gunmen, who fled to Riverton, attacked after noon.", .english)
        // ", who" is one mark, the second comma another.
        #expect(text.clauseMarks(between: 0..<1, and: 7..<8) == 2)
        #expect(text.clauseMarks(between: 7..<8, and: 0..<1) == 2)
        #expect(text.clauseMarks(between: 3..<4, and: 4..<5) == 0)
    }
}

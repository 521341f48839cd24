import Reports
import Testing

@testable import Extraction

@Suite struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] { sentences(document(text)) }

    private func sentences(_ document: Document) -> [String] {
        AnalysedText(document, lexicon: english).sentences.map { document.quote($0.range) }
    }

    @Test func fullStopBeforeACapitalEndsASentence() {
        #expect(
            sentences("Gunmen raided Soumpi. Nineteen soldiers died. The rest fled.") == [
                "Gunmen raided Soumpi.", "Nineteen soldiers died.", "The rest fled.",
            ])
    }

    @Test func aNumberMayOpenASentence() {
        #expect(sentences("The convoy hit a mine. 12 soldiers died.").count == 2)
    }

    @Test func abbreviationsDoNotEndASentence() {
        let text = "Lt. Col. Diarra told reporters on Jan. 26 that the U.N. base at approx. 5 a.m. came under fire."
        #expect(sentences(text) == [text])
    }

    @Test func initialsDoNotEndASentence() {
        let text = "Ambassador J. P. Harris visited the camp."
        #expect(sentences(text) == [text])
    }

    @Test func aStopAfterTheDayOfAnAbbreviatedMonthEndsTheSentence() {
        #expect(
            sentences("The post fell on Jan. 26. Three days later it was retaken.") == [
                "The post fell on Jan. 26.", "Three days later it was retaken.",
            ])
    }

    @Test func aDayThatOpensANoteBelongsToIt() {
        #expect(
            sentences("5 January. Gunmen raided Soumpi. The rest fled.") == [
                "5 January. Gunmen raided Soumpi.", "The rest fled.",
            ])
        #expect(sentences("The post fell on 5 January. It was retaken.").count == 2)
    }

    @Test func anAbbreviationAtTheEndOfTheBlockEndsIt() {
        #expect(sentences("The soldiers served with the U.N.") == ["The soldiers served with the U.N."])
    }

    @Test func aStopBeforeALowerCaseWordDoesNotEnd() {
        let text = "The site maliweb. net carried the statement."
        #expect(sentences(text) == [text])
    }

    @Test func decimalsAreNoEnds() {
        let text = "The village lies 3.5 km from Diabaly."
        #expect(sentences(text) == [text])
    }

    @Test func questionsExclamationsAndEllipsesEnd() {
        #expect(
            sentences("Who did it? Nobody knows! The army was silent… Then it spoke.") == [
                "Who did it?", "Nobody knows!", "The army was silent…", "Then it spoke.",
            ])
    }

    @Test func closingMarksBelongToTheSentenceTheyClose() {
        #expect(
            sentences("“They burned the granaries.” He had fled at dawn. (Two others had not.) Nobody came.") == [
                "“They burned the granaries.”", "He had fled at dawn.", "(Two others had not.)", "Nobody came.",
            ])
    }

    @Test func threeFullStopsAreOneEllipsis() {
        #expect(sentences("They waited... Then shots rang out.") == ["They waited...", "Then shots rang out."])
    }

    @Test func blocksAreNeverJoined() {
        let blocks = document([
            (.heading, .main, "Attack in Mali"), (.paragraph, .main, "Gunmen struck a post near Gao"),
            (.paragraph, .main, "Five died."),
        ])
        #expect(sentences(blocks) == ["Attack in Mali", "Gunmen struck a post near Gao", "Five died."])
        #expect(AnalysedText(blocks, lexicon: english).sentences.map(\.block) == [0, 1, 2])
    }

    @Test func referencesCaptionsAndBoilerplateAreNotRead() {
        let blocks: [(Block.Kind, Block.Role, String)] = [
            (.paragraph, .main, "Gunmen struck."), (.caption, .main, "A soldier near Gao."),
            (.reference, .references, "Agency, 2020."), (.paragraph, .boilerplate, "Support our work."),
            (.paragraph, .background, "The war began in 2012."), (.listItem, .related, "A mine killed two."),
        ]
        #expect(sentences(document(blocks)) == ["Gunmen struck.", "The war began in 2012.", "A mine killed two."])
        #expect(AnalysedText(document(blocks), lexicon: english, readsAll: true).sentences.count == 6)
    }

    @Test func sentencesCoverAllTokensInOrder() {
        let text = analysed("One. “Two?” (Three!) Four… five. Jan. 6 it was")
        #expect(text.sentences.first?.tokens.lowerBound == 0)
        #expect(text.sentences.last?.tokens.upperBound == text.tokens.count)
        for (a, b) in zip(text.sentences, text.sentences.dropFirst()) {
            #expect(a.tokens.upperBound == b.tokens.lowerBound)
        }
    }
}

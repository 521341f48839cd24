import Incidents
import Testing

@testable import Extraction

@Suite struct NumberRecogniserTests {
    private func numbers(_ text: String) -> [NumberMention] {
        let analysis = analysed(unmarked(text))
        return analysis.sentences.flatMap { NumberRecogniser(text: analysis).numbers(in: $0) }.filter { !$0.isArticle }
    }

    private func expectNumbers(_ text: String, _ counts: String..., location: SourceLocation = #_sourceLocation) {
        let found = marked(text) { text, sentence in
            NumberRecogniser(text: text).numbers(in: sentence).filter { !$0.isArticle }.map(\.tokens)
        }
        #expect(found == text, sourceLocation: location)
        #expect(numbers(text).map(\.count.shorthand) == counts, sourceLocation: location)
    }

    @Test func digitsAndWords() {
        expectNumbers("The blast killed ⟦12⟧ people and hurt ⟦seven⟧.", "12/12/12", "7/7/7")
        expectNumbers("⟦Twenty-one⟧ recruits died on the parade ground.", "21/21/21")
        expectNumbers("Some say ⟦1,200⟧ families fled.", "1200/1200/1200")
        expectNumbers("The siege cost ⟦one hundred and twenty⟧ lives.", "120/120/120")
        expectNumbers("⟦Two dozen⟧ riders and ⟦a hundred⟧ goats were taken.", "24/24/24", "100/100/100")
        expectNumbers("The camp held ⟦two hundred⟧ men.", "200/200/200")
    }

    @Test(arguments: [
        ("at least 20", "20/20/–"), ("no fewer than eleven", "11/11/–"), ("more than 130", "131/131/–"),
        ("over 60", "61/61/–"), ("as many as 40", "–/–/40"), ("up to 15", "–/–/15"), ("fewer than ten", "–/–/9"),
        ("about 50", "–/50/–"), ("nearly 100", "–/100/100"), ("some 160", "–/160/–"), ("an estimated 300", "–/300/–"),
        ("10 or more", "10/10/–"), ("at least two dozen", "24/24/–"), ("well over 100", "101/101/–"),
        ("between 40 and 85", "40/–/85"), ("40 to 85", "40/–/85"), ("40-85", "40/–/85"), ("40–85", "40/–/85"),
        ("from 14 to 18", "14/–/18"), ("dozens of", "24/–/–"), ("several hundred", "200/–/–"),
        ("thousands of", "2000/–/–"), ("scores of", "40/40/–"), ("tens of", "20/–/–"), ("half a dozen", "–/6/–"),
        ("a couple of", "–/2/–"), ("almost 60", "–/60/60"),
    ])
    func qualifiersAndRanges(_ number: String, _ count: String) {
        expectNumbers("The raid on the market town killed ⟦\(number)⟧ villagers.", count)
    }

    @Test func twoQualifiersTheBoundWins() {
        expectNumbers("A raid left ⟦at least about 30⟧ traders dead.", "30/30/–")
    }

    @Test func andBetweenNumbersIsNoRange() {
        expectNumbers("Between them ⟦40⟧ and ⟦85⟧ men marched.", "40/40/40", "85/85/85")
    }

    @Test func aRangeRises() {
        expectNumbers("The score went from ⟦9⟧ to ⟦3⟧.", "9/9/9", "3/3/3")
    }

    @Test func ordinalsTimesAndDecimalsAreNoCounts() {
        expectNumbers("On the 5th, at 10:30, the 33rd Regiment walked 2.5 miles.")
    }

    @Test func thousandsWithHundreds() {
        expectNumbers("⟦Two thousand five hundred⟧ people fled.", "2500/2500/2500")
    }

    @Test func millions() {
        expectNumbers("⟦Two million⟧ people live there.", "2000000/2000000/2000000")
    }

    @Test func articlesCountAsOneAndAreMarkedAsArticles() {
        let text = analysed("A soldier and another guard died.")
        let found = text.sentences.flatMap { NumberRecogniser(text: text).numbers(in: $0) }
        #expect(found.map(\.isArticle) == [true, true])
        #expect(found.map(\.count.shorthand) == ["1/1/1", "1/1/1"])
    }

    @Test func absurdNumbersAreNoCounts() {
        #expect(numbers("Some 99999999999999999999 people and 999,999,999 thousand more.").isEmpty)
    }
}

import Incidents
import Reports
import Testing

@testable import Extraction

/// What is told with words of both languages by one and the same rule.
@Suite struct FrenchWordsTests {
    private func claims(_ sentence: String, _ language: Language) -> [String] {
        FrenchClaimRecogniserTests.claims(sentence, language)
    }

    private func expressions(_ sentence: String, _ language: Language) -> [DateExpression] {
        let text = SampleText.analysed(sentence, language)
        return text.sentences.flatMap { DateRecogniser(text: text).dates(in: $0).map(\.expression) }
    }

    @Test func monthsAndYearsAfterAnEvent() {
        #expect(expressions("Dix mois plus tard, un bus est attaqué.", .french) == [.followingMonths(10)])
        #expect(expressions("Two years earlier a bus was attacked.", .english) == [.followingMonths(-24)])
    }

    @Test func newsCountsBack() {
        #expect(expressions("Cette annonce survient une dizaine de jours après l'attaque.", .french) == [.news(-10)])
        #expect(expressions("The news comes three days after the attack.", .english) == [.news(-3)])
        #expect(expressions("The bus burned three days after the attack.", .english) == [.following(days: 3)])
    }

    @Test func aRevisedTollIsTheSecondNumber() {
        #expect(claims("Le bilan est passé de 125 à 213 morts.", .french) == ["killed – 213"])
        #expect(claims("The toll rose from 125 to 213 dead.", .english) == ["killed – 213"])
    }

    @Test func peopleKilledAlongWithSomebody() {
        #expect(claims("Le maire a été tué en même temps que deux gardes.", .french) == ["killed gardes 3"])
    }

    @Test func whoTheDeadWereStandsAfterThem() {
        #expect(claims("Le raid a fait 20 morts parmi les civils.", .french) == ["killed civils 20"])
        #expect(claims("The raid left 12 dead among the troops.", .english) == ["killed troops 12"])
    }

    @Test func aPartOfATotalIsNotCountedBesideIt() {
        #expect(claims("The blast killed 51 people, 40 of them children.", .english) == ["killed people 51"])
    }

    @Test func nobodyInParticularHarmedNobody() {
        let text = SampleText.analysed("Quiconque a attaqué le camp sera jugé.", .french)
        let events = text.sentences.flatMap { EventRecogniser(text: text).events(in: $0) }
        #expect(!events.isEmpty && events.allSatisfy(\.isUnreal))
    }

    @Test func endingsBelongToTheirLanguage() {
        #expect(Lexicon(.english).ends("quickly", as: .adverb))
        #expect(!Lexicon(.french).ends("gouvernement", as: .adverb))
        #expect(Lexicon(.french).isEnding("er", .ordinal))
        #expect(!Lexicon(.english).has(.dayFirst))
    }
}

import Incidents
import Reports
import Testing

@testable import Extraction

@Suite struct FrenchNumberRecogniserTests {
    /// The first number of a sentence.
    static func number(_ sentence: String, _ language: Language) -> NumberMention? {
        let text = SampleText.analysed(sentence, language)
        return text.sentences.first.flatMap { NumberRecogniser(text: text).numbers(in: $0).first }
    }

    @Test(arguments: [
        ("vingt et un", 21), ("soixante-dix-sept", 77), ("quatre-vingt-dix-neuf", 99), ("cent vingt", 120),
        ("deux cents", 200), ("mille deux cents", 1200), ("1 500", 1500), ("1.500", 1500), ("cent mille", 100_000),
    ])
    func frenchCardinals(words: String, value: Int) throws {
        let number = try #require(Self.number("Hier \(words) soldats ont été tués.", .french))
        #expect(number.count == .exactly(value))
    }

    @Test(arguments: [
        ("twenty-one", 21), ("one hundred and twenty", 120), ("two thousand three hundred", 2300), ("1,500", 1500),
    ])
    func englishCardinals(words: String, value: Int) throws {
        let number = try #require(Self.number("Yesterday \(words) soldiers were killed.", .english))
        #expect(number.count == .exactly(value))
    }

    @Test(arguments: [
        ("une quinzaine de civils", CasualtyCount(low: nil, best: 15, high: nil)),
        ("plus d'une vingtaine de civils", CasualtyCount(low: 21, best: 21, high: nil)),
        ("au moins 11 civils", CasualtyCount(low: 11, best: 11, high: nil)),
        ("des dizaines de civils", CasualtyCount(low: 20, best: nil, high: nil)),
        ("entre 40 et 85 civils", CasualtyCount(low: 40, best: nil, high: 85)),
        ("jusqu'à 40 civils", CasualtyCount(low: nil, best: nil, high: 40)),
    ])
    func frenchQualifiers(words: String, count: CasualtyCount) throws {
        let number = try #require(Self.number("L'attaque a tué \(words).", .french))
        #expect(number.count == count)
    }

    /// A decimal is no count of people.
    @Test func decimalsAreNoThousands() {
        #expect(NumberRecogniser.digits("2.5") == nil)
        #expect(NumberRecogniser.digits("12.500.000") == 12_500_000)
    }
}

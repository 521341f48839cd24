import Incidents
import Reports
import Testing

@testable import Extraction

@Suite struct FrenchClaimRecogniserTests {
    /// "effect victims best" of every claim of a sentence.
    static func claims(_ sentence: String, _ language: Language) -> [String] {
        let text = SampleText.analysed(sentence, language)
        guard let first = text.sentences.first else { return [] }
        return ClaimRecogniser(text: text).claims(in: first, index: 0).map { claim in
            let number = claim.count.best ?? claim.count.low ?? claim.count.high
            return [claim.effect.rawValue, claim.victims ?? "–", number.map { "\($0)" } ?? "–"].joined(separator: " ")
        }
    }

    @Test func victimsBeforeAndAfterFrenchVerbs() {
        #expect(
            Self.claims("Dix-sept soldats maliens ont été tués et 35 blessés.", .french)
                == ["killed soldats maliens 17", "wounded soldats maliens 35"])
        #expect(Self.claims("Les assaillants ont tué samedi au moins 43 ouvriers.", .french) == ["killed ouvriers 43"])
        #expect(Self.claims("L'explosion a coûté la vie à onze soldats.", .french) == ["killed soldats 11"])
        #expect(Self.claims("Au moins 89 soldats ont trouvé la mort à Chinégodar.", .french) == ["killed soldats 89"])
        #expect(Self.claims("Quatre autres sont portés disparus.", .french) == ["missing autres 4"])
    }

    @Test func countedEffects() {
        #expect(Self.claims("L'attaque a fait un mort et sept blessés.", .french) == ["killed – 1", "wounded – 7"])
        #expect(Self.claims("Le bilan est de 53 tués, dont 49 gendarmes et quatre civils.", .french) == ["killed – 53"])
    }

    /// Who kills is not killed.
    @Test func subjectsOfActiveVerbsAreNoVictims() {
        #expect(Self.claims("Trois hommes ont tué cinq soldats.", .french) == ["killed soldats 5"])
        #expect(Self.claims("Three gunmen killed five soldiers.", .english) == ["killed soldiers 5"])
    }

    @Test func partsWithinASubjectAreNotCountedBesideIt() {
        #expect(Self.claims("Douze soldats dont trois officiers ont été tués.", .french) == ["killed soldats 12"])
        #expect(Self.claims("12 soldiers including 3 officers were killed.", .english) == ["killed soldiers 12"])
    }
}

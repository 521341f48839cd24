import Incidents
import Reports
import Testing

@testable import Extraction

/// People counted by others, bodies that are found, deaths of wounds, and verbs whose subject is no victim.
@Suite struct ClaimSharesTests {
    private func claims(_ sentence: String) -> [String] { FrenchClaimRecogniserTests.claims(sentence, .english) }
    private func french(_ sentence: String) -> [String] { FrenchClaimRecogniserTests.claims(sentence, .french) }

    private func mentions(_ sentence: String) -> [ClaimMention] {
        let text = SampleText.analysed(sentence, .english)
        return ClaimRecogniser(text: text).claims(in: text.sentences[0], index: 0)
    }

    private func counts(_ sentence: String, _ effect: CasualtyEffect) -> [Int] {
        mentions(sentence).filter { $0.effect == effect }.compactMap(\.count.best)
    }

    @Test(arguments: [
        "Five of the eight passengers were killed.", "Five of their eight guests were killed in the fire.",
    ])
    func aShareCountsAndNotTheWhole(_ sentence: String) { #expect(counts(sentence, .killed) == [5]) }

    @Test func frenchSharesCountAndNotTheWhole() {
        #expect(french("Trois des cinq otages ont été tués.").contains { $0.hasSuffix(" 3") })
        #expect(!french("Trois des cinq otages ont été tués.").contains { $0.hasSuffix(" 5") })
    }

    @Test(arguments: [
        ("Two soldiers lost their lives and five others were hurt.", [2], [5]),
        ("One person was killed and another seriously wounded.", [1], [1]),
        ("One person was killed and a second critically wounded.", [1], [1]),
        ("Officials put the number of dead at 37 and the number of injured at 94.", [37], [94]),
        ("Four people died and 17 others are being treated in hospital.", [4], [17]),
        ("Three soldiers and as many rebels were killed.", [3, 3], []),
        ("Three soldiers and nine rebels were killed, and as many as eight wounded.", [3, 9], []),
        ("Killed in the blast were four policemen and a child.", [4, 1], []),
        ("A boy aged nine was crushed to death.", [1], []),
    ])
    func eachEffectHasItsNumber(_ sentence: String, _ killed: [Int], _ wounded: [Int]) {
        #expect(counts(sentence, .killed) == killed)
        #expect(counts(sentence, .wounded) == wounded)
    }

    /// Who does the killing is no victim.
    @Test func theSubjectOfAnActiveVerbIsNoVictim() {
        let killed = mentions("A bomber killed the leader of a procession.").filter { $0.effect == .killed }
        #expect(killed.map(\.victims) == ["leader"])
        #expect(counts("A soldier killed the day before was buried.", .killed) == [1])
    }

    @Test(arguments: [
        "His body was found the next day.", "Her corpse was dumped on the road.",
        "The body of the kidnapped doctor was dumped at the gate.", "Armed men shot at a guard, leaving him dead.",
    ])
    func aBodyIsOneDead(_ sentence: String) { #expect(counts(sentence, .killed) == [1]) }

    @Test func deathsOfWoundsAreMarked() {
        #expect(mentions("The injured driver died in hospital.").map(\.isLaterDeath) == [true])
        #expect(mentions("A driver was killed by a mine.").map(\.isLaterDeath) == [false])
    }
}

import Incidents
import Reports
import Testing

@testable import Extraction

/// Where a number stands far from its verb, is somebody else's, or counts a whole period.
@Suite struct ClaimFiguresTests {
    private func claims(_ sentence: String) -> [String] { FrenchClaimRecogniserTests.claims(sentence, .english) }
    private func french(_ sentence: String) -> [String] { FrenchClaimRecogniserTests.claims(sentence, .french) }

    // MARK: Insertions

    @Test(arguments: [
        "The army killed, last Tuesday, eight rebels near the dam.",
        "The army killed on Tuesday eight rebels near the dam.",
        "Bandits murdered, in the night of 3 to 4 May, eight shepherds.",
        "Militiamen executed summarily eight villagers.", "The gang shot dead in cold blood eight villagers.",
        "The mayor confirmed the deaths, three days earlier, of eight fishermen.",
        "The army lost, in the ambush on Friday, eight soldiers.",
    ])
    func timeAndMannerMayStandBetween(_ sentence: String) {
        #expect(claims(sentence).contains { $0.hasPrefix("killed") && $0.hasSuffix(" 8") })
    }

    @Test(arguments: [
        "L'armée a tué, mardi dernier, huit rebelles près du barrage.",
        "L'armée a tué mardi dernier huit rebelles près du barrage.",
        "Des bandits ont assassiné, dans la nuit du 3 au 4 mai, huit bergers.",
        "Des miliciens ont exécuté sommairement huit villageois.",
        "La bande a abattu un à un huit otages.",
        "Le maire a confirmé la mort, trois jours plus tôt, de huit pêcheurs.",
        "L'armée a perdu, dans l'embuscade de vendredi, huit soldats.",
    ])
    func frenchTimeAndMannerMayStandBetween(_ sentence: String) {
        #expect(french(sentence).contains { $0.hasPrefix("killed") && $0.hasSuffix(" 8") })
    }

    @Test func peopleWithAVerbOfTheirOwnAreNotThoseOfTheVerbBefore() {
        #expect(
            claims("Five rebels were killed, on Tuesday, and nine soldiers were wounded.").last == "wounded soldiers 9")
        #expect(french("Cinq rebelles ont été tués, mardi, neuf soldats ont été blessés.").last == "wounded soldats 9")
    }

    // MARK: Verbs without an object

    @Test(arguments: [
        "Quatre gendarmes y ont laissé la vie.", "Quatre gendarmes y auraient péri.",
        "Quatre gendarmes auraient également trouvé la mort.", "Quatre (04) gendarmes sont tombés au champ d'honneur.",
        "Quatre gendarmes périrent dans l'embuscade.", "La ville a vu périr quatre gendarmes.",
        "Quatre gendarmes perdirent la vie ce jour-là.",
    ])
    func frenchDeaths(_ sentence: String) { #expect(french(sentence) == ["killed gendarmes 4"]) }

    @Test(arguments: [
        "Four gendarmes laid down their lives there.", "Four gendarmes may have perished.",
        "Four gendarmes are also said to have died.", "Four (04) gendarmes fell in the line of duty.",
        "The town saw four gendarmes die.",
    ])
    func deaths(_ sentence: String) { #expect(claims(sentence) == ["killed gendarmes 4"]) }

    @Test func theWoundedWhoDiedAreDead() {
        #expect(french("Deux blessés ont succombé à l'hôpital.") == ["killed – 2"])
        #expect(claims("Two wounded have died in hospital.") == ["killed – 2"])
    }

    @Test func victimsMadeAreDeadUnlessTheDeadAreToldBeside() {
        #expect(french("Les assaillants ont fait onze victimes.") == ["killed victimes 11"])
        #expect(!french("L'attaque a fait quarante victimes, dont douze morts.").contains("killed victimes 40"))
        #expect(claims("The assailants claimed eleven victims.") == ["killed victims 11"])
    }

    // MARK: Figures of others

    @Test func anotherSpeakerGivesAnotherFigure() {
        #expect(claims("The blast killed 30 people; more than 40, the opposition says.").last == "killed people 41")
        #expect(claims("Officials announced 20 deaths; residents put the figure at 35.").last == "killed – 35")
        #expect(
            french("L'attentat a tué 30 personnes ; plus de 40, affirme l'opposition.").last == "killed personnes 41")
        #expect(
            french("Le préfet annonça 20 morts, puis 26 ; les habitants avancent le chiffre de 35.")
                == ["killed – 20", "killed – 26", "killed – 35"])
    }

    @Test func aNumberAnswersTheQuestionBefore() {
        let text = SampleText.analysed("Combien ont été tués ? Au moins 60, a tranché l'ONU.", .french)
        let claims = ClaimRecogniser(text: text).claims(in: text.sentences[1], index: 1)
        #expect(claims.map(\.count) == [CasualtyCount(low: 60, best: 60, high: nil)])
    }

    @Test func aNumberOfNoToldDeadIsNone() {
        #expect(claims("The party won 30 seats; more than 40, the opposition says.").isEmpty)
        #expect(french("La commune compte 30 écoles ; plus de 40, affirme l'opposition.").isEmpty)
    }

    // MARK: Periods

    @Test(arguments: [
        "More than 80 soldiers have been killed since the start of the year.",
        "More than 80 soldiers have been killed in such attacks.",
        "Since the beginning of the year, more than 80 soldiers have been killed in the region.",
    ])
    func numbersOfAPeriodAreOfNoEvent(_ sentence: String) { #expect(claims(sentence).isEmpty) }

    @Test(arguments: [
        "Plus de 80 militaires ont péri depuis le début de l'année.",
        "Plus de 80 militaires ont été tués dans ce genre d'attaques.",
        "Depuis le début de l'année, plus de 80 militaires ont été tués dans la région.",
    ])
    func frenchNumbersOfAPeriodAreOfNoEvent(_ sentence: String) { #expect(french(sentence).isEmpty) }

    @Test func theDeadliestOfAPeriodIsAnEvent() {
        #expect(
            claims("Gunmen killed 80 soldiers, the deadliest raid since the start of the year.") == [
                "killed soldiers 80"
            ])
        #expect(
            french("Des hommes armés ont tué 80 soldats, le raid le plus meurtrier depuis le début de l'année.")
                == ["killed soldats 80"])
    }

    // MARK: Who leads

    @Test func whoeverIsLedIsNotTakenAway() {
        #expect(french("Une vingtaine d'hommes emmenés par Moussa Traoré ont occupé la mairie.").isEmpty)
        #expect(french("Vingt élèves ont été emmenés par des hommes armés.") == ["captured élèves 20"])
    }
}

import Incidents
import Testing

@testable import Extraction

@Suite struct AttributionRecogniserTests {
    /// Who is said to have made each claim of the text, in order; "" for the text's own voice.
    private func claimants(_ text: String) -> [String] {
        reading(text).sentences.flatMap(\.claims).map { $0.claimant ?? "" }
    }

    @Test(arguments: [
        ("According to the United Nations, 40 civilians were killed.", "the United Nations"),
        ("Forty civilians were killed, according to the governor of Gao.", "the governor of Gao"),
        ("Forty civilians were killed, according to local officials, who asked for help.", "local officials"),
        ("The army said 40 militants were killed.", "The army"),
        ("The defence ministry said in a statement that 40 militants were killed.", "The defence ministry"),
        ("Forty militants were killed, the army said.", "the army"),
        ("“Forty militants were killed,” said a statement by the general staff.", "a statement by the general staff"),
        ("Two security sources told reporters that 12 gendarmes died.", "Two security sources"),
        ("JNIM claimed its men killed 17 soldiers.", "JNIM"),
        (
            "A spokesman for the mission, Olivier Salgado, said five peacekeepers were wounded.",
            "A spokesman for the mission"
        ),
        ("JNIM, which released a statement stating that it killed 17 soldiers, is led by a Tuareg.", "JNIM"),
    ])
    func whoSaysSo(_ text: String, _ claimant: String) {
        #expect(claimants(text) == [claimant])
    }

    @Test func theTextsOwnVoice() {
        #expect(claimants("Gunmen killed 40 civilians in a raid on Sunday.") == [""])
    }

    @Test func reportsAndClaimsAsNounsSayNothing() {
        #expect(claimants("After the reports spread, gunmen killed 40 civilians.") == [""])
        #expect(claimants("There were no claims of responsibility; the blast killed 40 people.") == [""])
    }

    @Test func rivalClaimsInOneSentence() {
        #expect(
            claimants("The army said 12 soldiers were killed, although JNIM claimed it killed 40 soldiers.") == [
                "The army", "JNIM",
            ])
        #expect(
            claimants("The rebels said they killed 84 soldiers, while the army said it killed 20 rebels.") == [
                "The rebels", "the army",
            ])
        #expect(
            claimants("Six people were killed, the governor said, but the United Nations put the toll at 14.").last
                == "the United Nations")
    }

    @Test func aPronounStandsForTheOneWhoSpokeBefore() {
        #expect(
            claimants("The army said 12 soldiers were killed. It added that 30 militants were killed.") == [
                "The army", "The army",
            ])
        #expect(
            claimants("JNIM claimed the attack. They said they killed 17 soldiers.") == ["JNIM"])
    }

    @Test func aPronounWithNobodyBeforeItNamesNobody() {
        #expect(claimants("It said that 30 militants were killed.") == [""])
    }

    @Test func datesAndAdverbsStandBetweenSpeakerAndVerb() {
        #expect(claimants("The army later on Monday said 12 soldiers were killed.") == ["The army"])
        #expect(claimants("The governor initially reported that 12 soldiers were killed.") == ["The governor"])
    }

    @Test func verbsOfSaying() {
        let text = analysed("The report said the army denied the claims that witnesses reported.")
        let verbs = AttributionRecogniser(text: text).verbs(in: text.sentences[0]).map { text.words($0) }
        #expect(verbs == ["said", "denied", "reported"])
    }
}

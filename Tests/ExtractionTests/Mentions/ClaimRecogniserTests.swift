import Incidents
import Testing

@testable import Extraction

@Suite struct ClaimRecogniserTests {
    /// "killed 20/20/– soldiers (force)" for every claim of the text.
    private func claims(_ text: String) -> [String] {
        mentions(text).map { claim in
            let people = claim.victims.map { " \($0)" } ?? ""
            return "\(claim.effect.rawValue) \(claim.count.shorthand)\(people)"
                + (claim.side.map { " (\($0.rawValue))" } ?? "")
        }
    }

    private func mentions(_ text: String) -> [ClaimMention] {
        let analysis = analysed(unmarked(text))
        return analysis.sentences.indices.flatMap {
            ClaimRecogniser(text: analysis).claims(in: analysis.sentences[$0], index: $0)
        }
    }

    private func spans(_ text: String) -> String {
        marked(text) { ClaimRecogniser(text: $0).claims(in: $1, index: 0).map(\.tokens) }
    }

    // MARK: Active

    @Test(arguments: [
        ("at least 20 soldiers", "20/20/– soldiers (force)"),
        ("more than 130 villagers", "131/131/– villagers (civilian)"),
        ("between 40 and 85 insurgents", "40/–/85 insurgents (militant)"),
        ("dozens of people", "24/–/– people (person)"), ("as many as 30 miners", "–/–/30 miners (civilian)"),
        ("about 15 Burkinabe gendarmes", "–/15/– Burkinabe gendarmes (force)"),
        ("a priest", "1/1/1 priest (civilian)"), ("another police officer", "1/1/1 police officer (force)"),
    ])
    func countsAfterAVerb(_ victims: String, _ claim: String) {
        #expect(claims("Gunmen killed \(victims) in a dawn raid near Labbezanga.") == ["killed \(claim)"])
    }

    @Test func verbsOfEachEffect() {
        #expect(claims("The blast wounded six traders.") == ["wounded 6/6/6 traders (civilian)"])
        #expect(claims("Rebels captured 11 soldiers at the post.") == ["captured 11/11/11 soldiers (force)"])
        #expect(claims("Armed men abducted four aid workers.") == ["captured 4/4/4 aid workers (civilian)"])
        #expect(
            claims("The shells fell short, killing a total of nine shepherds.") == ["killed 9/9/9 shepherds (civilian)"]
        )
        #expect(claims("The raid claimed the lives of 14 worshippers.") == ["killed 14/14/14 worshippers (civilian)"])
    }

    @Test func coordinatedObjects() {
        #expect(
            claims("Over two days they killed 84 fighters and 47 soldiers.") == [
                "killed 84/84/84 fighters (person)", "killed 47/47/47 soldiers (force)",
            ])
        #expect(
            claims("The bomb killed two pupils, a teacher and three guards.") == [
                "killed 2/2/2 pupils (civilian)", "killed 1/1/1 teacher (civilian)", "killed 3/3/3 guards (force)",
            ])
    }

    @Test func twoVerbs() {
        #expect(
            claims("The ambush killed five gendarmes and wounded eight others.") == [
                "killed 5/5/5 gendarmes (force)", "wounded 8/8/8 others (person)",
            ])
    }

    @Test func thoseWhoDidItAreNotCounted() {
        #expect(
            claims("Two gunmen killed the mayor and wounded three guards.") == [
                "killed 1/1/1 mayor (civilian)", "wounded 3/3/3 guards (force)",
            ])
        #expect(claims("Ten bandits abducted several villagers at dusk.").isEmpty)
        #expect(claims("Two gunmen killed in the raid were brothers.") == ["killed 2/2/2 gunmen (militant)"])
    }

    @Test(arguments: [
        ("killing 11 and wounding 20 more", ["killed 11/11/11", "wounded 20/20/20"]),
        ("and the army lost only two men", ["killed 2/2/2 men (civilian)"]),
        ("killing the mayor and two guards", ["killed 1/1/1 mayor (civilian)", "killed 2/2/2 guards (force)"]),
        (
            "in which a man killed himself and four others",
            ["killed 4/4/4 others (person)", "killed 1/1/1 himself (person)"]
        ),
    ])
    func objectsWithWordsAroundTheirNumber(_ words: String, _ expected: [String]) {
        #expect(claims("Shells hit the market, \(words).") == expected)
    }

    @Test func effectsAroundThePeople() {
        #expect(claims("The rebels took 15 soldiers prisoner.") == ["captured 15/15/15 soldiers (force)"])
        #expect(claims("They held nine teachers hostage.") == ["captured 9/9/9 teachers (civilian)"])
    }

    // MARK: Passive

    @Test func passives() {
        #expect(claims("Twelve soldiers were killed at dawn.") == ["killed 12/12/12 soldiers (force)"])
        #expect(claims("A soldier was killed at dawn.") == ["killed 1/1/1 soldier (force)"])
        #expect(claims("At least nine women have been abducted.") == ["captured 9/9/– women (civilian)"])
        #expect(claims("Six rangers are still missing.") == ["missing 6/6/6 rangers (force)"])
        #expect(claims("Forty people died in the blaze.") == ["killed 40/40/40 people (person)"])
    }

    @Test func coordinatedSubjects() {
        #expect(
            claims("In all, 18 peacekeepers and two civilians were wounded.") == [
                "wounded 18/18/18 peacekeepers (force)", "wounded 2/2/2 civilians (civilian)",
            ])
    }

    @Test func wordsBetweenPeopleAndVerb() {
        #expect(claims("Five soldiers, including two officers, were killed.") == ["killed 5/5/5 soldiers (force)"])
        #expect(
            claims("Ten men of Nigerien, Sudanese, and Chadian origin were killed.").first
                == "killed 10/10/10 men (civilian)")
        #expect(claims("Three guards in the camp were killed.") == ["killed 3/3/3 guards (force)"])
    }

    @Test func theNextClausesEffectIsNotTheirs() {
        #expect(claims("Sixty soldiers held the post when a cook was killed.") == ["killed 1/1/1 cook (civilian)"])
    }

    @Test func peopleWhoActAreNotHarmed() {
        #expect(claims("Forty gunmen attacked the post and were never found.").isEmpty)
        #expect(claims("About 200 rebels killed six guards.") == ["killed 6/6/6 guards (force)"])
    }

    // MARK: Around and nouns

    @Test func left() {
        #expect(claims("The raid left five soldiers dead.") == ["killed 5/5/5 soldiers (force)"])
        #expect(
            claims("The raid left at least six soldiers and a driver dead.") == [
                "killed 6/6/– soldiers (force)", "killed 1/1/1 driver (civilian)",
            ])
        #expect(claims("Clashes left 12 dead and 30 wounded.") == ["killed 12/12/12", "wounded 30/30/30"])
    }

    @Test func tolls() {
        #expect(claims("Officials gave a death toll of 33.") == ["killed 33/33/33"])
        #expect(claims("The toll has since risen to 53, officials said.") == ["killed 53/53/53"])
        #expect(claims("The governor put the death toll at 21.") == ["killed 21/21/21"])
        #expect(claims("The bodies of 11 villagers were found in a well.") == ["killed 11/11/11 villagers (civilian)"])
        #expect(claims("The flare-up caused 19 deaths.") == ["killed 19/19/19"])
        #expect(claims("The blast led to the deaths of 31 recruits.") == ["killed 31/31/31 recruits (force)"])
        #expect(claims("The clinic counted 40 wounded.") == ["wounded 40/40/40"])
        #expect(claims("Rescuers found 15 bodies in a ditch.") == ["killed 15/15/15 bodies (person)"])
    }

    @Test func elidedPeople() {
        #expect(
            claims("Of the guards at the gate, three were killed and two wounded.") == [
                "killed 3/3/3", "wounded 2/2/2",
            ])
        #expect(
            claims("Seven soldiers were killed and four were wounded.") == [
                "killed 7/7/7 soldiers (force)", "wounded 4/4/4 soldiers (force)",
            ])
    }

    @Test func peopleAloneAfterAVerb() {
        #expect(claims("The blast hit a bus stop, wounding 120, officials said.") == ["wounded 120/120/120"])
    }

    // MARK: What is no claim

    @Test func partsAreNotCountedBesideTheTotal() {
        #expect(claims("The raid killed 20 people, including five civilians.") == ["killed 20/20/20 people (person)"])
        #expect(claims("The raid killed 20 people, among them three teachers.") == ["killed 20/20/20 people (person)"])
    }

    @Test(arguments: [
        "In 2012 fatalities rose across the north.", "Fighting killed hope in 2013.", "The 2019 attack was worse.",
        "Gunmen killed cattle and burned 12 trucks.", "The patrol of 40 soldiers returned.",
        "The 33rd Regiment lost its flag.",
    ])
    func noPeopleHarmed(_ text: String) {
        #expect(claims(text).isEmpty)
    }

    @Test func twoEffectsInOneBreathAreNoClaim() {
        #expect(claims("The drone killed or wounded over 100 fighters.").isEmpty)
        #expect(claims("Over 100 fighters were killed or wounded.").isEmpty)
    }

    @Test func negatedHarm() {
        #expect(reading("The army denied that its troops killed 20 villagers.").sentences.flatMap(\.claims).isEmpty)
    }

    @Test func nobodyHarmedIsAClaimOfNone() {
        let claims = reading("Shells fell on the market, but no casualties were reported, police said.").sentences[0]
            .claims
        #expect(claims.map(\.effect) == [.killed, .wounded])
        #expect(claims.map(\.count) == [.exactly(0), .exactly(0)])
        #expect(claims.map(\.claimant) == ["police", "police"])
        #expect(reading("There were no reported deaths.").sentences[0].claims.map(\.effect) == [.killed])
        #expect(reading("No soldiers were killed.").sentences[0].claims.map(\.victims) == ["soldiers"])
    }

    @Test func whatIsReportedByNobodyInParticularIsNobodysClaim() {
        let text =
            "While the government confirmed that 25 soldiers were killed, it has been reported elsewhere that as many as 40 died."
        let claims = reading(text).sentences[0].claims
        #expect(claims.map(\.claimant) == ["the government", nil])
        #expect(!reading(text).sentences[0].isAnother)
    }

    // MARK: Sides

    @Test func thePartysNameTellsTheSide() {
        #expect(claims("Rebels killed 20 Wagner fighters.") == ["killed 20/20/20 Wagner fighters (force)"])
        #expect(claims("Troops killed 30 jihadist fighters.") == ["killed 30/30/30 jihadist fighters (militant)"])
        #expect(claims("A mine killed three Malian soldiers.") == ["killed 3/3/3 Malian soldiers (force)"])
        #expect(claims("The siege killed 50 Russians.") == ["killed 50/50/50 Russians (person)"])
    }

    @Test func ownLosses() {
        #expect(mentions("“We lost nine men,” a rebel chief said.").map(\.isOwnLoss) == [true])
        #expect(mentions("Rebels killed nine men.").map(\.isOwnLoss) == [false])
    }

    // MARK: Spans

    @Test(arguments: [
        "In a dawn raid near Labbezanga gunmen ⟦killed at least 20 soldiers⟧ and left.",
        "⟦Eighteen peacekeepers were wounded⟧ by shells.", "Clashes left ⟦12 dead⟧ and ⟦30 wounded⟧ in Gao.",
        "At Sévaré ⟦five civilians died⟧ later.",
    ])
    func spansCoverNumberPeopleAndEffect(_ text: String) {
        #expect(spans(text) == text)
    }
}

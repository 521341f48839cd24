import Incidents
import Testing

@testable import Extraction

@Suite struct PartyRecogniserTests {
    private func actors(_ text: String) -> [PartyMention] { reading(unmarked(text)).sentences.flatMap(\.actors) }

    private func roles(_ text: String) -> [String: Party.Role] {
        let roles = reading(text).sentences.flatMap(\.roles)
        return Dictionary(roles.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: [
        ("JNIM fighters took the bridge.", "JNIM"), ("The GSIM took the bridge.", "JNIM"),
        ("Jama’at Nasr al-Islam wal Muslimin took the bridge.", "JNIM"),
        ("The Islamic State in the Greater Sahara took the bridge.", "Islamic State in the Sahel"),
        ("Al-Shabaab took the bridge.", "Al-Shabaab"), ("Mali’s army took the bridge.", "Malian Armed Forces"),
        ("The Malian army took the bridge.", "Malian Armed Forces"),
        ("Russia’s Wagner took the bridge.", "Wagner Group (Africa Corps)"),
        ("Boko Haram took the bridge.", "Boko Haram"),
    ])
    func aliasesOfAGroupBearOneName(_ text: String, _ name: String) {
        #expect(actors(text).first(where: \.isNamed)?.name == name)
    }

    @Test func theLongestNameCounts() {
        #expect(actors("The Islamic State West Africa Province took the bridge.").map(\.name) == ["ISWAP"])
        #expect(actors("The Islamic State took the bridge.").map(\.name) == ["Islamic State"])
    }

    @Test func sides() {
        #expect(actors("JNIM fought the Malian army.").map(\.side) == [.militant, .force])
        #expect(actors("Gunmen robbed farmers near police.").map(\.side) == [.militant, .civilian, .force])
    }

    @Test func partiesWithoutANameKeepTheTextsWords() {
        let found = actors("Unidentified armed men robbed aid workers.")
        #expect(found.map(\.name) == ["Unidentified armed men", "aid workers"])
        #expect(found.map(\.isNamed) == [false, false])
    }

    @Test func spans() {
        let text = "⟦Suspected jihadists⟧ robbed ⟦villagers⟧ as the ⟦Malian army⟧ looked on."
        #expect(marked(text) { PartyRecogniser(text: $0).actors(in: $1).map(\.tokens) } == text)
    }

    @Test func theSubjectOfAnActiveVerbActs() {
        #expect(roles("Gunmen attacked villagers near Gao.") == ["Gunmen": .perpetrator, "villagers": .target])
        #expect(
            roles("The Malian army attacked JNIM near Gao.") == [
                "Malian Armed Forces": .perpetrator, "JNIM": .target,
            ])
    }

    @Test func afterByInAPassiveActs() {
        #expect(
            roles("Villagers were attacked by soldiers near Gao.") == ["Villagers": .target, "soldiers": .perpetrator])
        #expect(roles("An ambush blamed on JNIM killed herders.")["JNIM"] == .perpetrator)
    }

    @Test func whereGrammarDoesNotTellTheSideDoes() {
        #expect(
            roles("An ambush on the Malian army near Gao, with JNIM in the area.") == [
                "Malian Armed Forces": .target, "JNIM": .perpetrator,
            ])
    }

    @Test func whoIsQuotedIsNoParty() {
        #expect(
            roles("Residents told reporters that gunmen attacked Soumpi.") == [
                "Residents": .other, "gunmen": .perpetrator,
            ])
        #expect(roles("A Taliban spokesman said a mine exploded near the mill.")["Taliban"] == .other)
        #expect(roles("According to the Malian army, gunmen attacked Soumpi.")["Malian Armed Forces"] == .other)
    }

    @Test func whoSpeaksOfAnOwnDeedIsOne() {
        #expect(roles("JNIM claimed an attack on a convoy near Soumpi.")["JNIM"] == .perpetrator)
        #expect(
            roles("The Malian army said it killed twenty jihadists near Soumpi.") == [
                "Malian Armed Forces": .perpetrator, "jihadists": .target,
            ])
    }

    @Test func whoHoldsOrHelpsIsNoParty() {
        let held = roles("Gunmen attacked a base manned by soldiers near Soumpi.")
        #expect(held["Gunmen"] == .perpetrator)
        #expect(held["soldiers"] == .other)
        #expect(held["base"] == .target)
        #expect(
            roles("The wounded were evacuated by peacekeepers after gunmen attacked Soumpi.")["UN peacekeepers"]
                == .other)
    }

    @Test func bothSidesOfAFightFight() {
        #expect(
            roles("Clashes between soldiers and gunmen shook Soumpi.") == [
                "soldiers": .perpetrator, "gunmen": .perpetrator,
            ])
    }

    @Test func whatIsAttackedIsATarget() {
        #expect(
            roles("Gunmen attacked a fuel convoy near Soumpi.") == ["Gunmen": .perpetrator, "fuel convoy": .target])
        #expect(roles("A fuel convoy was ambushed near Soumpi.") == ["fuel convoy": .target])
        #expect(roles("Gunmen attacked villagers near a market.")["market"] == nil)
    }

    @Test func nationsActByTheirArms() {
        #expect(roles("Malian drones struck a camp near Soumpi.")["Malian drones"] == .perpetrator)
        #expect(roles("Algeria attacked a camp near Soumpi.")["Algeria"] == .perpetrator)
        #expect(roles("Gunmen in Algeria attacked a camp near Soumpi.")["Algeria"] == nil)
        #expect(roles("A Malian air strike hit a camp near Soumpi.")["Malian"] == .perpetrator)
    }

    @Test func theSideOfASpeaker() {
        let recogniser = PartyRecogniser(text: analysed("Nothing."))
        #expect(recogniser.side(ofSpeaker: "the Malian army") == .force)
        #expect(recogniser.side(ofSpeaker: "a spokesman for JNIM") == .militant)
        #expect(recogniser.side(ofSpeaker: "a separatist leader") == .militant)
        #expect(recogniser.side(ofSpeaker: "the mayor") == nil)
    }
}
